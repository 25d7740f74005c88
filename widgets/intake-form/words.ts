import type { Catalogues, Values } from '../shared/strings/words.ts'
import en from './strings/en.ts'

export type English = typeof en
export type Key = keyof English
export type Say = (key: Key, values?: Values) => string

export const catalogues: Catalogues<English> = {
  en,
  ar: () => import('./strings/ar.ts'),
  de: () => import('./strings/de.ts')
}
