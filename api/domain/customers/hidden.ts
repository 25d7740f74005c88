import {
  type ComparableField,
  type CustomerField,
  type Filter,
  type HideableField,
  identityKindIn,
  isAttributeField,
  noSuchField,
  type ShownField,
  type AttributeField,
  attributeField,
  attributeKeyIn
} from '@customer-kit/sdk/contract'
import type { Actor } from '../actor.ts'
import { refuseFaults } from '../faults.ts'

/** What is hidden from somebody does not exist for them: no answer has it, and naming it is naming nothing. */
export const isHidden = ({ hiddenFields }: Actor, field: ShownField | AttributeField) =>
  [field, ...(isAttributeField(field) ? ['attributes'] : (hiddenWith[field] ?? []))].some((each) =>
    hiddenFields.some((hidden) => hidden === each)
  )

/** The attributes that somebody is shown nothing of, where they are shown others. */
export const hiddenKeysOf = ({ hiddenFields }: Actor): string[] => hiddenFields.filter(isAttributeField).map(attributeKeyIn)

/** All that a creation or a patch names. */
export const namesIn = ({ attributes = {}, ...fields }: { readonly attributes?: object | undefined }): string[] => [
  ...Object.keys(fields),
  ...(Object.keys(attributes).length > 0 ? ['attributes', ...Object.keys(attributes).map(attributeField)] : [])
]

/** Among the other identities are addresses and numbers too, and each says whether it is verified. */
const hiddenWith: { [Field in ShownField]?: readonly HideableField[] } = { otherIdentities: ['email', 'phone', 'verified'] }

/** Filters, sorts and searches know one name, made of three fields: it is gone as soon as one of them is. */
const ofName: readonly ShownField[] = ['name', 'firstName', 'lastName']

/** What a customer would be shown by that a filter or a sort compares, or a part of it. */
function shownAs(field: CustomerField): readonly ShownField[] {
  if (field === 'name') return ofName
  // Safe because a part is named after its field.
  return identityKindIn(field) ? ['otherIdentities'] : [field.split('.')[0] as ShownField]
}

export const isComparable = (actor: Actor, field: ComparableField) =>
  (isAttributeField(field) ? [field] : shownAs(field)).every((part) => !isHidden(actor, part))

export function refuseHidden(path: string, actor: Actor, fields: readonly string[]): void {
  refuseFaults(
    fields.filter((field) => isHidden(actor, field as ShownField)).map((field) => ({ path: path || field, message: noSuchField(field) }))
  )
}

export function refuseIncomparable(actor: Actor, places: readonly Place[]): void {
  refuseFaults(places.filter(({ field }) => !isComparable(actor, field)).map(({ path, field }) => ({ path, message: noSuchField(field) })))
}

/** Where something names a field. */
export type Place = { path: string; field: ComparableField }

export function placesIn(filter: Filter, path: string): Place[] {
  if ('and' in filter) return filter.and.flatMap((each, at) => placesIn(each, `${path}.and.${at}`))
  if ('or' in filter) return filter.or.flatMap((each, at) => placesIn(each, `${path}.or.${at}`))
  return 'not' in filter ? placesIn(filter.not, `${path}.not`) : [{ path: `${path}.field`, field: filter.field }]
}
