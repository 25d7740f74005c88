import type { ListedCustomer } from '@customer-kit/sdk/contract/customer.ts'
import type { Page } from '@customer-kit/sdk/contract/page.ts'
import { endOf, type Gap, room, type Run, type Runs, type Step, type Telling, type Wanted, walkable } from '../runs.ts'

type CustomerPage = Page<ListedCustomer>

/** So many rows at the edge of a run are compared with a page that may have reached it. */
const edge = 1000
/** So many customers may have gone where two runs meet. */
const strangers = 10
/** A scrollbar that is drawn passes many places where nobody means to stay. */
const stillMs = 80

/** What to read next, where more than going on from the top is wanted. Undefined where something else is wanted meanwhile. */
export async function farStep(runs: Runs, { above, below }: Gap, wanted: Wanted, isStill: () => boolean): Promise<Step | undefined> {
  const { from, to } = wanted
  const isBelowNearer = (below?.start ?? runs.places) - from < to - endOf(above)
  if (!below && (to === runs.places || (isBelowNearer && runs.isCounted && runs.places - from <= walkable)))
    return { query: { from: 'end' }, add: (page) => addEnd(runs, page) }
  const distance = Math.min((below?.start ?? runs.places) - from, to - endOf(above))
  if (distance > walkable && !wanted.hasJumped) {
    await new Promise((resolve) => setTimeout(resolve, stillMs))
    if (!isStill()) return undefined
    wanted.hasJumped = true
    const middle = Math.floor((from + to) / 2)
    const share = between(middle / runs.places, above.share, below?.share ?? 1)
    return { query: { near: share }, add: (page) => addNear(runs, page, share, middle) }
  }
  if (isBelowNearer && below?.before) return { query: { cursor: below.before }, add: (page) => addAbove(runs, below, page) }
  return { query: { cursor: above.after ?? '' }, add: (page) => addBelow(runs, above, page) }
}

/** The page with a customer in it that somebody asked for by name. */
export function addAround(runs: Runs, page: CustomerPage): void {
  const share = page.place?.share ?? 0
  addNear(runs, page, share, Math.round(share * runs.places))
}

/** Which rows these are, as far as that can be said. */
export function rangeOf(runs: Runs, from: number, to: number, { say, total, formats }: Telling & { total: string }): string {
  const number = runs.numberOf(from)
  if (number !== undefined) return say('range', { from: number + 1, to: number + to - from, total })
  const run = runs.runAt(from)
  if (run?.after !== null)
    return say('rangeAbout', { percent: (from / runs.places).toLocaleString(formats.locale, { style: 'percent' }), total })
  const [farther, nearer] = [endOf(run) - from, endOf(run) - to + 1]
  return nearer <= 1 ? say('rangeLast', { n: farther, total }) : say('rangeFromEnd', { from: farther, to: nearer, total })
}

const between = (share: number, low: number, high: number) => (share > low && share < high ? share : (low + high) / 2)

/** A page from the middle of the list, of which the middle row is to stand at this place, where places are not counted. */
function addNear(runs: Runs, { data, prevCursor, nextCursor, place }: CustomerPage, share: number, middle: number): void {
  const at = runs.all.findLastIndex((run) => run.share <= share)
  const [above, below] = [runs.all[at], runs.all[at + 1]]
  // Where they are counted, rows whose number nobody knows have no place; the way there is walked instead.
  if (!above || (runs.isCounted && (place?.offset ?? null) === null)) return
  const isLast = nextCursor === null
  const start = isLast ? runs.places - data.length : runs.isCounted ? (place?.offset ?? 0) : middle - Math.floor(data.length / 2)
  const run = { start, rows: [...data], before: prevCursor, after: nextCursor, share, number: place?.offset ?? undefined }
  if (isLast) runs.all.length = at + 1
  runs.all.splice(at + 1, 0, run)
  meet(runs, above, run)
  const upper = runs.all.includes(run) ? run : above
  if (below && runs.all.includes(below)) meet(runs, upper, below)
}

/** The last page of the list. */
function addEnd(runs: Runs, { data, prevCursor }: CustomerPage): void {
  const above = runs.all.at(-1)
  if (!above) return
  const run = { start: runs.places - data.length, rows: [...data], before: prevCursor, after: null, share: 1, number: undefined }
  runs.all.push(run)
  meet(runs, above, run)
}

/** A page that was read on from the last row of a run. */
function addBelow(runs: Runs, run: Run, page: CustomerPage): void {
  const below = runs.all[runs.all.indexOf(run) + 1]
  if (!below || page.nextCursor === null) {
    // At the end without having met those who stood there: they are others now.
    runs.all.length = runs.all.indexOf(run) + 1
    return runs.extend(run, page)
  }
  run.rows.push(...page.data)
  run.after = page.nextCursor
  meet(runs, run, below)
}

/** A page that was read back from the first row of a run. */
function addAbove(runs: Runs, run: Run, { data, prevCursor }: CustomerPage): void {
  const above = runs.all[runs.all.indexOf(run) - 1]
  if (!above) return
  run.rows.unshift(...data)
  run.start -= data.length
  run.before = prevCursor
  if (run.number !== undefined) run.number -= data.length
  meet(runs, above, run)
}

/** Two neighbours become one run where they have a row in common, or where one of them came to the end of the list. */
function meet(runs: Runs, above: Run, below: Run): void {
  const { common, kept } = overlap(above.rows, below.rows)
  if (common > 0) {
    below.rows.splice(0, common)
    below.start += common
    if (below.number !== undefined) below.number += common
    above.rows.length = kept
    return join(runs, above, below)
  }
  if (below.before === null) {
    // It came to the top without meeting those who stood there: they are others now.
    above.rows.length = 0
    return join(runs, above, below)
  }
  const free = below.start - endOf(above)
  if (runs.isCounted && free <= 0) join(runs, above, below)
  else if (!runs.isCounted && free < room) runs.move(runs.all.indexOf(below), below.start, room - free)
}

/** Two runs become one. */
function join(runs: Runs, above: Run, below: Run): void {
  const at = runs.all.indexOf(below)
  const by = endOf(above) - below.start
  if (by !== 0) runs.move(at, below.start, by)
  if (below.number !== undefined) above.number ??= below.number - above.rows.length
  above.rows = above.rows.concat(below.rows)
  above.after = below.after
  runs.all.splice(at, 1)
}

/**
 * How many rows the lower run begins with that the upper one has too, and up to where the upper one is then still true. A single customer
 * who moved from one to the other meanwhile is no meeting: with it, nearly all that comes after it in the upper run must be in both.
 */
function overlap(above: readonly ListedCustomer[], below: readonly ListedCustomer[]): { common: number; kept: number } {
  const last = new Map(above.slice(-edge).map(({ id }, at) => [id, at + Math.max(above.length - edge, 0)]))
  const first = new Set(below.slice(0, edge).map(({ id }) => id))
  const other = below.findIndex(({ id }) => !last.has(id))
  const common = other < 0 ? below.length : other
  const kept = (last.get(below[common - 1]?.id ?? '') ?? -1) + 1
  const isMeeting = common > 0 && above.slice(kept).filter(({ id }) => !first.has(id)).length <= strangers
  return isMeeting ? { common, kept } : { common: 0, kept: 0 }
}
