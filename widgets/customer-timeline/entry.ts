import type { Event } from '@customer-kit/sdk/contract/event.ts'
import { html, nothing, type TemplateResult } from 'lit'
import * as icons from '../shared/icons.ts'
import type { Calendar } from './calendar.ts'
import { drawingOf, wordOf } from './kinds.ts'
import type { Say } from './words.ts'

/** What an event is shown with, apart from itself. */
export type Showing = {
  say: Say
  calendar: Calendar
  /** The name behind a user's id, where it is known. */
  nameOf: (userId: string) => string | undefined
  fullTime: (iso: string) => string
  isOpen: (event: Event) => boolean
  toggle: (event: Event) => void
  /** The menu of an event that this person may change. */
  actions: (event: Event) => TemplateResult | typeof nothing
  /** The form of the event that is being changed. */
  editor: (event: Event) => TemplateResult | undefined
}

type Place = { position: number; isLast: boolean }

/** One event on the rail: `Type detail … time`, with more behind the line where there is more. */
export function renderEvent(event: Event, { position, isLast }: Place, showing: Showing): TemplateResult {
  const { say, calendar, fullTime, isOpen, toggle, actions, editor } = showing
  const id = event.id
  const isFolding = event.type !== 'note' && hasMore(event)
  const isShown = event.type === 'note' ? event.text !== null : isFolding && isOpen(event)
  const line = html`<span class="what cut" id="${id}-what">
      <b>${say(wordOf(event.type))}</b> <span class="t2">${renderDetail(event, showing)}</span>
    </span>
    <time datetime=${event.at} title=${fullTime(event.at)}><span class="vh">${calendar.day(event.at)} </span><bdi>${calendar.time(event.at)}</bdi></time>
    ${isFolding ? icons.right : html`<span class="slot"></span>`}`
  return html`<article
    class="ev ${isLast ? 'last' : ''}" part="event event-${event.type}" id=${id} tabindex="0"
    aria-labelledby="${id}-what" aria-posinset=${position} aria-setsize="-1"
  >
    <span class="ic" part="icon">${drawingOf(event.type)}</span>
    <div>
      <div class="l1" part="line">
        ${
          isFolding
            ? html`<button
                class="fold" type="button" aria-expanded=${isShown ? 'true' : 'false'} aria-controls="${id}-more" @click=${() => toggle(event)}
              >${line}</button>`
            : html`<div class="fold">${line}</div>`
        }
        ${actions(event)}
      </div>
      ${editor(event) ?? (isShown ? renderMore(event, showing) : nothing)}
    </div>
  </article>`
}

/** The title, and who recorded it. */
function renderDetail({ title, createdBy }: Event, { say, nameOf }: Showing) {
  const name = nameOf(createdBy)
  const by = name && say('by', { name: `\u2068${name}\u2069` })
  return html`${title ? html`<bdi dir="auto">${title}</bdi>` : nothing}${title && by ? ' · ' : nothing}${by}`
}

/** The text and the particulars of an event. */
export function renderMore(event: Event, { calendar }: Pick<Showing, 'calendar'>): TemplateResult {
  return html`<div class="note" part="detail" id="${event.id}-more">
    ${event.text ? html`<p><bdi dir="auto">${event.text}</bdi></p>` : nothing}
    ${event.endsAt ? html`<p class="t2 s"><bdi>${calendar.span(event)}</bdi></p>` : nothing} ${renderParticulars(event)}
  </div>`
}

function renderParticulars({ details }: Event) {
  const known = particularsOf(details)
  if (known.length === 0) return nothing
  return html`<dl>${known.map(([name, value]) => html`<dt><bdi dir="auto">${name}</bdi></dt><dd><bdi dir="auto">${value}</bdi></dd>`)}</dl>`
}

export const hasMore = ({ text, endsAt, details }: Event) => text !== null || endsAt !== null || particularsOf(details).length > 0

/** A visitor's answers under the words that asked for them. Else words and numbers, one level down too, without ids and what nobody could read. */
function particularsOf(details: Record<string, unknown>): [name: string, value: string][] {
  const { answers } = details
  if (Array.isArray(answers)) return answers.map(({ label, answer }: Record<string, unknown>) => [String(label), String(answer)])
  return Object.entries(details).flatMap(([name, value]): [string, string][] => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return particularsOf(value as Record<string, unknown>)
    if (typeof value === 'number') return [[name, String(value)]]
    return typeof value === 'string' && value !== '' && !/^[a-z]{3}_[0-9a-f]{32}$/.test(value) ? [[name, value]] : []
  })
}
