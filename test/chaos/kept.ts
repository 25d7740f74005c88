import { sql } from '@customer-kit/api/store/sql.ts'
import type { Workspaces } from '@customer-kit/api/store/workspaces.ts'
import type { Journal } from './writers.ts'

export type Kept = { acked: number; stored: number; lost: number; dup: number; isSound: boolean }

/**
 * What is kept against what was acknowledged: acked ⊆ stored ⊆ sent, each once. Sound means besides that there is one change row
 * to a customer, one kept answer to a key, and an engine that finds no fault. Read with nobody else there.
 */
export async function keptOf(workspaces: Workspaces, { sent, acked }: Journal): Promise<Kept> {
  const store = await workspaces.open('acme')
  const [rows = [], [counts] = [], [integrity] = []] =
    (await store?.read([
      sql`select name from customers`,
      sql`select (select count(*) from changes) as changes, (select count(*) from idempotency where answer is not null) as answers`,
      sql`pragma integrity_check`
    ])) ?? []
  const names = rows.map(({ name }) => String(name))
  const distinct = new Set(names)
  const lost = [...acked].filter((name) => !distinct.has(name)).length
  const neverSent = names.filter((name) => !sent.has(name)).length
  const dup = names.length - distinct.size + neverSent
  const isWhole = counts?.['changes'] === names.length && counts['answers'] === names.length && integrity?.['integrity_check'] === 'ok'
  return { acked: acked.size, stored: names.length, lost, dup, isSound: lost === 0 && dup === 0 && isWhole }
}

export const told = ({ acked, stored, lost, dup }: Kept) => `acked=${acked} stored=${stored} lost=${lost} dup=${dup}`
