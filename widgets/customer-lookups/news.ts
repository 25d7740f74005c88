import type { Kind } from './kinds.ts'

/** `id` is the key of a choice, or the id of a tag. */
export type LookupDetail = { kind: Kind; id: string }
export type LookupChange = { kind: Kind; verb: 'create' | 'update' | 'reorder' | 'merge'; id?: string; changes: object }
/** What was done here, as far as a page may want to know. */
export type LookupNews = 'lookup-created' | 'lookup-updated' | 'lookups-reordered' | 'lookup-merged'
