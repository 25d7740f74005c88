import type { CustomerField, Filter, HideableField, ShownField } from '@customer-kit/sdk/contract'
import type { Actor } from '../actor.ts'
import { DomainError } from '../errors.ts'

/** What is hidden from somebody does not exist for them: no answer has it, and naming it is naming nothing. */
export const isHidden = ({ hiddenFields }: Actor, field: ShownField) => (hiddenFields as readonly ShownField[]).includes(field)

/** Filters, sorts and searches know one name, made of three fields: it is gone as soon as one of them is. */
const madeOf: { [Field in CustomerField]?: readonly HideableField[] } = { name: ['name', 'firstName', 'lastName'] }

export const isComparable = (actor: Actor, field: CustomerField) =>
  (madeOf[field] ?? [field as ShownField]).every((part) => !isHidden(actor, part))

export function refuseHidden(path: string, actor: Actor, fields: readonly string[]): void {
  const faults = fields.filter((field) => isHidden(actor, field as ShownField)).map((field) => noSuchField(path, field))
  if (faults.length > 0) throw new DomainError('invalid_request', 'Some values need another look', faults)
}

export function refuseIncomparable(path: string, actor: Actor, fields: readonly CustomerField[]): void {
  const faults = fields.filter((field) => !isComparable(actor, field)).map((field) => noSuchField(path, field))
  if (faults.length > 0) throw new DomainError('invalid_request', 'Some values need another look', faults)
}

export function fieldsIn(filter: Filter): CustomerField[] {
  if ('and' in filter) return filter.and.flatMap(fieldsIn)
  if ('or' in filter) return filter.or.flatMap(fieldsIn)
  return 'not' in filter ? fieldsIn(filter.not) : [filter.field]
}

const noSuchField = (path: string, field: string) => ({ path: path || field, message: `There is no field ${field}` })
