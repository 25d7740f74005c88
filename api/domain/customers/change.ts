import type { Customer } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import { recordChange } from '../change-log.ts'
import { changedFields } from '../changed-fields.ts'
import type { Context } from '../context.ts'
import { guard, type Step } from '../guard.ts'
import { raced } from '../raced.ts'
import { keepCustomers } from './keep.ts'
import { emptiesNothingMandatory } from './mandatory.ts'
import { seenChange } from './seen.ts'

type How = { verb?: 'update' | 'restore'; change?: ReturnType<typeof changedFields> }

/** The next revision of a customer. What it was decided on was read a moment ago, so it is asked again where nobody can come between. */
export function changeTo(ctx: Context, before: Customer, after: Customer, how: How = {}): Step[] {
  const { verb = 'update', change = changedFields(before, after) } = how
  const { id, rev, updatedAt } = before
  // No content of its own, but what a filter asked of it before, it is asked again.
  const withTime = { ...change, before: { ...change.before, updatedAt } }
  return [
    guard('rev', sql`exists (select 1 from customers where id = ${id} and rev = ${rev})`, raced),
    ...emptiesNothingMandatory(before, after),
    ...keepCustomers(ctx, [after], new Set(Object.keys(change.after))),
    recordChange(ctx, { kind: 'customer', id, customerId: id, verb, ...withTime, ...seenChange(before, after) })
  ]
}

/** The revision after this one, made now. */
export const nextOf = <Kept extends Customer>(before: Kept, at: Date): Kept => ({
  ...before,
  rev: before.rev + 1,
  updatedAt: at.toISOString()
})
