import type { Kind } from './kinds.ts'

/** `id` is the key of a choice, or the id of a tag. */
export type LookupDetail = { kind: Kind; id: string }
export type LookupChange = { kind: Kind; verb: 'create' | 'update' | 'reorder' | 'merge'; id?: string; changes: object }
/** What was done here, as far as a page may want to know. */
export type LookupNews = 'lookup-created' | 'lookup-updated' | 'lookups-reordered' | 'lookup-merged'
/** What to set up first: a list, the first customer, a form. */
export type SetupStep = Exclude<Kind, 'tags'> | 'customers' | 'forms'

declare global {
  interface HTMLElementEventMap {
    'ck-kind-change': CustomEvent<{ kind: Kind }>
    'ck-before-setup-step': CustomEvent<{ step: SetupStep }>
    'ck-before-lookup-change': CustomEvent<LookupChange>
    'ck-lookup-created': CustomEvent<LookupDetail>
    'ck-lookup-updated': CustomEvent<LookupDetail>
    'ck-lookups-reordered': CustomEvent<{ kind: Kind; ids: readonly string[] }>
    'ck-lookup-merged': CustomEvent<LookupDetail & { into: string }>
  }
}
