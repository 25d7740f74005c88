import { html, nothing, type TemplateResult } from 'lit'
import * as icons from '../shared/icons.ts'
import { type Kind, kinds } from './kinds.ts'
import type { Say } from './words.ts'

/** The rail as it will be, before anything is known of it. */
export const renderSkeleton = (
  say: Say
): TemplateResult => html`<div class="tl skeleton" part="skeleton" role="img" aria-label=${say('loading')}>
  ${[0, 1, 2, 3].map(
    (at) => html`<div class="ev ghost ${at === 3 ? 'last' : ''}">
      <span class="sk round"></span>
      <div class="l1"><span class="sk"></span></div>
    </div>`
  )}
</div>`

export const renderNobody = (say: Say): TemplateResult => html`<slot name="empty"><div class="emp" part="empty">
  ${icons.user}
  <div class="head3">${say('nobody')}</div>
  <p>${say('nobodyText')}</p>
</div></slot>`

export function renderEmpty(say: Say, isFiltered: boolean, showAll: () => void): TemplateResult {
  if (!isFiltered)
    return html`<slot name="empty"><div class="emp" part="empty">
      ${icons.note}
      <div class="head3">${say('empty')}</div>
      <p>${say('emptyText')}</p>
    </div></slot>`
  return html`<div class="emp" part="empty">
    ${icons.note}
    <div class="head3">${say('emptyFiltered')}</div>
    <div class="acts"><button class="btn" type="button" part="button" @click=${showAll}>${say('showAll')}</button></div>
  </div>`
}

type Growth = { next: string | null; isGrowing: boolean; growthFailed: boolean; grow: () => void; say: Say }

/** The way further back. A real button, so that what stands below the timeline can always be reached. */
export function renderOlder({ next, isGrowing, growthFailed, grow, say }: Growth): TemplateResult | typeof nothing {
  if (!next) return nothing
  return html`<div class="older">
    ${growthFailed ? html`<span class="em" role="alert">${icons.error}<span>${say('moreFailed')}</span></span>` : nothing}
    <button class="btn g" type="button" part="button more" aria-disabled=${isGrowing ? 'true' : nothing} @click=${grow}>
      ${say(isGrowing ? 'loadingMore' : growthFailed ? 'retry' : 'more')}
    </button>
  </div>`
}

/** One select instead of a menu: it speaks for itself on every device. */
function renderFilter(chosen: string, say: Say, choose: (types: string) => void): TemplateResult {
  const onChange = (event: Event) => {
    event.stopPropagation()
    choose((event.target as HTMLSelectElement).value)
  }
  const option = (value: Kind | '') =>
    html`<option value=${value} ?selected=${value === chosen}>${say(value === '' ? 'allTypes' : value)}</option>`
  return html`<label class="pick">
    <span class="vh">${say('filter')}</span>
    <select part="filter" @change=${onChange}>${option('')}${kinds.map(option)}</select>
    ${icons.down}
  </label>`
}

type Head = {
  title: TemplateResult
  types: string
  say: Say
  /** Absent while there is nobody whose timeline it could be. */
  filter: ((types: string) => void) | undefined
  /** Absent for those who may not. */
  record: (() => void) | undefined
}

export const renderHead = ({ title, types, say, filter, record }: Head): TemplateResult => html`<div class="head" part="header">
  ${title}<span class="sp"></span>
  <div class="line" part="toolbar">
    ${filter ? renderFilter(types, say, filter) : nothing}
    ${record ? html`<button class="btn wide-only" type="button" part="button" @click=${record}>${icons.plus}${say('record')}</button>` : nothing}
    <slot name="header-end"></slot>
  </div>
</div>`
