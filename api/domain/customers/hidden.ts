import {
  type ComparableField,
  type Filter,
  type HideableField,
  isAttributeField,
  noSuchField,
  shownBy,
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

/** What is made of several fields, as a name is, is gone as soon as one of them is. */
export const isComparable = (actor: Actor, field: ComparableField) =>
  // Safe because what shows a field of the registry is a field itself.
  (isAttributeField(field) ? [field] : (shownBy(field) as ShownField[])).every((part) => !isHidden(actor, part))

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
