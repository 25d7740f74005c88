import type { Catalogues, Values } from '../../shared/strings/words.ts'
import type { English } from '../words.ts'
import en, { type PenEnglish } from './strings/en.ts'

export type { PenEnglish } from './strings/en.ts'
export type PenKey = keyof PenEnglish
/** Why something could not be kept: a sentence of ours, or one that every widget has. */
export type Fault = PenKey | 'sessionEnded' | 'missingText'
/** The words of the lists and those of the one who changes them. */
export type PenSay = (key: keyof English | PenKey, values?: Values) => string

export const catalogues: Catalogues<PenEnglish> = {
  en,
  ar: () => import('./strings/ar.ts'),
  de: () => import('./strings/de.ts')
}
