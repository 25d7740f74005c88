import type { Random } from '../random.ts'

/** As it is written, and in Latin letters where that differs: addresses are spelled with those. */
export type Name = string | readonly [written: string, latin: string]

/** What the made-up customers of one language are made of. */
export type Language = {
  code: string
  timezones: readonly string[]
  given: readonly Name[]
  family: readonly Name[]
  /** The two halves of an organisation's name, in the order they are written. */
  firms: readonly [first: readonly Name[], second: readonly Name[]]
  /** Between the words of a name; Chinese has nothing there. */
  joint: ' ' | ''
  /** From a range kept free for fiction where the country has one, else from one that nobody can be given. */
  phone: (random: Random) => string
  /** Kept in the notes of every customer. */
  madeUp: string
  said: {
    notes: readonly string[]
    calls: readonly string[]
    meetings: readonly string[]
    appointments: readonly string[]
  }
}
