import { html, nothing, type TemplateResult } from 'lit'
import { classMap } from 'lit/directives/class-map.js'
import * as icons from '../shared/icons.ts'
import { renderEditor } from './editor.ts'
import type { Edits } from './edits.ts'
import { type Field, fields, isEmpty, type Value, valueOf } from './fields.ts'
import type { Shown } from './shown.ts'
import { renderBeside, renderValue, wordsOf } from './value.ts'

export type Rows = { shown: Shown; edits: Edits; open: (field: Field) => void; next: (event: KeyboardEvent, field: Field) => void }

/** One property: what it is called, what it is, and, for those who may, the way to change it. */
export function renderRow(rows: Rows, field: Field): TemplateResult | typeof nothing {
  const { shown, edits } = rows
  const kept = valueOf(shown.customer, field)
  if (kept === undefined) return nothing
  const edit = edits.of(field)
  const isOpen = edit !== undefined && edit.state !== 'saving'
  const value = edit?.draft ?? kept
  return html`<div class="prop" part="prop" data-field=${field}>
    <dt part="prop-label">${shown.say(field)}</dt>
    <dd part="prop-value" class=${classMap({ editing: isOpen, saving: edit?.state === 'saving' })}>
      ${
        edit && isOpen
          ? renderEditor({ shown, edits, edit, next: (event) => rows.next(event, field) })
          : html`${isTyped(field) && shown.mayEdit ? renderButton(rows, field, value) : renderPlain(shown, field, value)}${renderBeside(shown, field, value)}`
      }
    </dd>
  </div>`
}

const isTyped = (field: Field) => ['text', 'email', 'phone', 'language', 'timezone', 'code', 'longText'].includes(fields[field])

function renderButton(rows: Rows, field: Field, value: Value): TemplateResult {
  const { shown } = rows
  const { say } = shown
  const label = say(field)
  const open = () => rows.open(field)
  const key = (event: KeyboardEvent) => event.key === 'F2' && open()
  if (isEmpty(value)) {
    const words = say('add', { field: label, lower: label.toLocaleLowerCase(shown.locale) })
    return html`<button class="val add" type="button" @click=${open} @keydown=${key}>${words}</button>`
  }
  const name = say('edit', { field: label, value: wordsOf(shown, field, value) })
  return html`<button class="val" type="button" aria-label=${name} @click=${open} @keydown=${key}>
    ${renderValue(shown, field, value)}<span class="pen">${icons.pencil}</span>
  </button>`
}

const renderPlain = (shown: Shown, field: Field, value: Value) =>
  isEmpty(value)
    ? html`<span class="plain t3" aria-hidden="true">–</span>`
    : html`<span class=${classMap({ plain: true, tags: fields[field] === 'tags' })}>${renderValue(shown, field, value)}</span>`
