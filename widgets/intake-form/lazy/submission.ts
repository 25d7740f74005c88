import type { Submission } from '@customer-kit/sdk/contract/submission.ts'
import type { Entry } from './entries.ts'

/** The name of the field that no person sees; whoever fills it in is a machine. */
export const trap = 'website'

export type Filled = Required<Pick<Submission, 'values' | 'answers'>> & Submission

export const valueOf = (data: FormData, path: string) => String(data.get(path) ?? '').trim()

/** What stands in the form, without what was left empty. */
export function submissionOf(data: FormData, entries: readonly Entry[]): Filled {
  const given = (group: string) =>
    Object.fromEntries(
      entries.flatMap(({ path }) => {
        const [of, name = ''] = path.split('.')
        const value = valueOf(data, path)
        return of === group && value !== '' ? [[name, value]] : []
      })
    )
  const caught = valueOf(data, trap)
  return {
    values: given('values'),
    answers: given('answers'),
    ...(valueOf(data, 'consent') !== '' && { consent: true }),
    ...(caught !== '' && { website: caught })
  }
}
