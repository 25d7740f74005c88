import type { Row, Value } from '@customer-kit/api/store/store.ts'
import type { Asker } from './asker.ts'
import { matchesNarrow } from './narrow.ts'
import { slotOf } from './words.ts'

/** Who sees which customer, worked out a second time and in another language, so that the two can disagree. */
export function sees({ session }: Pick<Asker, 'session'>, customer: Row): boolean {
  const { user, listing, customerId, filter } = session
  if (customerId !== null && customer['id'] !== customerId) return false
  if (filter !== null && !matchesNarrow(filter, customer)) return false
  const belongsTo = [
    customer['responsible'],
    customer['service_manager'],
    ...listIn(customer['account_managers']),
    ...listIn(customer['viewers'])
  ]
  const isTheirs = belongsTo.includes(user)
  if (listing === 'own') return isTheirs
  return listing === 'all' || customer['private'] === 0 || isTheirs
}

/** Whether a row of the log tells that this customer went out of sight: on one side of it they saw them, and on the other not. */
export function losesSight({ session }: Pick<Asker, 'session'>, { id, seen_before: before, seen_after: after }: Row): boolean {
  // Under a filter no id is told, only that everything is to be read again: `lostSince`.
  if (session.filter !== null) return false
  const saw = (seen: unknown) => {
    if (typeof seen !== 'string') return false
    const { live, private: isPrivate, ...named } = JSON.parse(seen) as Seen
    const customer = {
      id: String(id),
      private: isPrivate,
      responsible: named.responsible,
      service_manager: named.serviceManager,
      account_managers: JSON.stringify(named.accountManagers),
      viewers: JSON.stringify(named.viewers)
    }
    return live === 1 && sees({ session }, customer)
  }
  return saw(before) && !saw(after)
}

type Log = { customers: readonly Row[]; changes: readonly Row[] }

/** Whether somebody is out of sight who was in it, if only between two changes, since so far in the log. */
export function lostSince(asker: Pick<Asker, 'session'>, since: number, { customers, changes }: Log): boolean {
  const isShown = (customer: Row) => customer['deleted_at'] === null && sees(asker, customer)
  return customers
    .filter((customer) => !isShown(customer))
    .some((customer) => {
      const theirs = changes.filter(({ id, seq }) => id === customer['id'] && Number(seq) > since).toReversed()
      const was = { ...customer }
      for (const { verb, before } of theirs) {
        if (verb === 'create') return false
        Object.assign(was, asColumns(String(before), was))
        if (isShown(was)) return true
      }
      return false
    })
}

/** What stood in the columns before a change; of the attributes it tells those that it changed. */
function asColumns(before: string, { attributes = '{}' }: Row): Row {
  const fields = Object.entries(JSON.parse(before) as Record<string, Value | boolean | Record<string, unknown>>)
  return Object.fromEntries(
    fields.map(([field, value]) => [
      field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      field === 'attributes' ? withSlots(String(attributes), Object(value)) : inColumn(value)
    ])
  )
}

function withSlots(kept: string, changed: object): string {
  const slots = Object.entries(changed).map(([key, value]) => [slotOf(key), value] as const)
  return JSON.stringify({ ...(JSON.parse(kept) as object), ...Object.fromEntries(slots) })
}

const inColumn = (value: Value | boolean | object): Value =>
  typeof value === 'boolean' ? Number(value) : typeof value === 'object' && value !== null ? JSON.stringify(value) : value

type Seen = {
  live: number
  private: number
  responsible: string | null
  serviceManager: string | null
  accountManagers: string[]
  viewers: string[]
}

const listIn = (json: unknown) => JSON.parse(String(json)) as string[]
