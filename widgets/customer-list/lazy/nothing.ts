import { html, type TemplateResult } from 'lit'
import * as icons from '../../shared/icons.ts'
import type { Say as SayOf } from '../../shared/strings/words.ts'
import type { English } from '../strings/en.ts'

type Say = SayOf<keyof English>

type Nothing = { say: Say; words: string; isOwn: boolean; clear: () => void }

export function nothingView({ say, words, isOwn, clear }: Nothing): TemplateResult {
  if (words)
    return html`<div class="emp" part="empty">
      ${icons.search}
      <div class="head3" role="heading" aria-level="3">${say('noMatch', { words })}</div>
      <p>${say('noMatchText')}</p>
      <div class="acts"><button class="btn" type="button" @click=${clear}>${say('clearSearch')}</button></div>
    </div>`
  return html`<slot name="empty"><div class="emp" part="empty">
    ${icons.users}
    <div class="head3" role="heading" aria-level="3">${say(isOwn ? 'emptyOwn' : 'empty')}</div>
    <p>${say(isOwn ? 'emptyOwnText' : 'emptyText')}</p>
  </div></slot>`
}
