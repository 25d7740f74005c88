import { html, type TemplateResult } from 'lit'
import { type Field, fields } from './fields.ts'
import type { Shown } from './shown.ts'
import { wordsOf } from './value.ts'

const languages =
  'ar bg bn ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nb nl pl pt pt-BR ro ru sk sl sr sv th tr uk ur vi zh-Hans zh-Hant'

/** What is likely to be typed; anything that the API takes may be. */
export function suggestionsFor(shown: Shown, field: Field): TemplateResult | undefined {
  const kind = fields[field]
  if (kind !== 'language' && kind !== 'timezone') return undefined
  const tags = kind === 'language' ? languages.split(' ') : Intl.supportedValuesOf('timeZone')
  return html`<datalist id=${`${field}-list`}>${tags.map((tag) => html`<option value=${tag} label=${wordsOf(shown, field, tag)}></option>`)}</datalist>`
}
