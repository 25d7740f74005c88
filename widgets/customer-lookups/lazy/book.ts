import { isProblem } from '@customer-kit/sdk/client/errors.ts'
import { Lookups } from '@customer-kit/sdk/client/lookups.ts'
import { Tags } from '@customer-kit/sdk/client/tags.ts'
import type { Send } from '@customer-kit/sdk/client/transport.ts'
import { type Entry, entryOf, entryOfTag } from '../entries.ts'
import type { Kind } from '../kinds.ts'
import type { Fault } from './words.ts'

export type EntryPatch = Partial<Pick<Entry, 'label' | 'tone' | 'archived'>>

/** Adds one. The same key makes a second try the same choice, however often the network fails. */
export const create = async (send: Send, kind: Kind, label: string, idempotencyKey: string): Promise<Entry> =>
  kind === 'tags'
    ? entryOfTag(await new Tags(send).create({ name: label }, { idempotencyKey }))
    : entryOf(await new Lookups(send).create(kind, { label }, { idempotencyKey }))

/** What is left out stays. How many customers have it does, too. */
export async function update(send: Send, kind: Kind, entry: Entry, patch: EntryPatch): Promise<Entry> {
  const { label, ...others } = patch
  const changed =
    kind === 'tags'
      ? entryOfTag(await new Tags(send).update(entry.id, { ...others, ...(label !== undefined && { name: label }) }))
      : entryOf(await new Lookups(send).update(kind, entry.id, patch))
  return { ...changed, uses: entry.uses }
}

/** Why something could not be kept, in a sentence. */
export function faultIn(error: unknown): Fault {
  if (!isProblem(error)) return 'unreached'
  if (error.status === 409) return 'nameTaken'
  if (error.status === 401) return 'sessionEnded'
  if (error.status === 404) return 'missingText'
  return error.status === 403 ? 'disallowed' : 'unkept'
}
