/** One order and one way of finding for all languages: José, JOSE and jose are the same. */
export const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

type Named = { kind: 'person' | 'organization'; name?: string | null; firstName?: string | null; lastName?: string | null }

/** What a customer is found and sorted by. Null when there is no name at all, so that it sorts with the empties. */
export function foldedName({ kind, name, firstName, lastName }: Named): string | null {
  const names = kind === 'person' ? [lastName, firstName] : [name]
  return fold(names.filter(Boolean).join(' ')) || null
}
