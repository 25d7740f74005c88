import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import * as icons from '../../shared/icons.ts'
import type { Draft } from './draft.ts'
import { type Kind, writtenKinds } from '../kinds.ts'
import type { PenSay } from './words.ts'

type Composed = {
  draft: Draft
  /** Tells two of these apart in one root. */
  id: string
  /** Inside the event that is being changed, rather than above the timeline. */
  isInner: boolean
  say: PenSay
  changed: () => void
  keep: () => void
  cancel: () => void
}

/** The form in which an event is written, new or again. */
export function renderComposer({ draft, id, isInner, say, changed, keep, cancel }: Composed): TemplateResult {
  const write = (name: 'title' | 'text' | 'from' | 'until') => (event: Event) => {
    event.stopPropagation()
    draft[name] = (event.target as HTMLInputElement).value
    draft.fault = undefined
    changed()
  }
  const choose = (kind: Kind) => () => {
    draft.choose(kind)
    changed()
  }
  const onSubmit = (event: Event) => {
    event.preventDefault()
    keep()
  }
  const onKey = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep()
    if (event.key === 'Escape') cancel()
  }
  const isNote = draft.type === 'note' && !isInner
  const fault = draft.fault ? `${id}-fault` : nothing
  return html`<form
    class="comp ${isInner ? 'inner' : ''} ${isNote ? 'plain' : ''}" part="composer" novalidate aria-label=${say(isInner ? 'edit' : 'record')}
    @submit=${onSubmit} @keydown=${onKey}
  >
    <div class="seg" role="radiogroup" aria-label=${say('kind')}>
      ${kindsOf(draft).map(
        (kind) =>
          html`<label
            ><input type="radio" name="${id}-kind" .checked=${live(draft.type === kind)} @change=${choose(kind)} />${say(kind)}</label
          >`
      )}
    </div>
    ${
      isNote
        ? nothing
        : html`<div class="fl">
              <label for="${id}-title">${say('title')}</label>
              <input
                class="f" part="input" id="${id}-title" maxlength="300" dir="auto" autocomplete="off"
                .value=${live(draft.title)} @input=${write('title')} aria-describedby=${fault}
              />
            </div>
            <div class="times">
              <div class="fl">
                <label for="${id}-from">${say('from')}</label>
                <input class="f" part="input" id="${id}-from" type="datetime-local" .value=${live(draft.from)} @input=${write('from')} aria-describedby=${fault} />
              </div>
              <div class="fl">
                <label for="${id}-until">${say('until')} <i>${say('optional')}</i></label>
                <input class="f" part="input" id="${id}-until" type="datetime-local" .value=${live(draft.until)} @input=${write('until')} aria-describedby=${fault} />
              </div>
            </div>`
    }
    <div class="fl">
      <label class=${isNote ? 'vh' : ''} for="${id}-text">${say('text')}</label>
      <textarea
        class="f" part="input" id="${id}-text" rows="3" maxlength="20000" dir="auto"
        placeholder=${isNote ? say('write') : nothing} .value=${live(draft.text)} @input=${write('text')} aria-describedby=${fault}
      ></textarea>
    </div>
    <div class="acts">
      ${draft.fault ? html`<span class="em" role="alert" id="${id}-fault">${icons.error}<span>${say(draft.fault)}</span></span>` : nothing}
      <button class="btn g" type="button" part="button" @click=${cancel}>${say('cancel')}</button>
      <button class="btn" type="submit" part="button" aria-disabled=${draft.isBusy ? 'true' : nothing}>${say(wordFor(draft, isInner))}</button>
    </div>
  </form>`
}

/** An event that came from elsewhere keeps its own type among the choices. */
const kindsOf = ({ type }: Draft): readonly Kind[] => {
  const usual: readonly Kind[] = writtenKinds
  return usual.includes(type) ? usual : [...usual, type]
}

function wordFor({ fault, isBusy }: Draft, isInner: boolean) {
  if (fault === 'sessionEnded') return 'signIn'
  if (isBusy) return isInner ? 'saving' : 'keeping'
  return isInner ? 'save' : 'keep'
}
