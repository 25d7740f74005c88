import { html, nothing, type TemplateResult } from 'lit'
import * as icons from '../../shared/first-icons.ts'
import type { Fault } from './answers.ts'
import type { Entry } from './entries.ts'
import { renderEntry } from './field.ts'
import type { PublicForm } from '@customer-kit/sdk/contract/form.ts'
import { renderSummary } from './summary.ts'
import { trap } from './submission.ts'
import type { SheetSay } from './words.ts'

export type Asking = {
  form: PublicForm
  entries: readonly Entry[]
  faults: readonly Fault[]
  isSummed: boolean
  isSending: boolean
  failure: string | undefined
  headingLevel: number
  say: SheetSay
  lead: (path: string) => void
}

/** What stands between the `<form>` tags. */
export const renderAsking = (asking: Asking): TemplateResult => html`
  ${renderIntro(asking)} ${asking.isSummed && asking.faults.length > 0 ? renderSummary(asking) : nothing}
  <slot name="before"></slot>
  ${renderEntries(asking)} ${honeypot}
  <slot name="after"></slot>
  ${renderSend(asking)}
`

const renderIntro = ({ form, headingLevel }: Asking) => html`<div class="intro" part="header">
  <slot name="header-start"></slot><div class=${headingLevel === 0 ? 'vh' : 'title'} part="title" role="heading" aria-level=${headingLevel || 2}><bdi dir="auto">${form.title}</bdi></div><slot name="header-end"></slot>
  ${form.intro ? html`<p class="t2"><bdi dir="auto">${form.intro}</bdi></p>` : nothing}
</div>`

/** The two names of a person share a line where there is room. */
function renderEntries({ entries, faults, say }: Asking) {
  const last = entries.findLastIndex(({ control }) => ['line', 'email', 'phone', 'number', 'date'].includes(control))
  const rendered = entries.map((entry, at) => {
    const fault = faults.find(({ path }) => path === entry.path)?.message
    return renderEntry({ entry, fault, say, enterKey: at === last ? 'send' : 'next' })
  })
  const first = entries.findIndex(({ path }, at) => path === 'values.firstName' && entries[at + 1]?.path === 'values.lastName')
  if (first < 0) return rendered
  return [rendered.slice(0, first), html`<div class="two">${rendered.slice(first, first + 2)}</div>`, rendered.slice(first + 2)]
}

/** No person sees or reaches it. Not `hidden`: the machines it is for skip what is. */
const honeypot = html`<div class="trap" aria-hidden="true">
  <label>Website <input name=${trap} tabindex="-1" autocomplete="off" /></label>
</div>`

/** Or what is said of the entry that is left would move the button away below the pointer, and the click would be lost. */
const keepFocus = (event: Event) => event.preventDefault()

function renderSend({ form, failure, isSending, say }: Asking) {
  const own = form.submitLabel ? html`<bdi dir="auto">${form.submitLabel}</bdi>` : say('send')
  return html`<div class="send">
    ${failure ? html`<p class="em" part="error" role="alert">${icons.error}<span>${failure}</span></p>` : nothing}
    <button class="btn p wide" type="submit" part="button button-primary submit" aria-disabled=${isSending ? 'true' : nothing} @mousedown=${keepFocus}>
      ${isSending ? say('sending') : failure ? say('again') : html`<slot name="submit">${own}</slot>`}
    </button>
    <p class="hp">${say('recipient', { recipient: form.recipient })}</p>
  </div>`
}
