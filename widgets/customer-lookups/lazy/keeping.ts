import type { Entry } from '../entries.ts'
import { type EntryPatch, update } from './book.ts'
import type { Paper } from './paper.ts'

/** One change of one choice, as far as the page lets it. False where it does not; throws where the server does not. */
export async function keep(paper: Paper, entry: Entry, patch: EntryPatch, said: string): Promise<boolean> {
  const { shown, send, allows, show, done } = paper
  const kind = shown()?.kind
  const sender = send()
  if (!kind || !sender || !allows({ kind, verb: 'update', id: entry.id, changes: patch })) return false
  const changed = await update(sender, kind, entry, patch)
  const latest = shown()
  if (latest?.kind === kind) show({ ...latest, entries: latest.entries.map((each) => (each.id === entry.id ? changed : each)) })
  done('lookup-updated', { kind, id: entry.id }, said)
  return true
}
