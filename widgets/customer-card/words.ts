import type { Catalogues, Values } from '../shared/strings/words.ts'
import en from './strings/en.ts'

export type English = typeof en
export type Say = (key: keyof English, values?: Values) => string

export const catalogues: Catalogues<English> = {
  en,
  de: () => import('./strings/de.ts'),
  ar: () => import('./strings/ar.ts')
}
