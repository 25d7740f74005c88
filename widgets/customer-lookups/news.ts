import type { Kind } from './kinds.ts'

/** `id` is the key of a choice, or the id of a tag. */
export type LookupDetail = { kind: Kind; id: string }
export type LookupChange = { kind: Kind; verb: 'create' | 'update' | 'reorder' | 'merge'; id?: string; changes: object }
