import type { Job, Settled } from '@customer-kit/sdk/contract'
import { anyOf, sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'
import { asksFolds } from './folds.ts'
import { needsGrams } from './search.ts'

type Asked = { q?: string | undefined; filter: Settled | undefined }

/** Whether somebody may not be found yet who is there; nothing where what is asked for was there from the beginning. */
export function indexingFor({ q, filter }: Asked): Statement[] {
  const kinds: Job['kind'][] = [
    ...(q && needsGrams(q) ? (['fill-grams'] as const) : []),
    ...(filter && asksFolds(filter) ? (['fill-folds'] as const) : [])
  ]
  if (kinds.length === 0) return []
  return [sql`select exists (select 1 from jobs where state = 'running' and kind in ${anyOf(kinds)}) as is_indexing`]
}
