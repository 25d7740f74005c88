import type { Moment, Stretch } from '../contract/calendar.ts'
import type { AttributeType } from '../contract/attributes.ts'
import type { ComparableField, customerFields, CustomerField, Me, operators } from '../contract/fields.ts'
import type { Condition, Filter } from '../contract/filter.ts'

/**
 * One condition of a filter: `where('stage', 'in', ['lead'])`, `where('email', 'empty')`. The operators are those of the
 * field's type, and the value is what the operator compares with.
 */
export const where = <Field extends ComparableField, Op extends OperatorOf<Field>>(
  field: Field,
  op: Op,
  ...[value]: ValueOf<Field, Op>
): Condition => (value === undefined ? { field, op } : { field, op, value })

/** All of these. */
export const and = (...filters: Filter[]): Filter => ({ and: filters })
/** One of these at least. */
export const or = (...filters: Filter[]): Filter => ({ or: filters })
/** Everybody but these. */
export const not = (filter: Filter): Filter => ({ not: filter })
/** Whoever is asking: `where('responsible', 'eq', me)`. */
export const me: Me = { me: true }

/** What a workspace has defined is of a type that only the workspace knows. */
type TypeOf<Field extends ComparableField> = Field extends CustomerField ? (typeof customerFields)[Field]['type'] : AttributeType
type OperatorOf<Field extends ComparableField> = (typeof operators)[TypeOf<Field>][number]

/** What one value of a field is. `date`: `2027-03-31`. `time`: the same, or `2027-03-31T09:00:00.000Z`. */
type OneOf = {
  text: string
  choice: string
  user: string | Me
  users: string | Me
  tags: string
  flag: boolean
  number: number
  date: string | Moment
  time: string | Moment
}

type ValueOf<Field extends ComparableField, Op> = Op extends 'empty' | 'notEmpty'
  ? []
  : Op extends 'in' | 'nin'
    ? [values: readonly OneOf[TypeOf<Field>][]]
    : Op extends 'between'
      ? [fromTo: readonly [from: OneOf[TypeOf<Field>], to: OneOf[TypeOf<Field>]]]
      : Op extends 'within'
        ? [days: Stretch]
        : [value: OneOf[TypeOf<Field>]]
