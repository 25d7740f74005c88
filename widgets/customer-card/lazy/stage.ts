import { html, nothing, type TemplateResult } from 'lit'
import * as icons from '../../shared/icons.ts'
import { renderStage } from '../stage.ts'
import type { Rows } from './rows.ts'

/** The badge opens the choice of stages; a step of the track is a shortcut for a pointer. */
export function renderEditableStage(rows: Rows): TemplateResult {
  const { shown, edits, pickers } = rows
  const edit = edits.of('stage')
  const kept = shown.customer.stage
  const stage = edit?.state === 'saving' && typeof edit.draft === 'string' ? edit.draft : kept
  const fault =
    edit?.state === 'clashing' ? pickers.renderClash(shown, edits, edit) : edit ? pickers.renderFault(shown, edits, edit) : nothing
  const badge = (words: string, tone: string) =>
    pickers.renderOne({
      shown,
      edits,
      field: 'stage',
      value: stage,
      opener: {
        opener: html`${words}${icons.down}`,
        openerClass: `bd tone-${tone}`,
        openerLabel: shown.say('edit', { field: shown.say('stage'), value: words })
      }
    })
  const step = (key: string, label: string, isDone: boolean) =>
    html`<button
      class=${isDone ? 'on' : ''}
      part="stage-step"
      type="button"
      tabindex="-1"
      title=${label}
      @click=${() => edits.put('stage', key)}
    ></button>`
  return renderStage(shown, { stage, badge, step, below: fault })
}
