import { html, type TemplateResult } from 'lit'
import { columns, type Field } from './fields.ts'
import { renderIdentity } from './identity.ts'
import { renderRow, type Rows } from './rows.ts'
import { renderStage } from './stage.ts'

type Sheet = {
  rows: Rows
  level: number
  name: string
  menu: unknown
  onKey: { handleEvent: (event: KeyboardEvent) => void; capture: boolean }
}

/** All that is known of the customer: who, where they stand, and each property. */
export function renderSheet({ rows, level, name, menu, onKey }: Sheet): TemplateResult {
  const { customer, formats, say } = rows.shown
  const { createdAt, updatedAt } = customer
  const row = (field: Field) => renderRow(rows, field)
  return html`<div class="ch" part="header">
      ${renderIdentity(rows.shown, level, name, html`<slot name="header-end"></slot>${menu}`)} ${renderStage(rows)}
    </div>
    <div @keydown=${onKey} part="body">
      <div class="columns">${columns.map((column) => html`<dl class="props" part="props">${column.map(row)}</dl>`)}</div>
      <dl class="props rest" part="props">${row('notes')}</dl>
    </div>
    <p class="when">
      <time datetime=${createdAt} title=${formats.full(createdAt)}>${say('created', { day: formats.day(createdAt) })}</time>
      <time datetime=${updatedAt} title=${formats.full(updatedAt)}>${say('updated', { ago: formats.ago(updatedAt) })}</time>
    </p>
    <slot name="footer" part="footer"></slot>`
}
