import type { Event } from '@customer-kit/sdk/contract/event.ts'
import { html, nothing, type TemplateResult } from 'lit'
import { hasMore, renderMore, type Showing } from './entry.ts'
import { wordOf } from './kinds.ts'

/** What is planned, the soonest first, each with its day on a tile. */
export const renderUpcoming = (events: readonly Event[], showing: Showing): TemplateResult | typeof nothing =>
  events.length === 0
    ? nothing
    : html`<div class="tl" role="group" aria-label=${showing.say('upcoming')}>
        <div class="day" aria-hidden="true">${showing.say('upcoming')}</div>
        ${events.map((event) => renderPlanned(event, showing))}
      </div>`

function renderPlanned(event: Event, showing: Showing): TemplateResult {
  const { say, calendar, nameOf, isOpen, toggle, actions, editor, fullTime } = showing
  const [month, day] = calendar.tile(event.at)
  const isShown = hasMore(event) && isOpen(event)
  const name = nameOf(event.createdBy)
  const editing = editor(event)
  return html`<div class="appt" part="appointment" id=${event.id}>
    <span class="cal" aria-hidden="true"><em>${month}</em><b>${day}</b></span>
    <div class="cut">
      <div class="name cut"><bdi dir="auto">${event.title ?? say(wordOf(event.type))}</bdi></div>
      <div class="t2 s cut">
        <time datetime=${event.at} title=${fullTime(event.at)}><bdi>${calendar.span(event)}</bdi></time>${
          event.title ? html` · ${say(wordOf(event.type))}` : nothing
        }${name ? html` · <bdi>${name}</bdi>` : nothing}
      </div>
    </div>
    <div class="line">
      ${
        hasMore(event)
          ? html`<button
              class="btn sm" type="button" aria-expanded=${isShown ? 'true' : 'false'} aria-controls="${event.id}-more" @click=${() => toggle(event)}
            >${say(isShown ? 'hide' : 'view')}</button>`
          : nothing
      }
      ${actions(event)}
    </div>
    ${editing ?? (isShown ? renderMore(event, showing) : nothing)}
  </div>`
}
