import { html, nothing, type TemplateResult } from 'lit'
import * as icons from '../../shared/icons.ts'
import type { Trouble } from '../../shared/trouble.ts'
import type { Edit, Edits } from './edits.ts'
import { type Field, lookOf } from '../fields.ts'
import { labelOf } from '../shown.ts'
import { wordsOf } from '../value.ts'
import type { PenSay, Writable } from './words.ts'

/** What became of a value that is not saved, below it. */
export function renderFault(shown: Writable, edits: Edits, edit: Edit): TemplateResult | typeof nothing {
  const { say } = shown
  const { field, state, refusal, trouble } = edit
  if (!edits.hasFault(field)) return nothing
  if (state === 'refused') return line(edit, refusalOf(shown, field, refusal))
  return line(
    edit,
    html`${troubleIn(say, trouble)}${trouble?.requestId ? html` <span class="code">${say('request', { id: trouble.requestId })}</span>` : nothing}`,
    [
      [say(trouble?.kind === 'session' ? 'signIn' : 'retry'), () => void edits.retry(field)],
      [say('cancel'), () => edits.revert(field)]
    ]
  )
}

const line = ({ field }: Edit, words: unknown, ways: readonly (readonly [string, () => void])[] = []) =>
  html`<div class="em" id=${`${field}-fault`} role="alert">
    ${icons.error}<span class="grow">${words}</span>
    ${ways.map(([label, go]) => html`<button class="btn sm" type="button" part="retry" @click=${go}>${label}</button>`)}
  </div>`

function troubleIn(say: PenSay, trouble: Trouble | undefined): string {
  if (trouble?.kind === 'offline') return say('unsaved')
  if (trouble?.kind === 'forbidden') return say('notAllowed')
  if (trouble?.kind === 'missing') return say('missingText')
  return say(trouble?.kind === 'session' ? 'sessionEnded' : 'failed')
}

function refusalOf({ say, known }: Writable, field: Field, refusal: Edit['refusal']): string {
  if (refusal?.code === 'identity_taken') return say('identityTaken')
  const told = refusal?.errors.find(({ path }) => path === field)?.message
  if (told === 'This field is mandatory') return say('mandatory')
  const kind = lookOf(known, field)
  if (kind === 'email' || kind === 'phone') return say(`${kind}Refused`)
  if (field === 'name') return say('nameRefused')
  return refusal?.errors.find(({ path }) => path.startsWith(field))?.message ?? say('refused')
}

/** Two people changed the same value. Nothing is lost until somebody chooses. */
export function renderClash(shown: Writable, edits: Edits, { field, draft, theirs = null }: Edit): TemplateResult {
  const { say } = shown
  const side = (label: string, value: typeof draft) =>
    html`<dt class="t2 s">${label}</dt>
      <dd><bdi>${wordsOf(shown, field, value) || say('nothing')}</bdi></dd>`
  return html`<div class="clash" role="alert" part="conflict">
    <p class="s">${icons.alert}<span>${say('clash', { field: labelOf(shown, field) })}</span></p>
    <dl>${side(say('yours'), draft)}${side(say('theirs'), theirs)}</dl>
    <div class="line">
      <button class="btn sm" type="button" @click=${() => edits.keepMine(field)}>${say('keepMine')}</button>
      <button class="btn sm" type="button" @click=${() => edits.revert(field)}>${say('useTheirs')}</button>
    </div>
  </div>`
}
