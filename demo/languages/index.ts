import { arabic } from './arabic.ts'
import { chinese } from './chinese.ts'
import { dutch } from './dutch.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import type { Language } from './language.ts'
import { polish } from './polish.ts'
import { spanish } from './spanish.ts'
import { swedish } from './swedish.ts'

export type { Language, Name } from './language.ts'

/** With their share of the customers. */
export const languages: readonly (readonly [Language, number])[] = [
  [english, 24],
  [dutch, 18],
  [spanish, 14],
  [german, 12],
  [french, 11],
  [arabic, 6],
  [chinese, 6],
  [swedish, 5],
  [polish, 4]
]
