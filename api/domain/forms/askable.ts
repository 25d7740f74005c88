import { type Attribute, attributeField, type Form, type GivenForm, isAttributeField, noSuchField } from '@customer-kit/sdk/contract'
import type { Actor } from '../actor.ts'
import { isHidden } from '../customers/hidden.ts'
import { refuseFaults } from '../faults.ts'

type Field = Form['fields'][number]

/** An attribute that is hidden from somebody is in no form that they read. */
export const isShown = (actor: Actor, { field }: Field): boolean => !isAttributeField(field) || !isHidden(actor, field)

/** A form asks for attributes that are there and take values. What it asked for before it may name again, so that another title is no trap. */
export function refuseUnaskable(actor: Actor, { fields }: GivenForm, before: Form | undefined, defined: readonly Attribute[]): void {
  const attributes = new Map<string, Attribute>(defined.map((attribute) => [attributeField(attribute.key), attribute]))
  const faultOf = (asked: Field): string | undefined => {
    const attribute = attributes.get(asked.field)
    if (!attribute || !isShown(actor, asked)) return noSuchField(asked.field)
    const wasAsked = before?.fields.some(({ field }) => field === asked.field)
    return attribute.archived && !wasAsked ? `${asked.field} is archived and takes no values` : undefined
  }
  refuseFaults(
    fields.flatMap((asked, at) => {
      const message = isAttributeField(asked.field) ? faultOf(asked) : undefined
      return message === undefined ? [] : [{ path: `fields.${at}.field`, message }]
    })
  )
}
