import {
  attributeField,
  type Customer,
  demandable,
  type GivenCustomer,
  isMandatory,
  type MandatoryField,
  type MandatoryFields,
  missingIn,
  newCustomerFor,
  type Settings
} from '@customer-kit/sdk/contract'
import { withoutEmpty } from '../attributes/merged.ts'
import { anyOf, joined, sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'
import type { Actor } from '../actor.ts'
import { read } from '../batch.ts'
import type { Context } from '../context.ts'
import { DomainError, invalid } from '../errors.ts'
import { faultsOf } from '../faults.ts'
import { guard, type Step } from '../guard.ts'
import { raced } from '../raced.ts'
import { settingsIn, settingsRow } from '../settings/query.ts'
import { hiddenKeysOf, isHidden } from './hidden.ts'

/** A guard can say that something is missing, and not what; `saidInFull` asks again. */
const incomplete = invalid('', 'A mandatory field is missing')

const lists = { person: sql`'$.mandatoryFields.person'`, organization: sql`'$.mandatoryFields.organization'` }

const insistsOnNone = (kind: Customer['kind'], fields: readonly string[], ...others: Statement[]) => sql`not exists (
  select 1 from json_each((${settingsRow}), ${lists[kind]}) demanded
  where ${joined([sql`demanded.value in ${anyOf(fields)}`, ...others], ' or ')})`

/** Nobody is asked for what is hidden from them: they could not give it. */
export function mandatoryFor(actor: Actor, { mandatoryFields: { person, organization } }: Settings): MandatoryFields {
  const shown = <Field extends MandatoryField>(fields: readonly Field[]) => fields.filter((field) => !isHidden(actor, field))
  return { person: shown(person), organization: shown(organization) }
}

/** Which attributes there are, only the workspace knows: it insists on none but those that are given, or hidden from who gives. */
const isOther = (attributes: readonly string[]) => sql`demanded.value glob 'attributes.*' and demanded.value not in ${anyOf(attributes)}`

/** A new customer has all that the workspace insists on. */
export function isComplete({ actor }: Context, given: GivenCustomer): Step[] {
  const missing = missingIn(given, demandable[given.kind]).filter((field) => !isHidden(actor, field))
  const attributes = [...Object.keys(withoutEmpty(given.attributes ?? {})), ...hiddenKeysOf(actor)].map(attributeField)
  const other = isHidden(actor, 'attributes') ? [] : [isOther(attributes)]
  return [guard('mandatory', insistsOnNone(given.kind, missing, ...other), incomplete)]
}

/** What a change empties is nothing the workspace insists on. What was empty before may stay so. */
export const emptiesNothingMandatory = (before: Customer, after: Customer): Step[] =>
  missingIn(after, [...demandable[after.kind], ...Object.keys(before.attributes).map(attributeField)])
    .filter((field) => missingIn(before, [field]).length === 0)
    .map((field) => guard('mandatory', insistsOnNone(after.kind, [field]), invalid(field, isMandatory)))

/** Names each field that is missing, as the schema that everybody shares has it. */
export async function saidInFull<Answer>(ctx: Context, given: GivenCustomer, write: () => Promise<Answer>): Promise<Answer> {
  try {
    return await write()
  } catch (error) {
    if (error !== incomplete) throw error
    const [rows] = await read(ctx, [settingsRow])
    const parsed = newCustomerFor(mandatoryFor(ctx.actor, settingsIn(rows))).safeParse(given)
    // Somebody has just asked for less.
    if (parsed.success) throw raced
    throw new DomainError('invalid_request', 'Some values need another look', faultsOf(parsed.error.issues))
  }
}
