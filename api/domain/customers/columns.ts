import type { ShownField } from '@customer-kit/sdk/contract'
import { joined, sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'
import { attributesWithout } from '../attributes/slots.ts'
import { fields, fieldTable, spelled } from './fields.ts'

const compared: Record<string, Statement> = Object.fromEntries(
  fieldTable.flatMap(([name, field]) => [
    ...('flags' in field ? partsOf(name, field.flags, (flag) => sql`c.${flag}`) : [[name, field.comparedTo ?? sql`c.${field.column}`]]),
    ...partsOf(name, field.parts ?? {}, (part) => part)
  ])
)

function partsOf(name: string, parts: Record<string, Statement>, as: (part: Statement) => Statement) {
  return Object.entries(parts).map(([part, column]) => [`${name}.${part}`, as(column)] as const)
}

/** What a filter's field is compared against. No text of a caller becomes SQL: it only chooses among what is written here. */
export function comparedTo(field: string): Statement {
  const column = Object.hasOwn(compared, field) ? compared[field] : undefined
  if (!column) throw new Error(`No column is called ${field}`)
  return column
}

type Leaving = { field: ShownField; as: Statement }

/** What leaves as a pair of the JSON object. The engine stops at 63 of them; split the list before it gets there. */
const pairs = fieldTable.flatMap(([field, kept]): Leaving[] =>
  'flags' in kept || kept.as ? [] : [{ field, as: sql`'${spelled(field)}', c.${kept.column}` }]
)

const listedPairs = pairs.map(({ field, as }): Leaving => {
  const { listed } = fields[field]
  return { field, as: listed ? sql`'${spelled(field)}', ${listed}` : as }
})

const flag = (column: Statement): Statement => sql`iif(c.${column}, 'true', 'false')`

const flagPairs = (flags: Record<string, Statement>) =>
  Object.entries(flags).map(([name, column]) => sql`'"${spelled(name)}":' || ${flag(column)}`)

/** What leaves as text after the object. */
const written = fieldTable.flatMap(([field, kept]): Leaving[] => {
  const as = (json: Statement): Leaving[] => [{ field, as: sql`',"${spelled(field)}":' || ${json}` }]
  if ('flags' in kept) return as(sql`'{' || ${joined(flagPairs(kept.flags), ` || ',' || `)} || '}'`)
  if (kept.as === 'flag') return as(flag(kept.column))
  return kept.as === 'json' ? as(kept.leaves ?? sql`coalesce(c.${kept.column}, 'null')`) : []
})

const always: ReadonlySet<ShownField> = new Set(['kind', 'id', 'rev'])

/** A customer as JSON text. */
export function asJson(
  isWanted: (field: ShownField) => boolean,
  shape: 'whole' | 'listed' = 'whole',
  hiddenKeys: readonly string[] = []
): Statement {
  const leaving = (shape === 'listed' ? listedPairs : pairs).filter(({ field }) => always.has(field) || isWanted(field))
  const objectOf = (kind: 'person' | 'organization') =>
    sql`json_object(${joined(statementsOf(leaving.filter(({ field }) => (fields[field].of ?? kind) === kind)), ', ')})`
  const rest = statementsOf(
    written
      .filter(({ field }) => isWanted(field))
      .map((each) => (each.field === 'attributes' && hiddenKeys.length > 0 ? someAttributes(hiddenKeys) : each))
  )
  // The object ends in a bracket and nothing in it does, so the trim opens it again.
  const object = sql`case c.kind when 'person' then ${objectOf('person')} else ${objectOf('organization')} end`
  return sql`${joined([sql`rtrim(${object}, '}')`, ...rest], ' || ')} || '}'`
}

const someAttributes = (hiddenKeys: readonly string[]): Leaving => ({
  field: 'attributes',
  as: sql`',"attributes":' || ${attributesWithout(hiddenKeys)}`
})

const statementsOf = (leaving: readonly Leaving[]) => leaving.map(({ as }) => as)
