import type { Catalogues } from '../../shared/strings/words.ts'
import en, { type FormEnglish } from './strings/en.ts'

export const formCatalogues: Catalogues<FormEnglish> = { en, de: () => import('./strings/de.ts'), ar: () => import('./strings/ar.ts') }
