import { html, nothing, type TemplateResult } from 'lit'
import * as icons from '../shared/icons.ts'
import { renderClash, renderFault } from './fault.ts'
import { renderChoice, type Rows } from './rows.ts'
import { choiceOf, choicesOf, type Shown } from './shown.ts'

/** The way a customer goes. A stage in red ends it without being a step of it. */
const stepsOf = ({ known }: Shown) => choicesOf(known, 'stage').filter(({ tone }) => tone !== 'red')

/** Where the customer stands, and how far along that is. */
export function renderStage(rows: Rows): TemplateResult | typeof nothing {
  const { shown, edits } = rows
  const { customer, say } = shown
  // Left out of the answer where it is hidden from whoever asks.
  if (!('stage' in customer)) return nothing
  const edit = edits.of('stage')
  const stage = edit?.state === 'saving' ? edit.draft : customer.stage
  const steps = stepsOf(shown)
  const at = steps.findIndex(({ key }) => key === stage) + 1
  return html`<div class="stage" data-field="stage" part="stage">
    <div class="line between">
      ${renderBadge(rows, stage)}<span class="t2 s num">${at > 0 ? say('step', { at, of: steps.length }) : ''}</span>
    </div>
    <div class="track" aria-hidden="true">${steps.map(({ key, label }, i) => renderStep(rows, key, label, i < at))}</div>
    ${edit?.state === 'clashing' ? renderClash(shown, edits, edit) : nothing}${edit ? renderFault(shown, edits, edit) : nothing}
  </div>`
}

/** For a pointer only: the badge beside it does the same for everybody. */
const renderStep = ({ shown, edits }: Rows, key: string, label: string, isDone: boolean) =>
  shown.mayEdit
    ? html`<button
        class=${isDone ? 'on' : ''}
        part="stage-step"
        type="button"
        tabindex="-1"
        title=${label}
        @click=${() => edits.put('stage', key)}
      ></button>`
    : html`<span class=${isDone ? 'on' : ''} part="stage-step"></span>`

function renderBadge(rows: Rows, stage: unknown): TemplateResult {
  const { shown } = rows
  const { say, known, mayEdit } = shown
  const choice = choiceOf(known, 'stage', stage)
  const words = choice?.label ?? (stage ? String(stage) : say('noStage'))
  const openerClass = `bd tone-${choice?.tone ?? 'grey'}`
  if (!mayEdit) return html`<span class=${openerClass}>${words}</span>`
  const openerLabel = say('edit', { field: say('stage'), value: words })
  return renderChoice(rows, 'stage', typeof stage === 'string' ? stage : null, {
    opener: html`${words}${icons.down}`,
    openerClass,
    openerLabel
  })
}
