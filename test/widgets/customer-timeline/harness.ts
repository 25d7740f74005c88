import '@customer-kit/widgets/customer-timeline/define.ts'
import type { CustomerTimelineElement } from '@customer-kit/widgets/customer-timeline/customer-timeline.ts'
import type { Customer, NewEvent, NewSession } from '@customer-kit/sdk'
import { api, type Workspace } from '../support/api.ts'
import { eventually, provider, textOf } from '../support/page.ts'

export const hours = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString()

export type Scene = { workspace: Workspace; customer: Customer; timeline: CustomerTimelineElement }

/** A customer with these events, and their timeline in front of the person whose session it is. */
export async function timelineOf(events: readonly NewEvent[], session: Partial<NewSession> = {}): Promise<Scene> {
  const workspace = await api.workspace()
  const customer = await api.create(workspace, { kind: 'organization', name: 'Northbay' })
  for (const event of events) await api.record(workspace, customer.id, event)
  const timeline = document.createElement('customer-timeline')
  timeline.customerId = customer.id
  provider(workspace, session).append(timeline)
  return { workspace, customer, timeline }
}

export const all = (timeline: Element, selector: string): HTMLElement[] => [
  ...(timeline.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])
]
export const one = (timeline: Element, selector: string): HTMLElement | undefined => all(timeline, selector)[0]

/** What the lines of the feed say, from top to bottom. */
export const lines = (timeline: Element) => all(timeline, 'article .what').map(textOf)
export const details = (timeline: Element) => all(timeline, '[part=detail]').map(textOf)
export const alerts = (timeline: Element) => all(timeline, '[role=alert]').map(textOf).join(' ')

export const button = (timeline: Element, name: string): HTMLElement | undefined =>
  all(timeline, 'button').find((found) => [textOf(found), found.getAttribute('aria-label')].includes(name))

/** Presses a button as soon as it is there. */
export async function click(timeline: Element, name: string): Promise<void> {
  const there = await eventually(() => button(timeline, name), `a button called ${name}`)
  there.click()
}

/** Types into a field as soon as it is there, in place of what it holds. */
export async function write(timeline: Element, selector: string, text: string): Promise<void> {
  const field = (await eventually(() => one(timeline, selector), selector)) as HTMLInputElement
  field.value = text
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
}
