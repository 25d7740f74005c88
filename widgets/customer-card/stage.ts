import { html, nothing, type TemplateResult } from 'lit'
import { choiceOf, choicesOf, type Shown } from './shown.ts'

/** The way a customer goes. A stage in red ends it without being a step of it. */
const stepsOf = ({ known }: Shown) => choicesOf(known, 'stage').filter(({ tone }) => tone !== 'red')

/** Where the customer stands: `badge` says it, the track shows how far along that is. */
export function renderStage(shown: Shown, badge: TemplateResult): TemplateResult {
  const steps = stepsOf(shown)
  const at = steps.findIndex(({ key }) => key === shown.customer.stage) + 1
  const words = at > 0 ? shown.say('step', { at, of: steps.length }) : ''
  return html`<div class="line between" part="stage">${badge}<span class="t2 s num">${words}</span></div>
    <div class="track" aria-hidden="true">${steps.map((_, i) => html`<span class=${i < at ? 'on' : ''} part="stage-step"></span>`)}</div>`
}

export function renderBadge({ customer, known, say }: Shown, more: TemplateResult | typeof nothing = nothing): TemplateResult {
  const choice = choiceOf(known, 'stage', customer.stage)
  return html`<span class="bd tone-${choice?.tone ?? 'grey'}">${choice?.label ?? customer.stage ?? say('add', { lower: say('stage') })}${more}</span>`
}
