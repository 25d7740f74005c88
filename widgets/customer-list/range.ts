import type { Say } from '../shared/strings/words.ts'
import type { Rows } from './rows.ts'
import type { English } from './strings/en.ts'

type Shown = { from: number; to: number; total: string; say: Say<keyof English> }

/** Which rows these are, as far as that can be said. */
export function rangeOf(rows: Rows, { from, to, total, say }: Shown): string {
  const [first, last] = [rows.numberOf(from), rows.numberOf(to - 1)]
  if (first !== undefined && last !== undefined) return say('range', { from: first + 1, to: last + 1, total })
  const [farther, nearer] = [rows.numberFromEnd(from), rows.numberFromEnd(to - 1)]
  if (farther === undefined || nearer === undefined) return say('rangeUnknown', { total })
  return nearer === 1 ? say('rangeLast', { n: farther, total }) : say('rangeFromEnd', { from: farther, to: nearer, total })
}
