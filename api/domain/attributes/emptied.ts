import { attributeField, type Customer, type GivenPatch } from '@customer-kit/sdk/contract'
import type { Context } from '../context.ts'
import { invalid } from '../errors.ts'
import { definedAmong } from './defined.ts'

/** To empty what is empty changes nothing, so no batch would ask whether there is such a field. */
export async function refuseUnknown(
  ctx: Context,
  asked: GivenPatch['attributes'] = {},
  before: Customer['attributes'] = {}
): Promise<void> {
  const emptied = Object.keys(asked).filter((key) => (asked[key] === null || asked[key] === '') && !Object.hasOwn(before, key))
  const defined = await definedAmong(ctx, emptied.map(attributeField))
  const unknown = emptied.find((key) => !defined.has(attributeField(key)))
  if (unknown !== undefined) throw invalid(`attributes.${unknown}`, 'There is no such field')
}
