import { html, nothing, type TemplateResult } from 'lit'
import { userAvatar } from '../../shared/avatar.ts'
import type { ChoiceOption } from '../../shared/controls/choice.ts'
import { type Field, lookOf, type Value } from '../fields.ts'
import { choicesOf } from '../shown.ts'
import type { Writable } from './words.ts'
import { wordsOf } from '../value.ts'

/** Those that most customers speak; one that is written down already is offered too. */
const languages =
  'ar bg bn ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nb nl pl pt ro ru sk sl sr sv th tr uk ur vi zh'

/** Lists that are longer than a glance can be narrowed by typing. */
export const isLongList = ({ known }: Writable, field: Field) => lookOf(known, field) !== 'lookup'

/** What a field can be, with a way to leave it empty at the top. */
export function optionsFor(shown: Writable, field: Field, value: Value): ChoiceOption[] {
  const none = { key: '', label: shown.say('none') }
  const kind = lookOf(shown.known, field)
  if (kind === 'lookup')
    return [
      none,
      ...choicesOf(shown.known, field)
        .filter(({ key, archived }) => !archived || key === value)
        .map(({ key, label, tone }) => ({ key, label, shown: dotted(label, tone) }))
    ]
  if (kind === 'user')
    return [
      none,
      ...shown.known.users.map(({ id, name }) => ({
        key: id,
        label: name,
        shown: html`<span class="line">${userAvatar(name)}${name}</span>`
      }))
    ]
  const tags = kind === 'language' ? languages.split(' ') : Intl.supportedValuesOf('timeZone')
  const all = typeof value === 'string' && !tags.includes(value) ? [value, ...tags] : tags
  const named = all.map((key) => ({ key, label: wordsOf(shown, field, key) }))
  return [none, ...named.toSorted((one, other) => one.label.localeCompare(other.label, shown.locale))]
}

const dotted = (label: string, tone: string | null): TemplateResult =>
  html`<span class=${tone ? `stg tone-${tone}` : nothing}>${label}</span>`
