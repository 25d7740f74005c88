import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { Edit, Edits } from './edits.ts'
import { lookOf } from '../fields.ts'
import { labelOf } from '../shown.ts'
import type { Writable } from './words.ts'

type Editor = { shown: Writable; edits: Edits; edit: Edit; next: (event: KeyboardEvent) => void }

/** The value as something to type in, in the place where it was read. */
export function renderEditor({ shown, edits, edit, next }: Editor): TemplateResult {
  const { field } = edit
  const text = String(edit.draft ?? '')
  const look = lookOf(shown.known, field)
  const isLong = look === 'longText'
  const label = labelOf(shown, field)
  const isFaulty = edits.hasFault(field)
  const faultId = isFaulty ? `${field}-fault` : nothing
  const input = (event: Event) => {
    event.stopPropagation()
    edits.type(field, (event.target as HTMLInputElement).value)
  }
  const blur = ({ target }: Event) => isLeft(target as Element) && edits.leave(field)
  const key = (event: KeyboardEvent) => {
    if (event.isComposing) return
    if (event.key === 'Escape') edits.revert(field)
    else if (event.key === 'Enter' && (!isLong || event.ctrlKey || event.metaKey)) void edits.commit(field)
    else if (event.key === 'Tab') return next(event)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  if (isLong) {
    return html`<textarea
      class="f"
      part="input"
      rows="4"
      aria-label=${label}
      aria-invalid=${isFaulty}
      aria-describedby=${faultId}
      .value=${live(text)}
      @input=${input}
      @blur=${blur}
      @keydown=${key}
    ></textarea>`
  }
  return html`<input
    class="f"
    part="input"
    type=${types[look] ?? 'text'}
    inputmode=${look === 'number' ? 'decimal' : nothing}
    dir=${leftToRight.has(look) ? 'ltr' : 'auto'}
    autocomplete="off"
    aria-label=${label}
    aria-invalid=${isFaulty}
    aria-describedby=${faultId}
    .value=${live(text)}
    @input=${input}
    @blur=${blur}
    @keydown=${key}
  />`
}

/** Not when another window has the focus now: whoever looks something up there is not done here. */
const isLeft = (element: Element) => (element.getRootNode() as Document | ShadowRoot).activeElement !== element

const types: Readonly<Record<string, 'email' | 'tel' | 'url' | 'date'>> = { address: 'url', email: 'email', phone: 'tel', day: 'date' }
const leftToRight: ReadonlySet<string> = new Set(['email', 'phone', 'reference', 'address', 'number'])
