import { type Catalogues, loadWords, type Translation, type Values } from '../../shared/strings/words.ts'
import type { Key, Say } from '../words.ts'
import en from './strings/en.ts'

export type PenEnglish = typeof en
export type PenKey = keyof PenEnglish
/** The words of the timeline and those of the one who writes. */
export type PenSay = (key: Key | PenKey, values?: Values) => string

const catalogues: Catalogues<PenEnglish> = {
  en,
  ar: () => import('./strings/ar.ts'),
  de: () => import('./strings/de.ts')
}

const isOurs = (key: Key | PenKey): key is PenKey => key in en

export async function penSay(locale: string, say: Say, own: () => Partial<Translation<PenEnglish>>): Promise<PenSay> {
  const words = await loadWords(catalogues, locale)
  return (key, values) => (isOurs(key) ? words.say(key, values, own()) : say(key, values))
}
