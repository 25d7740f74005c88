import { html, nothing, type TemplateResult } from 'lit'
import * as icons from '../shared/icons.ts'
import type { Say as SayOf } from '../shared/strings/words.ts'
import type { English } from './strings/en.ts'

type Say = SayOf<keyof English>

type Head = {
  title: TemplateResult
  say: Say
  words: string
  type: (event: Event) => void
  clear: () => void
  /** Absent for those who may not. */
  create: (() => void) | undefined
}

export const headView = ({ title, say, words, type, clear, create }: Head) => html`<div class="head" part="header">
  ${title}
  <div class="tools" part="toolbar">
  <div class="search">
    ${icons.search}
    <input
      class="f"
      part="input"
      type="search"
      enterkeyhint="search"
      autocomplete="off"
      placeholder=${say('search')}
      aria-label=${say('search')}
      .value=${words}
      @input=${type}
      @change=${(event: Event) => event.stopPropagation()}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'Escape' || !words) return
        event.preventDefault()
        clear()
      }}
    />
    ${words ? html`<button class="ib" type="button" aria-label=${say('clearSearch')} title=${say('clearSearch')} @click=${clear}>${icons.close}</button>` : nothing}
  </div>
  ${create ? html`<button class="btn p" type="button" part="button button-primary" @click=${create}>${icons.plus}${say('newCustomer')}</button>` : nothing}
  <slot name="header-end"></slot>
  </div>
</div>`

type Foot = {
  say: Say
  range?: string
  more?: { n: number; load: () => void } | undefined
  failed?: (() => void) | undefined
  checked?: string | undefined
}

export const footView = ({ say, range, more, failed, checked }: Foot) => html`<div class="foot" part="footer">
  <bdi>${range}</bdi>
  ${more ? html`<button class="btn g sm" type="button" @click=${more.load}>${say('more', { n: more.n })}</button>` : nothing}
  ${failed ? html`<span class="cut">${say('gapFailed')}</span><button class="btn g sm" type="button" @click=${failed}>${say('retry')}</button>` : nothing}
  <span class="sp"></span>
  ${checked ? html`<span class="cut">${say('checked', { ago: checked })}</span>` : nothing}
</div>`

export const freshPill = (label: string, show: () => void) =>
  html`<button class="btn sm pill" type="button" @click=${show}>${icons.ascending}${label}</button>`
