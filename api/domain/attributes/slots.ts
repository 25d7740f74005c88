import type { FieldType } from '@customer-kit/sdk/contract'
import { anyOf, sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'

// A customer's values are kept in one JSON object under names of ours: `a17` for what is the value of attribute 17, and `f17` for
// a text as it is compared. Keys are the caller's words, and none of them gets into a path.

/** A value that `json_each` reads, as JSON again: true and false are 1 and 0 there. */
const again = sql`json(iif(x.type in ('true', 'false'), x.type, json_quote(x.value)))`

/** From `said.value`, a customer with `attributes` and `attributeFolds` by key, to what is kept. */
export const attributesKept = sql`iif(said.value -> 'attributes' = '{}', '{}', (select json_group_object(slot, json(v)) from (
  select 'a' || d.n as slot, ${again} as v from json_each(said.value, '$.attributes') x join attributes d on d.key = x.key
  union all
  select 'f' || d.n, ${again} from json_each(said.value, '$.attributeFolds') x join attributes d on d.key = x.key and d.type = 'text')))`

/** By their keys again, in the order of the definitions. */
export const attributesAsJson = asJsonBut(sql`true`)

/** The same without those of these keys. */
export const attributesWithout = (keys: readonly string[]): Statement => asJsonBut(sql`d.key not in ${anyOf(keys)}`)

function asJsonBut(isWanted: Statement): Statement {
  return sql`iif(c.attributes = '{}', '{}', (select json_group_object(key, json(v)) from (
  select d.key, ${again} as v from json_each(c.attributes) x join attributes d on d.n = cast(substr(x.key, 2) as integer)
  where x.key >= 'a' and x.key < 'b' and ${isWanted} order by d.position, d.n)))`
}

/** Puts customers into the indexes that there are, over `d` the attributes and `c` the customers. */
export const indexed = (which: Statement): Statement => sql`
  insert or replace into attribute_index (attribute, n, value_num, value_fold)
  select d.n, c.n, iif(d.type in ('number', 'flag'), c.attributes ->> ('$.a' || d.n), null),
    case d.type when 'text' then c.attributes ->> ('$.f' || d.n) when 'date' then c.attributes ->> ('$.a' || d.n)
      when 'choice' then c.attributes ->> ('$.a' || d.n) end
  from attributes d cross join customers c where d.indexed = 1 and ${which}`

/** What filters and sorts compare of an attribute. */
export const attributeColumn = (n: number, type: FieldType): Statement => sql`c.attributes ->> ${`$.${type === 'text' ? 'f' : 'a'}${n}`}`
