import { type Customer, fold, type Settled, testsIn } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'

type Texts = Pick<Customer, 'notes' | 'consent'>

/** Texts of any length as they are compared, made here because the engine lowers no letter but those of English. Without any, null. */
export function textFoldsOf({ notes, consent }: Texts): Record<string, string> | null {
  const texts = Object.entries({ notes, source: consent?.source ?? '', wording: consent?.wording ?? '' }).filter(([, text]) => text !== '')
  return texts.length > 0 ? Object.fromEntries(texts.map(([name, text]) => [name, fold(text)])) : null
}

/** Each of them, as a filter compares it. */
export const foldOf: Record<'notes' | 'source' | 'wording', Statement> = {
  notes: sql`c.folds ->> 'notes'`,
  source: sql`c.folds ->> 'source'`,
  wording: sql`c.folds ->> 'wording'`
}

/** The fields of a filter that ask about them. */
const folded: ReadonlySet<string> = new Set(['notes', 'consent.source', 'consent.wording'])

export const asksFolds = (filter: Settled): boolean => testsIn(filter).some(({ field }) => folded.has(field))
