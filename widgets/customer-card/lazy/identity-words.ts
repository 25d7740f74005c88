import type { IdentityKind } from '@customer-kit/sdk/contract/identity-kinds.ts'
import type { Catalogues, Say } from '../../shared/strings/words.ts'
import type { PenKey } from './words.ts'
import en from './identity-strings/en.ts'

export type IdentityEnglish = typeof en
export type IdentitySay = Say<PenKey | keyof IdentityEnglish>

export const identityCatalogues: Catalogues<IdentityEnglish> = {
  en,
  ar: () => import('./identity-strings/ar.ts'),
  de: () => import('./identity-strings/de.ts')
}

const numbers: ReadonlySet<IdentityKind> = new Set(['phone', 'whatsapp', 'viber', 'signal'])

/** What each looks like when it is written well. None of them is anybody's. */
export const examples: Readonly<Record<IdentityKind, string>> = {
  'email': 'name@example.com',
  'phone': '+34 600 123 456',
  'whatsapp': '+34 600 123 456',
  'viber': '+34 600 123 456',
  'signal': '+34 600 123 456',
  'telegram': '@ada_lovelace',
  'wechat': 'ada_lovelace',
  'line': 'ada.lovelace',
  'messenger': 'ada.lovelace',
  'instagram': '@ada.lovelace',
  'linkedin': 'ada-lovelace',
  'customer-number': 'K-10482'
}

// Safe because the table has every kind, and no other.
export const kinds = Object.keys(examples) as IdentityKind[]

/** A number or a name keeps its direction within a sentence of either. */
export const isolated = (value: string) => `\u2066${value}\u2069`

export const howToWrite = (say: IdentitySay, kind: IdentityKind) =>
  say(numbers.has(kind) ? 'writeNumber' : 'writeLike', { example: isolated(examples[kind]) })
