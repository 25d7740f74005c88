import type { Catalogues, Values } from '../shared/strings/words.ts'
import en, { type English } from './strings/en.ts'

export type { English } from './strings/en.ts'
export type Say = (key: keyof English, values?: Values) => string

export const catalogues: Catalogues<English> = {
  en,
  ar: () => import('./strings/ar.ts'),
  de: () => import('./strings/de.ts')
}
