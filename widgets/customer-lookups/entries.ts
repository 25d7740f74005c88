import { Lookups } from '@customer-kit/sdk/client/lookups.ts'
import { Tags } from '@customer-kit/sdk/client/tags.ts'
import type { Send } from '@customer-kit/sdk/client/transport.ts'
import type { Lookup } from '@customer-kit/sdk/contract/lookup.ts'
import type { Tag } from '@customer-kit/sdk/contract/tag.ts'
import type { Kind } from './kinds.ts'

/** One choice or one tag. `id` is the key of the one, the id of the other. */
export type Entry = Pick<Lookup, 'label' | 'tone' | 'archived' | 'uses'> & { id: string }

export type Shown = {
  kind: Kind
  entries: readonly Entry[]
  /** How often the order has changed; null for what stands by name. */
  revision: number | null
  /** Where more of them begin. */
  next: string | null
}

const pageOfTags = 200

export const entryOf = ({ key, label, tone, archived, uses }: Lookup): Entry => ({ id: key, label, tone, archived, uses })
export const entryOfTag = ({ id, name, tone, archived }: Tag): Entry => ({ id, label: name, tone, archived, uses: null })

/** All of a kind, those that are archived too, with how many customers have each. */
export async function readKind(send: Send, kind: Kind, signal: AbortSignal, cursor?: string): Promise<Shown> {
  if (kind === 'tags') {
    const query = { archived: true, limit: pageOfTags, ...(cursor && { cursor }) }
    const { data, nextCursor } = await new Tags(send).list(query, { signal })
    return { kind, entries: data.map(entryOfTag), revision: null, next: nextCursor }
  }
  const { data, revision } = await new Lookups(send).list(kind, { archived: true, uses: true }, { signal })
  return { kind, entries: data.map(entryOf), revision, next: null }
}
