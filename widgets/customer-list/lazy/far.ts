import type { ListedCustomer } from '@customer-kit/sdk/contract/customer.ts'
import type { Page } from '@customer-kit/sdk/contract/page.ts'
import { endOf, type Gap, room, type Run, type Runs, type Step } from '../runs.ts'

/** So many rows at the edge of a run are compared with a page that may have reached it. */
const edge = 1000

/** What to read next, where more than going on from the top is wanted. */
export function farStep(runs: Runs, { above, below }: Gap, { from, to }: { from: number; to: number }): Step {
  if (!below && to === runs.places) return { query: { from: 'end' }, add: (page) => addEnd(runs, page) }
  const isBelowNearer = (below?.start ?? runs.places) - from < to - endOf(above)
  if (isBelowNearer && below?.before) return { query: { cursor: below.before }, add: (page) => addAbove(runs, below, page) }
  if (isBelowNearer && !below && runs.isCounted) return { query: { from: 'end' }, add: (page) => addEnd(runs, page) }
  return { query: { cursor: above.after ?? '' }, add: (page) => addBelow(runs, above, page) }
}

/** The last page of the list. */
function addEnd(runs: Runs, page: Page<ListedCustomer>): void {
  const run = { start: runs.places, rows: [], before: page.prevCursor, after: null }
  runs.all.push(run)
  addAbove(runs, run, page)
}

/** A page that was read on from the last row of a run. */
function addBelow(runs: Runs, run: Run, page: Page<ListedCustomer>): void {
  const below = runs.all[runs.all.indexOf(run) + 1]
  if (!below || page.nextCursor === null) {
    // At the end without having met those who stood there: they are others now.
    runs.all.length = runs.all.indexOf(run) + 1
    return runs.extend(run, page)
  }
  const first = placesIn(below.rows.slice(0, edge))
  const meets = page.data.findIndex(({ id }) => first.has(id))
  run.rows.push(...(meets < 0 ? page.data : page.data.slice(0, meets)))
  run.after = page.nextCursor
  if (meets < 0) return part(runs, run, below)
  below.rows.splice(0, first.get(page.data[meets]?.id ?? ''))
  join(runs, run, below)
}

/** A page that was read back from the first row of a run. */
function addAbove(runs: Runs, run: Run, { data, prevCursor }: Page<ListedCustomer>): void {
  const above = runs.all[runs.all.indexOf(run) - 1]
  if (!above) return
  const last = placesIn(above.rows.slice(-edge))
  const meets = data.findLastIndex(({ id }) => last.has(id))
  const fresh = data.slice(meets + 1)
  run.rows.unshift(...fresh)
  run.start -= fresh.length
  run.before = prevCursor
  if (meets < 0 && prevCursor !== null) return part(runs, above, run)
  const known = last.get(data[meets]?.id ?? '') ?? -1
  above.rows.length = meets < 0 ? 0 : above.rows.length - last.size + known + 1
  join(runs, above, run)
}

/** Two runs become one. */
function join(runs: Runs, above: Run, below: Run): void {
  const at = runs.all.indexOf(below)
  const by = endOf(above) - below.start
  if (by !== 0) runs.move(at, below.start, by)
  above.rows.push(...below.rows)
  above.after = below.after
  runs.all.splice(at, 1)
}

/** Between two runs is room for more, unless all were counted. */
function part(runs: Runs, above: Run, below: Run): void {
  const free = below.start - endOf(above)
  if (runs.isCounted && free <= 0) join(runs, above, below)
  else if (!runs.isCounted && free < room) runs.move(runs.all.indexOf(below), below.start, room - free)
}

const placesIn = (rows: readonly ListedCustomer[]) => new Map(rows.map(({ id }, at) => [id, at]))
