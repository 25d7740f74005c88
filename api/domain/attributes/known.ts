import { type AttributeType, type Customer, Day } from '@customer-kit/sdk/contract'
import { anyOf, sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'
import { invalid } from '../errors.ts'
import { guard, type Step } from '../guard.ts'

type Values = Customer['attributes']
type Value = Values[string]

/** Each names an attribute that takes values, and is one of its values. */
export const areKnown = (attributes: Values): Step[] =>
  Object.entries(attributes).flatMap(([key, value]) => [
    guard('attribute', isDefined(key, sql`true`), invalid(`attributes.${key}`, 'There is no such field')),
    guard('attribute', isDefined(key, fits(value)), invalid(`attributes.${key}`, 'This field takes no such value'))
  ])

const isDefined = (key: string, condition: Statement) =>
  sql`exists (select 1 from attributes d where d.key = ${key} and d.archived = 0 and ${condition})`

const fits = (value: Value): Statement =>
  typeof value === 'string'
    ? sql`(d.type in ${anyOf(typesOf(value))} or d.type = 'choice' and exists (
        select 1 from json_each(d.options) o where o.value ->> 'key' = ${value} and o.value ->> 'archived' = 0))`
    : sql`d.type in ${anyOf(typesOf(value))}`

function typesOf(value: Value): AttributeType[] {
  if (typeof value === 'boolean') return ['flag']
  if (typeof value === 'number') return ['number']
  return Day.safeParse(value).success ? ['text', 'date'] : ['text']
}
