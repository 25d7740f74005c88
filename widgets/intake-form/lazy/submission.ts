import type { Submission } from '@customer-kit/sdk/contract/submission.ts'
import type { Entry } from './entries.ts'
import { asNumber } from './number.ts'

/** The name of the field that no person sees; whoever fills it in is a machine. */
export const trap = 'website'

export type Filled = Required<Pick<Submission, 'values' | 'answers'>> & Submission

export const valueOf = (data: FormData, path: string) => String(data.get(path) ?? '').trim()

/** What stands in the form, without what was left empty. */
export function submissionOf(data: FormData, entries: readonly Entry[]): Filled {
  const given = (group: string) =>
    Object.fromEntries(
      entries.flatMap(({ path, control }) => {
        const typed = valueOf(data, path)
        const value = control === 'number' ? (asNumber(typed) ?? typed) : typed
        return path.startsWith(`${group}.`) && value !== '' ? [[path.slice(group.length + 1), value]] : []
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
