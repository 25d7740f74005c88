import type { Catalogues, Values } from '../../shared/strings/words.ts'
import type { Key } from '../words.ts'
import en from './strings/en.ts'

export type SheetEnglish = typeof en
export type SheetKey = keyof SheetEnglish
export type SheetSay = (key: Key | SheetKey, values?: Values) => string

export const catalogues: Catalogues<SheetEnglish> = {
  en,
  ar: () => import('./strings/ar.ts'),
  de: () => import('./strings/de.ts')
}
