import { html, type TemplateResult } from 'lit'
import { columns } from './fields.ts'
import type { Say } from './words.ts'

/** The card's own geometry, so that nothing jumps when the customer comes. */
export const renderSkeleton = (say: Say): TemplateResult => html`<div class="skeleton" aria-busy="true" part="skeleton">
  <span class="vh">${say('loading')}</span>
  <div class="ch">
    <div class="top"><span class="sk av l"></span><div class="grow stack"><span class="sk big"></span><span class="sk short"></span></div></div>
    <div class="stage"><div class="line between"><span class="sk pill"></span><span class="sk tiny"></span></div>
    <div class="track">${[1, 2, 3, 4, 5].map(() => html`<span></span>`)}</div></div>
  </div>
  <div class="columns">
    ${columns.map(
      (column) =>
        html`<div>${column.map(([, fields]) => html`<div class="props">${fields.map((_, i) => html`<div class="prop"><span class="sk"></span><span class="sk w${i % 3}"></span></div>`)}</div>`)}</div>`
    )}
  </div>
</div>`
