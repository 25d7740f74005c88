import type { Customer } from './customer.ts'
import { isExact } from './fields.ts'
import { fold, foldedName } from './fold.ts'
import type { Scalar, Settled, Test } from './settle.ts'
import { valueOf } from './value.ts'

/** A customer as far as it is known. What is not known is empty. */
export type Known = Partial<Customer> & Pick<Customer, 'kind'>

/** Whether a customer matches, as the API would decide: what compiles filters to SQL says the same, and a test holds the two together. */
export function matches(customer: Known, filter: Settled): boolean {
  if ('and' in filter) return filter.and.every((each) => matches(customer, each))
  if ('or' in filter) return filter.or.some((each) => matches(customer, each))
  if ('not' in filter) return !matches(customer, filter.not)
  return passes(valuesOf(customer, filter), filter)
}

/** A field with one value is a field with several that has one. */
function passes(values: readonly Scalar[], test: Test): boolean {
  const some = (isMeant: (value: Scalar) => boolean) => values.some(isMeant)
  switch (test.op) {
    case 'empty':
      return values.length === 0
    case 'notEmpty':
      return values.length > 0
    case 'in':
      return some((value) => meant(test).has(value))
    case 'nin':
      return !some((value) => meant(test).has(value))
    case 'eq':
      return some((value) => value === folded(test, test.value))
    case 'ne':
      return !some((value) => value === folded(test, test.value))
    case 'contains':
      return some((value) => String(value).includes(String(folded(test, test.value))))
    case 'startsWith':
      return some((value) => String(value).startsWith(String(folded(test, test.value))))
    case 'gt':
      return some((value) => value > test.value)
    case 'gte':
      return some((value) => value >= test.value)
    case 'lt':
      return some((value) => value < test.value)
    case 'lte':
      return some((value) => value <= test.value)
  }
}

const meant = (test: Test & { op: 'in' | 'nin' }): ReadonlySet<Scalar> => new Set(test.value.map((value) => folded(test, value)))

const folded = ({ field, type }: Test, value: Scalar): Scalar =>
  type === 'text' && !isExact(field) && typeof value === 'string' ? fold(value) : value

function valuesOf(customer: Known, test: Test): Scalar[] {
  const value = test.field === 'name' ? foldedName(customer) : valueOf(customer, test.field)
  const values = (Array.isArray(value) ? value : [value]) as (Scalar | null | undefined)[]
  return values.filter((each) => each !== null && each !== undefined).map((each) => folded(test, each))
}
