import { globSync, readFileSync } from 'node:fs'

/** What a key does, and the test that presses it. */
export type Key = { keys: string; does: string }
type Proven = Key & { proof: string }

const list: Proven[] = [
  {
    keys: 'Tab',
    does: 'Into the rows and out of them: they are one stop.',
    proof: 'takes one stop of the Tab key, and turns round with the line of reading'
  },
  {
    keys: '↑ ↓ ← →',
    does: 'The next row or cell; from right to left ← and → change places.',
    proof: 'takes one stop of the Tab key, and turns round with the line of reading'
  },
  {
    keys: 'Page Down, Page Up',
    does: 'As many rows as are seen at once.',
    proof: 'goes where the keys say, and reads no more than it needs to get there'
  },
  {
    keys: 'Home, End',
    does: 'The first or last cell of the row; among cards, the first or last customer.',
    proof: 'goes where the keys say, and reads no more than it needs to get there'
  },
  {
    keys: 'Ctrl+Home, Ctrl+End',
    does: 'The first or the last customer, however many there are.',
    proof: 'goes where the keys say, and reads no more than it needs to get there'
  },
  { keys: 'Enter', does: 'Opens the customer of the row.', proof: 'opens with Enter, from any cell of the row' },
  {
    keys: 'Enter on a title',
    does: 'Sorts by it; again, the other way round.',
    proof: 'sorts by a title, the other way with the second press, and says so'
  },
  { keys: 'Escape in the search', does: 'Shows all again.', proof: 'says when nothing matches, and Escape brings all back' }
]

const card: Proven[] = [
  {
    keys: 'Enter',
    does: 'On a value, opens its editor; in the editor, saves.',
    proof: 'opens with Enter, saves with Enter, and gives the focus back'
  },
  { keys: 'F2', does: 'Opens the editor of a value.', proof: 'opens a list with F2 and takes what is marked with Enter' },
  { keys: 'Escape', does: 'Puts the value back and saves nothing.', proof: 'puts the value back with Escape and saves nothing' },
  { keys: 'Tab', does: 'In an editor, saves and goes on to the next value.', proof: 'saves with Tab and goes on to the next value' },
  {
    keys: 'Ctrl+Enter, ⌘+Enter',
    does: 'Saves notes, where Enter begins a new line.',
    proof: 'takes new lines in notes and saves them with Control and Enter'
  },
  { keys: '↑ ↓', does: 'In a list of choices, marks another.', proof: 'opens a list with F2 and takes what is marked with Enter' },
  {
    keys: 'Enter on the title of a group',
    does: 'Folds it away, or opens it.',
    proof: 'folds one away with Enter, and the same person finds it so on the next page'
  },
  {
    keys: 'Enter, Escape among identities',
    does: 'Adds or saves what is typed; leaves one as it was, or closes.',
    proof: 'changes one in its place, where Escape leaves it as it was and the sheet open'
  },
  {
    keys: 'Backspace',
    does: 'In an empty tag editor, takes the last tag away.',
    proof: 'adds a tag with Enter, takes the last one away with Backspace, and saves on the way out'
  }
]

const timeline: Proven[] = [
  {
    keys: 'Page Down, Page Up',
    does: 'The next or the previous event.',
    proof: 'Page Down and Page Up go from event to event, Control with End and Home leaves the feed'
  },
  {
    keys: 'Ctrl+End, Ctrl+Home',
    does: 'Out of the feed, behind or before it.',
    proof: 'Page Down and Page Up go from event to event, Control with End and Home leaves the feed'
  },
  {
    keys: 'Ctrl+Enter, ⌘+Enter',
    does: 'Records what is written.',
    proof: 'a note is written, changed and removed with the keyboard alone'
  },
  {
    keys: 'Enter',
    does: 'On the menu of an event, opens it; ↑ and ↓ walk through it.',
    proof: 'a note is written, changed and removed with the keyboard alone'
  }
]

const lookups: Proven[] = [
  {
    keys: 'Enter',
    does: 'Adds what is written; in a name that is being changed, keeps it.',
    proof: 'adds a choice at the end, tells the page, and is ready for the next'
  },
  { keys: 'Escape', does: 'Leaves a name as it was.', proof: 'leaves a name as it was on Escape, and sends nothing' }
]

const form: Proven[] = [
  {
    keys: 'Tab, Space, arrows, Enter',
    does: 'What they do in any form of the browser, up to the confirmation.',
    proof: 'reaches from the first field to the confirmation with the keyboard alone'
  }
]

const tables: Record<string, Proven[]> = {
  'customer-list': list,
  'customer-card': card,
  'customer-timeline': timeline,
  'customer-lookups': lookups,
  'intake-form': form
}

/** The keys of an element. One whose test is gone is a promise that nobody keeps, so that fails. */
export function keysOf(element: string): Key[] {
  const tests = globSync(`test/widgets/${element}/*.test.ts`)
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
  return (tables[element] ?? []).map(({ keys, does, proof }) => {
    if (!tests.includes(`it('${proof}'`)) throw new Error(`No test of <${element}> says: ${proof}`)
    return { keys, does }
  })
}
