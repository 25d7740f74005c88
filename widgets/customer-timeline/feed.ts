import type { Event } from '@customer-kit/sdk/contract/event.ts'
import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { renderEvent, type Showing } from './entry.ts'
import { onFeedKey } from './feed-keys.ts'

/** What happened, the newest first, day by day. The two edges are where Control with Home or End leads. */
export function renderFeed(events: readonly Event[], isBusy: boolean, showing: Showing): TemplateResult {
  const days = events.map(({ at }) => showing.calendar.day(at))
  const renderOne = (event: Event, at: number) => html`
    ${days[at] === days[at - 1] ? nothing : html`<div class="day" aria-hidden="true">${days[at]}</div>`}
    ${renderEvent(event, { position: at + 1, isLast: days[at] !== days[at + 1] }, showing)}
  `
  return html`<div class="edge" tabindex="-1"></div>
    <div class="tl" role="feed" aria-labelledby="title" aria-busy=${isBusy ? 'true' : 'false'} @keydown=${onFeedKey}>
      ${repeat(events, ({ id }) => id, renderOne)}
    </div>
    <div class="edge" tabindex="-1"></div>`
}
