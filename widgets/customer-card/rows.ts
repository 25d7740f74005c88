import { html, nothing, type TemplateResult } from 'lit'
import { classMap } from 'lit/directives/class-map.js'
import type { ChoiceControl } from '../shared/controls/choice.ts'
import * as icons from '../shared/icons.ts'
import { renderEditor } from './editor.ts'
import type { Edit, Edits } from './edits.ts'
import { renderClash, renderFault } from './fault.ts'
import { type Field, fields, isEmpty, type Value, valueOf } from './fields.ts'
import { isChosen, isLongList, optionsFor } from './options.ts'
import type { Shown } from './shown.ts'
import { renderTagEditor } from './tag-editor.ts'
import { renderBeside, renderValue, wordsOf } from './value.ts'
import type { ViewersControl } from './viewers.ts'

export type Rows = {
  shown: Shown
  edits: Edits
  open: (field: Field) => void
  next: (event: KeyboardEvent, field: Field) => void
  choiceOf: (field: Field) => ChoiceControl
  viewers: ViewersControl
}

/** One property: what it is called, what it is, and, for those who may, the way to change it. */
export function renderRow(rows: Rows, field: Field): TemplateResult | typeof nothing {
  const { shown, edits } = rows
  const kept = valueOf(shown.customer, field)
  if (kept === undefined) return nothing
  const edit = edits.of(field)
  const isTyping = edit !== undefined && edit.state !== 'saving' && isTyped(field)
  return html`<div class="prop" part="prop" data-field=${field}>
    <dt part="prop-label">${shown.say(field)}</dt>
    <dd part="prop-value" class=${classMap({ typing: isTyping && edit.state !== 'clashing', saving: edit?.state === 'saving' })}>
      ${edit?.state === 'clashing' ? renderClash(shown, edits, edit) : renderHere(rows, field, edit?.draft ?? kept, isTyping ? edit : undefined)}
      ${edit ? renderFault(shown, edits, edit) : nothing}
    </dd>
  </div>`
}

const isTyped = (field: Field) => ['text', 'email', 'phone', 'reference', 'longText', 'tags'].includes(fields[field])

function renderHere(rows: Rows, field: Field, value: Value, edit: Edit | undefined) {
  const { shown, edits } = rows
  const next = (event: KeyboardEvent) => rows.next(event, field)
  if (edit) return (field === 'tags' ? renderTagEditor : renderEditor)({ shown, edits, edit, next })
  return html`<div class="here">
    ${shown.mayEdit ? renderControl(rows, field, value) : renderPlain(shown, field, value)}${renderBeside(shown, field, value)}
  </div>`
}

function renderControl(rows: Rows, field: Field, value: Value): TemplateResult {
  const { shown, edits } = rows
  const { say } = shown
  const label = say(field)
  const opener = isEmpty(value)
    ? html`${addWords(shown, field)}`
    : html`${renderValue(shown, field, value)}<span class="pen">${icons.pencil}</span>`
  const openerClass = `val ${isEmpty(value) ? 'add' : ''} ${fields[field]}`
  const name = isEmpty(value) ? addWords(shown, field) : say('edit', { field: label, value: wordsOf(shown, field, value) })
  if (isChosen(field)) return renderChoice(rows, field, value, { openerLabel: name, opener, openerClass })
  if (fields[field] === 'users') {
    const choose = (ids: readonly string[]) => void edits.put(field, ids)
    return rows.viewers.render({ shown, label: name, opener, openerClass, chosen: value as readonly string[], choose })
  }
  const isFlag = typeof value === 'boolean'
  return html`<button
    class=${openerClass}
    type="button"
    role=${isFlag ? 'switch' : nothing}
    aria-checked=${isFlag ? String(value) : nothing}
    aria-label=${isFlag ? label : name}
    @click=${() => (isFlag ? void edits.put(field, !value) : rows.open(field))}
  >
    ${opener}
  </button>`
}

type Opener = { opener: TemplateResult; openerClass: string; openerLabel: string }

/** A value out of several, saved as soon as it is chosen. */
export const renderChoice = ({ shown, edits, choiceOf }: Rows, field: Field, value: Value, opener: Opener): TemplateResult =>
  choiceOf(field).render({
    ...opener,
    label: shown.say(field),
    options: optionsFor(shown, field, value),
    chosen: String(value ?? ''),
    choose: (key) => void edits.put(field, key || null),
    ...(isLongList(field) && { search: shown.say('find'), empty: shown.say('noMatch') })
  })

function addWords({ say, locale }: Shown, field: Field): string {
  const label = say(field)
  return say('add', { field: label, lower: label.toLocaleLowerCase(locale) })
}

const renderPlain = (shown: Shown, field: Field, value: Value) =>
  isEmpty(value)
    ? html`<span class="plain t3" aria-hidden="true">–</span>`
    : html`<span class="plain ${fields[field]}">${renderValue(shown, field, value)}</span>`
