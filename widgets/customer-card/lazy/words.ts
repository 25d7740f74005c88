import type { TemplateResult } from 'lit'
import { type Catalogues, loadWords, type Translation, type Values } from '../../shared/strings/words.ts'
import type { Shown } from '../shown.ts'
import type { English, Say } from '../words.ts'
import en from './strings/en.ts'

export type PenEnglish = typeof en
export type PenKey = keyof English | keyof PenEnglish
/** The words of the card and those of the one who writes. */
export type PenSay = (key: PenKey, values?: Values) => string
/** What is shown, to somebody who may change it. */
export type Writable = Omit<Shown, 'say'> & { say: PenSay }
/** The button behind which there is more to pick from. */
export type Opener = { opener: TemplateResult; openerClass: string; openerLabel: string }

const catalogues: Catalogues<PenEnglish> = {
  en,
  ar: () => import('./strings/ar.ts'),
  de: () => import('./strings/de.ts')
}

const isOurs = (key: PenKey): key is keyof PenEnglish => key in en

export async function penSay(locale: string, say: Say, own: () => Partial<Translation<PenEnglish>>): Promise<PenSay> {
  const words = await loadWords(catalogues, locale)
  return (key, values) => (isOurs(key) ? words.say(key, values, own()) : say(key, values))
}
