import { html, nothing, type TemplateResult } from 'lit'
import { type Field, isEmpty, lookOf, shownOf, type Value, valueOf } from './fields.ts'
import { labelOf, type Shown } from './shown.ts'
import { renderBeside, renderValue } from './value.ts'

/** One property: what it is called, and what it is or how it is changed. */
export const renderProp = (shown: Shown, field: Field, state: 'typing' | 'saving' | '', content: unknown): TemplateResult =>
  html`<div class="prop" part="prop" data-field=${field}>
    <dt part="prop-label">${labelOf(shown, field)}${isMandatory(shown, field) ? html`<span class="must" title=${shown.say('mandatory')}>*</span>` : nothing}</dt>
    <dd part="prop-value" class=${state}>${content}</dd>
  </div>`

/** An older API knows no settings, and a newer one more kinds of customers. */
const isMandatory = ({ known, customer }: Shown, field: Field) => {
  const { settings }: { settings?: { mandatoryFields: Partial<Record<string, readonly string[]>> } } = known
  return settings?.mandatoryFields[customer.kind]?.includes(field)
}

/** For whoever only reads. */
export function renderRow(shown: Shown, field: Field): TemplateResult | typeof nothing {
  const kept = valueOf(shown.customer, field)
  // What nobody can add here says nothing by being absent.
  if (kept === undefined || (lookOf(shown.known, field) === 'identities' && isEmpty(kept))) return nothing
  const value = shownOf(lookOf(shown.known, field), kept)
  return renderProp(shown, field, '', renderHere(shown, field, value, renderPlain(shown, field, value)))
}

export const renderHere = (shown: Shown, field: Field, value: Value, control: TemplateResult): TemplateResult =>
  html`<div class="here">${control}${renderBeside(shown, field, value)}</div>`

export const renderPlain = (shown: Shown, field: Field, value: Value) =>
  isEmpty(value)
    ? html`<span class="plain t3" aria-hidden="true">–</span>`
    : html`<span class="plain ${lookOf(shown.known, field)}">${renderValue(shown, field, value)}</span>`
