import { attributeKeyIn, type AttributeField, type AttributeType, isAttributeField } from '@customer-kit/sdk/contract'
import { anyOf, sql } from '../../store/sql.ts'
import { read } from '../batch.ts'
import type { Context } from '../context.ts'

/** What a question about attributes has to know of them before it can be asked. */
type Definition = { n: number; type: AttributeType; isReady: boolean }
export type Defined = ReadonlyMap<string, Definition>

export const noneDefined: Defined = new Map()

/** Those of these fields that are attributes which are there. Costs nothing where none is named. */
export async function definedAmong(ctx: Context, fields: readonly string[]): Promise<Defined> {
  const named = fields.filter(isAttributeField)
  if (named.length === 0) return noneDefined
  const [rows = []] = await read(ctx, [
    sql`select 'attributes.' || key as field, n, type, ready from attributes where key in ${anyOf(keysOf(named))}`
  ])
  return new Map(
    // Safe because only a definition of ours writes such a row.
    rows.map(({ field, n, type, ready }) => [String(field), { n: Number(n), type: type as AttributeType, isReady: ready === 1 }])
  )
}

const keysOf = (named: readonly AttributeField[]) => [...new Set(named.map(attributeKeyIn))]
