import { html, nothing, type TemplateResult } from 'lit'
import * as icons from '../shared/icons.ts'
import type { Say } from './words.ts'

/** Rows as they will be, before anything is known of them. */
export const renderSkeleton = (
  say: Say
): TemplateResult => html`<div class="rows skeleton" part="skeleton" role="img" aria-label=${say('loading')}>
  ${[0, 1, 2, 3, 4].map((at) => html`<div class="row"><span class="dot"></span><span class=${at % 2 ? 'sk short' : 'sk'}></span></div>`)}
</div>`

/** `add` is the place to write the first one into. */
export const renderEmpty = (
  say: Say,
  mayAdd: boolean,
  add: unknown
): TemplateResult => html`<slot name="empty"><div class="emp" part="empty">
    ${icons.tag}
    <div class="head3">${say('empty')}</div>
    <p>${say(mayAdd ? 'emptyText' : 'emptyReadOnly')}</p>
  </div></slot>
  ${add ?? nothing}`

type Growth = { next: string | null; growthFailed: boolean; grow: () => void; say: Say }

export function renderMore({ next, growthFailed, grow, say }: Growth): TemplateResult | typeof nothing {
  if (!next) return nothing
  return html`<div class="more">
    ${growthFailed ? html`<span class="t2 s" role="alert">${say('moreFailed')}</span>` : nothing}
    <button class="btn g" type="button" part="button more" @click=${grow}>${say(growthFailed ? 'retry' : 'more')}</button>
  </div>`
}
