import { html, nothing, type TemplateResult } from 'lit'
import { choiceOf, choicesOf, type Shown } from './shown.ts'
import { choiceWords } from './value.ts'

type Stage = {
  stage: unknown
  badge: (words: string, tone: string) => TemplateResult
  step: (key: string, label: string, isDone: boolean) => TemplateResult
  below?: unknown
}

/** The way a customer goes. A stage in red ends it without being a step of it. */
const stepsOf = ({ known }: Shown) => choicesOf(known, 'stage').filter(({ tone, archived }) => tone !== 'red' && !archived)

/** Where the customer stands, and how far along that is. */
export function renderStage(shown: Shown, { stage, badge, step, below = nothing }: Stage): TemplateResult {
  const steps = stepsOf(shown)
  const at = steps.findIndex(({ key }) => key === stage) + 1
  const choice = choiceOf(shown.known, 'stage', stage)
  const words = stage ? choiceWords(shown, 'stage', String(stage)) : shown.say('noStage')
  return html`<div class="stage" data-field="stage" part="stage">
    <div class="line between">
      ${badge(words, choice?.tone ?? 'grey')}<span class="t2 s num">${at > 0 ? shown.say('step', { at, of: steps.length }) : ''}</span>
    </div>
    <div class="track" aria-hidden="true">${steps.map(({ key, label }, i) => step(key, label, i < at))}</div>
    ${below}
  </div>`
}

/** For whoever only reads. */
export const renderPlainStage = (shown: Shown): TemplateResult =>
  renderStage(shown, {
    stage: shown.customer.stage,
    badge: (words, tone) => html`<span class="bd tone-${tone}">${words}</span>`,
    step: (_key, _label, isDone) => html`<span class=${isDone ? 'on' : ''} part="stage-step"></span>`
  })
