import { type Notes, unfinishedIn } from '@customer-kit/api/unfinished.ts'
import { expect, test } from 'vitest'

/** The platform's store, with a note about each of these that is an hour old. */
function notesAbout(...names: string[]) {
  const kept = new Map<string, unknown>(names.map((name) => [name, { at: 0 }]))
  const notes: Notes = {
    put: async (name, _, { metadata }) => void kept.set(name, metadata),
    delete: async (name) => void kept.delete(name),
    list: async () => ({ keys: [...kept].map(([name, metadata]) => ({ name, metadata })), list_complete: true })
  }
  return { notes, kept }
}

test('a workspace whose database is away is looked into again by the next sweep, and the others are by this one', async () => {
  const { notes, kept } = notesAbout('away', 'done', 'unfinished')
  const looked: string[] = []

  await unfinishedIn(notes, () => 3_600_000).sweep(async (name) => {
    looked.push(name)
    if (name === 'away') throw new Error('The database cannot serve now')
    return name === 'unfinished'
  })

  expect(looked).toEqual(['away', 'done', 'unfinished'])
  expect([...kept.keys()].toSorted()).toEqual(['away', 'unfinished'])
})
