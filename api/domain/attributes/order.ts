import type { AttributeType, Test } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'
import { compareWith } from '../customers/filter.ts'
import { attributeColumn } from './slots.ts'

type Attribute = { n: number; type: AttributeType; isReady: boolean }

/** A choice in the order of its options, anything else by its value. */
export function attributeOrder({ n, type }: Attribute): { value: Statement; key: Statement } {
  const value = attributeColumn(n, type)
  if (type !== 'choice') return { value, key: value }
  return { value, key: sql`(select o.key from attributes d, json_each(d.options) o where d.n = ${n} and o.value ->> 'key' = ${value})` }
}

/** Along its index; the order of options is in no index. */
export const attributeWay = (attribute: Attribute): (Entries & { n: Statement }) | undefined =>
  attribute.isReady && attribute.type !== 'choice' ? { ...entriesOf(attribute), n: sql`x.n` } : undefined

/** Whoever its index has under these values. */
export function attributeSource(attribute: Attribute, test: Test): { from: Statement; where: Statement } {
  const { from, where, key } = entriesOf(attribute)
  return { from: sql`${from} cross join customers c on c.n = x.n`, where: sql`${where} and ${compareWith(key, test)}` }
}

type Entries = { from: Statement; where: Statement; key: Statement }

function entriesOf({ n, type }: Attribute): Entries {
  const isNumber = type === 'number' || type === 'flag'
  const index = isNumber ? sql`attribute_index_by_num` : sql`attribute_index_by_fold`
  return {
    from: sql`attribute_index x indexed by ${index}`,
    where: sql`x.attribute = ${n}`,
    key: isNumber ? sql`x.value_num` : sql`x.value_fold`
  }
}
