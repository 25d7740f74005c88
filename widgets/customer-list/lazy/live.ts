import type { Customers } from '@customer-kit/sdk/client/customers.ts'
import type { ListedCustomer } from '@customer-kit/sdk/contract/customer.ts'
import type { ChangeNews } from '../../shared/provider/changes.ts'

/** More than this at once is read as a page instead of one by one. */
const oneByOne = 10

export type News = {
  changed: readonly ListedCustomer[]
  gone: readonly string[]
  /** There may be others than those that are shown. */
  mayHaveNew: boolean
  /** Too much to tell. */
  isAll: boolean
}

/** Turns what the log says into what it means for the customers on the screen. */
export async function read(news: ChangeNews, customers: Customers, isShown: (id: string) => boolean): Promise<News> {
  if (news === 'reset') return { changed: [], gone: [], mayHaveNew: true, isAll: true }
  const ofCustomers = news.filter(({ kind }) => kind === 'customer')
  const gone = new Set(ofCustomers.filter(({ op }) => op === 'gone').map(({ id }) => id))
  const touched = [...new Set(ofCustomers.map(({ id }) => id))].filter((id) => !gone.has(id))
  const shown = touched.filter(isShown)
  if (shown.length > oneByOne) return { changed: [], gone: [...gone], mayHaveNew: true, isAll: true }
  const answers = await Promise.all(shown.map((id) => customers.get(id).catch((error: unknown) => (isMissing(error) ? id : undefined))))
  return {
    changed: answers.filter((answer) => typeof answer === 'object'),
    gone: [...gone, ...answers.filter((answer) => typeof answer === 'string')],
    mayHaveNew: touched.length > shown.length,
    isAll: false
  }
}

const isMissing = (error: unknown) => error instanceof Error && 'status' in error && error.status === 404
