import type { AttributeType, Test } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'
import { compareWith } from '../customers/comparison.ts'
import type { Ranks } from '../customers/ranks.ts'
import { attributeColumn } from './slots.ts'

type Attribute = { n: number; type: AttributeType; isReady: boolean }

/** A choice in the order of its options, anything else by its value. */
export const attributeOrder = ({ n, type }: Attribute): { value: Statement; ranks: Ranks | undefined } => ({
  value: attributeColumn(n, type),
  ranks:
    type === 'choice' ? { from: sql`attribute_options r`, where: sql`r.attribute = ${n}`, key: sql`r.key`, rank: sql`r.rank` } : undefined
})

/** Along its index. */
export const attributeWay = (attribute: Attribute): (Entries & { n: Statement }) | undefined =>
  attribute.isReady ? { ...entriesOf(attribute), n: sql`e.n` } : undefined

/** Whoever its index has under these values. */
export function attributeSource(attribute: Attribute, test: Test): { from: Statement; where: Statement } {
  const { from, where, key } = entriesOf(attribute)
  return { from: sql`${from} cross join customers c on c.n = e.n`, where: sql`${where} and ${compareWith(key, test)}` }
}

type Entries = { from: Statement; where: Statement; key: Statement }

function entriesOf({ n, type }: Attribute): Entries {
  const isNumber = type === 'number' || type === 'flag'
  const index = isNumber ? sql`attribute_index_by_num` : sql`attribute_index_by_fold`
  return {
    from: sql`attribute_index e indexed by ${index}`,
    where: sql`e.attribute = ${n}`,
    key: isNumber ? sql`e.value_num` : sql`e.value_fold`
  }
}
