import type { Fault } from './answers.ts'
import { html, type TemplateResult } from 'lit'
import * as icons from '../../shared/first-icons.ts'
import type { Entry } from './entries.ts'
import { idOf } from './field.ts'
import type { SheetSay } from './words.ts'

const endsASentence = /[.:?!؟。？]$/

type Summed = { faults: readonly Fault[]; entries: readonly Entry[]; say: SheetSay; lead: (path: string) => void }

/** All that needs attention in one place, each line leading to its control. */
export function renderSummary({ faults, entries, say, lead }: Summed): TemplateResult {
  const follow = (path: string) => (event: Event) => {
    event.preventDefault()
    lead(path)
  }
  const lines = faults.map(({ path, message }) => {
    const entry = entries.find((one) => one.path === path)
    return entry
      ? html`<li><a href="#${idOf(path)}" @click=${follow(path)}><bdi dir="auto">${entry.label}</bdi>${endsASentence.test(entry.label) ? ' ' : ': '}${message}</a></li>`
      : html`<li>${message}</li>`
  })
  return html`<div class="sum" part="summary" role="alert">
    ${icons.error}
    <div>
      <b>${say('faults', { n: faults.length })}</b>
      <ul>${lines}</ul>
    </div>
  </div>`
}
