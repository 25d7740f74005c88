import { html, nothing, type TemplateResult } from 'lit'
import * as icons from '../../shared/icons.ts'
import { type Field, isEmpty, isRetired, lookOf, shownOf, type Value, valueOf } from '../fields.ts'
import { renderLock } from '../notices.ts'
import { renderHere, renderPlain, renderProp } from '../rows.ts'
import { labelOf } from '../shown.ts'
import { renderValue, wordsOf } from '../value.ts'
import { renderEditor } from './editor.ts'
import type { Edits } from './edits.ts'
import type { Pickers } from './pickers.ts'
import type { Opener, Writable } from './words.ts'

export type Rows = {
  shown: Writable
  edits: Edits
  open: (field: Field) => void
  next: (event: KeyboardEvent, field: Field) => void
  pickers: Pickers
}

/** A property whose value is the way to change it. */
export function renderEditableRow(rows: Rows, field: Field): TemplateResult | typeof nothing {
  const { shown, edits, pickers } = rows
  const kept = valueOf(shown.customer, field)
  if (kept === undefined) return nothing
  const look = lookOf(shown.known, field)
  if (isRetired(shown.known, field)) {
    const value = shownOf(look, kept)
    return renderProp(
      shown,
      field,
      '',
      html`${renderHere(shown, field, value, renderPlain(shown, field, value))}${renderLock(shown.say('retired'))}`
    )
  }
  const edit = edits.of(field)
  if (edit?.state === 'clashing') return renderProp(shown, field, '', pickers.renderClash(shown, edits, edit))
  const value = shownOf(look, edit?.draft ?? kept)
  const fault = edit ? pickers.renderFault(shown, edits, edit) : nothing
  if (!edit || edit.state === 'saving' || !typed.has(look)) {
    const state = edit?.state === 'saving' ? 'saving' : ''
    return renderProp(shown, field, state, html`${renderHere(shown, field, value, renderControl(rows, field, value))}${fault}`)
  }
  const next = (event: KeyboardEvent) => rows.next(event, field)
  const editor = (field === 'tags' ? pickers.renderTags : renderEditor)({ shown, edits, edit, next })
  return renderProp(shown, field, 'typing', html`${editor}${fault}`)
}

const chosen: ReadonlySet<string> = new Set(['lookup', 'user', 'language', 'timezone'])
const typed: ReadonlySet<string> = new Set(['text', 'email', 'phone', 'reference', 'address', 'longText', 'tags', 'number', 'day'])

function renderControl(rows: Rows, field: Field, value: Value): TemplateResult {
  const { shown, edits, pickers } = rows
  const { say } = shown
  const label = labelOf(shown, field)
  const look = lookOf(shown.known, field)
  const name = isEmpty(value) ? addWords(shown, field) : say('edit', { field: label, value: wordsOf(shown, field, value) })
  const opener = isEmpty(value) ? html`${name}` : html`${renderValue(shown, field, value)}<span class="pen">${icons.pencil}</span>`
  const openerClass = `val ${isEmpty(value) ? 'add' : ''} ${look}`
  const picked = { shown, edits, field, value, opener: { openerLabel: name, opener, openerClass } satisfies Opener }
  if (chosen.has(look)) return pickers.renderOne(picked)
  if (look === 'users') return pickers.renderPeople(picked)
  if (look === 'consent') return pickers.renderConsent(picked)
  const isFlag = look === 'flag'
  return html`<button
    class=${openerClass}
    type="button"
    role=${isFlag ? 'switch' : nothing}
    aria-checked=${isFlag ? String(value === true) : nothing}
    aria-label=${isFlag ? label : name}
    @click=${() => (isFlag ? void edits.put(field, !value) : rows.open(field))}
  >
    ${opener}
  </button>`
}

function addWords(shown: Writable, field: Field): string {
  const { say, locale } = shown
  if (field === 'otherIdentities') return say('addAnother')
  const label = labelOf(shown, field)
  return say('add', { field: label, lower: label.charAt(0).toLocaleLowerCase(locale) + label.slice(1) })
}
