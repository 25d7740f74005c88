import { Customers } from '@customer-kit/sdk/client/customers.ts'
import type { Bootstrap } from '@customer-kit/sdk/contract/bootstrap.ts'
import type { Customer } from '@customer-kit/sdk/contract/customer.ts'
import type { Filter } from '@customer-kit/sdk/contract/filter.ts'
import type { ChangeNews } from '../../shared/provider/changes.ts'
import type { Kit } from '../../shared/provider/kit.ts'
import type { Rows } from '../rows.ts'
import { localZone } from '../local-zone.ts'

/** More than this at once is read as a page instead of one by one. */
const oneByOne = 10

/** `isAll`: too much happened to tell. `isOther`: the words, choices or fields are others than those that are shown. */
type Heard = { fresh: number; isAll: boolean; isOther: boolean }

/** Keeps the rows true, and answers how many others may be new: undefined where none can be. */
export async function hear(news: ChangeNews, kit: Kit, rows: Rows, known: Bootstrap | undefined): Promise<Heard | undefined> {
  const isOther =
    news === 'reset'
      ? JSON.stringify(await kit.bootstrap().catch(() => known)) !== JSON.stringify(known)
      : news.some(({ kind }) => kind === 'tag')
  if (isOther) return { fresh: 0, isAll: true, isOther }
  const hearer = { isShown: (id: string) => rows.indexOf(id) >= 0, filter: rows.asked.filter }
  const { changed, gone, left, mayHaveNew, isAll } = await read(news, new Customers(kit.send), hearer)
  for (const customer of changed) kit.entities.keep(customer)
  for (const id of gone) kit.entities.drop(id)
  for (const id of left) rows.remove(id)
  return mayHaveNew ? { fresh: await countFresh(rows).catch(() => 0), isAll, isOther } : undefined
}

type News = {
  changed: readonly Customer[]
  gone: readonly string[]
  /** Changed so that the list's filter passes them over. */
  left: readonly string[]
  /** There may be others than those that are shown. */
  mayHaveNew: boolean
  /** Too much to tell. */
  isAll: boolean
}

/** The list that hears the news: whom it shows, and by which filter. */
type Hearer = { isShown: (id: string) => boolean; filter: Filter | undefined }

/** Turns what the log says into what it means for the customers on the screen. */
async function read(news: ChangeNews, customers: Customers, { isShown, filter }: Hearer): Promise<News> {
  if (news === 'reset') return { changed: [], gone: [], left: [], mayHaveNew: true, isAll: true }
  const ofCustomers = news.filter(({ kind }) => kind === 'customer')
  const gone = new Set(ofCustomers.filter(({ op }) => op === 'gone').map(({ id }) => id))
  const touched = [...new Set(ofCustomers.map(({ id }) => id))].filter((id) => !gone.has(id))
  const shown = touched.filter(isShown)
  if (shown.length > oneByOne) return { changed: [], gone: [...gone], left: [], mayHaveNew: true, isAll: true }
  const answers = await Promise.all(shown.map((id) => customers.get(id).catch((error: unknown) => (isMissing(error) ? id : undefined))))
  const changed = answers.filter((answer) => typeof answer === 'object')
  const ids = changed.map(({ id }) => id)
  const left = filter && ids.length > 0 ? await passedOver(ids, filter, customers) : []
  return {
    changed,
    gone: [...gone, ...answers.filter((answer) => typeof answer === 'string')],
    left: left ?? [],
    mayHaveNew: touched.length > shown.length || !left,
    isAll: !left
  }
}

/** Only the API knows what a tag was called before, or which day it is. Undefined where it does not say, as of a filter that is too long with this. */
async function passedOver(ids: readonly string[], filter: Filter, customers: Customers): Promise<string[] | undefined> {
  const those: Filter = { and: [filter, { field: 'id', op: 'in', value: ids }] }
  const found = await customers.list({ filter: those, timezone: localZone(), fields: ['id'] }).catch(() => undefined)
  return found && ids.filter((id) => !found.data.some((each) => each.id === id))
}

/** How many of the first, as they are now, are not here. */
async function countFresh(rows: Rows): Promise<number> {
  const { data, total } = await rows.read({ limit: 50 })
  const unknown = data.filter(({ id }) => rows.indexOf(id) < 0).length
  return Math.max(unknown, total - rows.total)
}

const isMissing = (error: unknown) => error instanceof Error && 'status' in error && error.status === 404
