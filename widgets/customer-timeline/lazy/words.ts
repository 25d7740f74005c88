import type { Catalogues, Values } from '../../shared/strings/words.ts'
import type { Key } from '../words.ts'
import en from './strings/en.ts'

export type PenEnglish = typeof en
export type PenKey = keyof PenEnglish
/** The words of the timeline and those of the one who writes. */
export type PenSay = (key: Key | PenKey, values?: Values) => string

export const catalogues: Catalogues<PenEnglish> = {
  en,
  ar: () => import('./strings/ar.ts'),
  de: () => import('./strings/de.ts')
}
