import { html, type TemplateResult } from 'lit'
import * as icons from '../shared/icons.ts'
import type { Trouble } from '../shared/trouble.ts'
import type { Say } from './words.ts'

type Stale = { trouble: Trouble; time: string; say: Say; again: () => void; signIn: () => void }

/** What is on the screen stays there, and says how old it is. */
export function renderStale({ trouble: { kind, requestId }, time, say, again, signIn }: Stale): TemplateResult {
  const isOver = kind === 'session'
  const isAway = kind === 'offline'
  const isKnown = kind === 'missing' || kind === 'forbidden'
  const title = say(isOver ? 'sessionEnded' : isAway ? (navigator.onLine ? 'unreachable' : 'offline') : isKnown ? kind : 'loadFailed')
  return html`<div class="banner warn" role="alert" part="error">
    ${isOver ? icons.clock : isAway ? icons.offline : icons.alert}
    <span class="grow">${title}. ${say('stillShown', { time })} ${requestId ? html`<span class="code">${say('request', { id: requestId })}</span>` : ''}</span>
    <button class="btn sm" type="button" part="button retry" @click=${isOver ? signIn : again}>${say(isOver ? 'signIn' : 'retry')}</button>
  </div>`
}

/** Why something cannot be changed here. */
export const renderLock = (words: string): TemplateResult => html`<p class="lock t2 s" part="lock">${icons.lock}<span>${words}</span></p>`

export const renderNobody = (say: Say, placeholder: string): TemplateResult => html`<slot name="empty">
  <div class="emp" part="empty">
    ${icons.user}
    <div class="head3">${say('nobody')}</div>
    <p>${placeholder || say('nobodyText')}</p>
  </div>
</slot>`
