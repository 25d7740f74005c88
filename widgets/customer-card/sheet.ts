import { html, nothing, type TemplateResult } from 'lit'
import { columnsFor, type Field, type Group } from './fields.ts'
import * as icons from '../shared/icons.ts'
import { renderIdentity } from './identity.ts'
import type { Pen } from './lazy/pen.ts'
import { renderLock } from './notices.ts'
import { renderRow } from './rows.ts'
import type { Shown } from './shown.ts'
import { renderPlainStage } from './stage.ts'

type Sheet = {
  shown: Shown
  level: number
  name: string
  pen: Pen | undefined
  isFolded: (group: Group) => boolean
  fold: (group: Group, isFolded: boolean) => void
}

/** All that is known of the customer: who, where they stand, and each property. With a pen, each can be changed. */
export function renderSheet({ shown, level, name, pen, isFolded, fold }: Sheet): TemplateResult {
  const { customer, formats, say } = shown
  const { createdAt, updatedAt } = customer
  const row = (field: Field) => (pen && shown.mayEdit ? pen.renderRow(shown, field) : renderRow(shown, field))
  const group = (title: Group, fields: readonly Field[]) => {
    const rows = fields.map(row).filter((shownRow) => shownRow !== nothing)
    if (rows.length === 0) return nothing
    const id = `group-${title}`
    const isAway = isFolded(title)
    return html`<div class="group">
      <div class="gt" role="heading" aria-level=${(level || 2) + 1}>
        <button id=${id} type="button" part="group-title" aria-expanded=${String(!isAway)} aria-controls=${`${id}-props`} @click=${() => fold(title, !isAway)}>
          ${say(title)}${icons.down}
        </button>
      </div>
      <dl class="props" id=${`${id}-props`} part="props" aria-labelledby=${id} ?hidden=${isAway}>${rows}</dl>
    </div>`
  }
  // A field that is hidden from whoever asks is not in the answer.
  const stage = 'stage' in customer ? (pen && shown.mayEdit ? pen.renderStage(shown) : renderPlainStage(shown)) : nothing
  const menu = pen?.renderMenu(shown) ?? nothing
  const reason = customer.deletedAt ? 'inTrash' : shown.known.can.editCustomers ? undefined : 'notYours'
  return html`<div class="ch" part="header">
      ${renderIdentity(shown, level, name, html`<div class="line" part="toolbar"><slot name="header-end"></slot>${menu}</div>`)} ${stage}
    </div>
    ${reason ? renderLock(say(reason)) : nothing}
    <div @keydown=${pen?.onKey} part="body">
      <div class="columns">${columnsFor(shown.known, customer).map((column) => html`<div>${column.map(([title, fields]) => group(title, fields))}</div>`)}</div>
      <dl class="props rest" part="props">${row('notes')}</dl>
    </div>
    <p class="when">
      <time datetime=${createdAt} title=${formats.full(createdAt)}>${say('created', { day: formats.day(createdAt) })}</time>
      <time datetime=${updatedAt} title=${formats.full(updatedAt)}>${say('updated', { ago: formats.ago(updatedAt) })}</time>
    </p>`
}
