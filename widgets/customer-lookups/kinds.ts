import type { Bootstrap } from '@customer-kit/sdk/contract/bootstrap.ts'
import type { CustomerField } from '@customer-kit/sdk/contract/fields.ts'
import { type LookupKind, lookupKinds, lookupOf } from '@customer-kit/sdk/contract/lookups.ts'
import type { English } from './strings/en.ts'

/** Every kind of choice, and the tags, which are kept beside them. */
export type Kind = LookupKind | 'tags'
const kinds: readonly Kind[] = [...lookupKinds, 'tags']

export const isKind = (word: string): word is Kind => kinds.some((kind) => kind === word)

/** What it is called: the key of its word. */
export function wordOf(kind: Kind): keyof English {
  if (kind === 'invoice-types') return 'invoiceTypes'
  return kind === 'event-types' ? 'eventTypes' : kind
}

/** Which fields of a customer name one of the kind. */
const namedBy: readonly (readonly [field: CustomerField, kind: Kind])[] = [
  ...(Object.entries(lookupOf) as [keyof typeof lookupOf, LookupKind][]),
  ['tags', 'tags']
]

/** Where every field that names a kind is hidden from somebody, the kind is not there for them. */
export function kindsFor({ fields }: Pick<Bootstrap, 'fields'>): Kind[] {
  const seen = new Set(fields.map(({ key }) => key))
  return kinds.filter((kind) => {
    const naming = namedBy.filter(([, named]) => named === kind)
    return naming.length === 0 || naming.some(([field]) => seen.has(field))
  })
}
