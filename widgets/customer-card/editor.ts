import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import * as icons from '../shared/icons.ts'
import type { Edit, Edits } from './edits.ts'
import { type Field, fields } from './fields.ts'
import { suggestionsFor } from './suggestions.ts'
import type { Shown } from './shown.ts'
import { wordsOf } from './value.ts'

type Editor = { shown: Shown; edits: Edits; edit: Edit; next: (event: KeyboardEvent) => void }

/** The value as something to type in, in the place where it was read. */
export function renderEditor(editor: Editor): TemplateResult {
  const { edit } = editor
  return html`${edit.state === 'clashing' ? renderClash(editor) : html`${renderInput(editor)}${renderTrouble(editor)}`}`
}

function renderInput({ shown, edits, edit, next }: Editor): TemplateResult {
  const { field, draft, state } = edit
  const isLong = fields[field] === 'longText'
  const wrong = state === 'refused' || state === 'failed'
  const label = shown.say(field)
  const about = wrong ? `${field}-fault` : nothing
  const text = String(draft ?? '')
  const input = (event: Event) => {
    event.stopPropagation()
    edits.type(field, (event.target as HTMLInputElement).value)
  }
  const blur = ({ target }: Event) => {
    // Another window has the focus now: whoever looks something up there is not done here.
    const isStill = ((target as Element).getRootNode() as ShadowRoot).activeElement === target
    if (!isStill && (target as Element).isConnected && edit.state === 'open') void edits.commit(field)
  }
  const key = (event: KeyboardEvent) => {
    if (event.isComposing) return
    if (event.key === 'Escape') edits.revert(field)
    else if (event.key === 'Enter' && (!isLong || event.ctrlKey || event.metaKey)) void edits.commit(field)
    else if (event.key === 'Tab') return next(event)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  if (isLong)
    return html`<textarea
      class="f"
      part="input"
      rows="4"
      aria-label=${label}
      aria-invalid=${wrong}
      aria-describedby=${about}
      .value=${live(text)}
      @input=${input}
      @blur=${blur}
      @keydown=${key}
    ></textarea>`
  return html`<input
      class="f"
      part="input"
      type=${typeOf(field)}
      dir=${isLtr(field) ? 'ltr' : 'auto'}
      autocomplete="off"
      list=${suggestionsFor(shown, field) ? `${field}-list` : nothing}
      aria-label=${label}
      aria-invalid=${wrong}
      aria-describedby=${about}
      .value=${live(text)}
      @input=${input}
      @blur=${blur}
      @keydown=${key}
    />${suggestionsFor(shown, field) ?? nothing}`
}

const isLtr = (field: Field) => ['email', 'phone', 'code', 'language', 'timezone'].includes(fields[field])

function typeOf(field: Field): 'email' | 'tel' | 'text' {
  if (fields[field] === 'email') return 'email'
  return fields[field] === 'phone' ? 'tel' : 'text'
}

function renderTrouble({ shown: { say }, edits, edit }: Editor): TemplateResult | typeof nothing {
  const { field, state, refusal, trouble } = edit
  if (state === 'refused')
    return html`<p class="em" id=${`${field}-fault`} role="alert">${icons.error}<span>${refusalIn(say, edit, refusal)}</span></p>`
  if (state !== 'failed' || !trouble) return nothing
  const words =
    trouble.kind === 'offline'
      ? say('unsaved')
      : trouble.kind === 'forbidden'
        ? say('notAllowed')
        : say(trouble.kind === 'session' ? 'sessionEnded' : 'failed')
  return html`<div class="em" id=${`${field}-fault`} role="alert">
    ${icons.error}<span class="grow">${words}${trouble.requestId ? html`<span class="code"> ${say('request', { id: trouble.requestId })}</span>` : nothing}</span>
    <button class="btn sm" type="button" part="retry" @click=${() => edits.commit(field)}>${say('retry')}</button>
  </div>`
}

function refusalIn(say: Shown['say'], { field }: Edit, refusal: Edit['refusal']): string {
  if (refusal?.code === 'identity_taken') return say('identityTaken')
  const kind = fields[field]
  if (kind === 'email' || kind === 'phone' || kind === 'language' || kind === 'timezone') return say(`${kind}Refused`)
  if (field === 'name') return say('nameRefused')
  return refusal?.errors.find(({ path }) => path.startsWith(field))?.message ?? say('refused')
}

/** Nothing is lost until somebody chooses. */
function renderClash({ shown, edits, edit }: Editor): TemplateResult {
  const { say } = shown
  const { field, draft, theirs = null } = edit
  const side = (label: string, value: typeof draft) =>
    html`<dt class="t2 s">${label}</dt>
      <dd><bdi>${wordsOf(shown, field, value) || '–'}</bdi></dd>`
  return html`<div class="clash" role="alert" part="conflict">
    <p class="s warn">${icons.alert}<span>${say('clash', { field: say(field) })}</span></p>
    <dl>${side(say('yours'), draft)}${side(say('theirs'), theirs)}</dl>
    <div class="line">
      <button class="btn sm" type="button" @click=${() => edits.keepMine(field)}>${say('keepMine')}</button>
      <button class="btn sm" type="button" @click=${() => edits.revert(field)}>${say('useTheirs')}</button>
    </div>
  </div>`
}
