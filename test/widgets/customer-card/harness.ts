import type { CustomerCardElement } from '@customer-kit/widgets/customer-card/customer-card.ts'
import type { NewCustomer } from '@customer-kit/sdk'
import { eventually, textOf } from '../support/page.ts'

export const mira = {
  kind: 'person',
  firstName: 'Mira',
  lastName: 'Janssen',
  email: 'mira@example.com',
  phone: '+32470555014',
  language: 'nl',
  stage: 'proposal',
  segment: 'pharma',
  tags: ['A-customer', 'RAM 2027'],
  notes: ''
} as const satisfies NewCustomer

/** A card below a provider, as a page would put it there. */
export function card(kit: Element, customerId = 'current'): CustomerCardElement {
  const element = document.createElement('customer-card')
  element.customerId = customerId
  kit.append(element)
  return element
}

export const partOf = (element: Element, part: string) => element.shadowRoot?.querySelector<HTMLElement>(`[part~=${part}]`) ?? null
export const rowOf = (element: Element, field: string) => element.shadowRoot?.querySelector<HTMLElement>(`[data-field=${field}]`) ?? null
export const valueOf = (element: Element, field: string) => textOf(rowOf(element, field)?.querySelector('dd'))
export const inputOf = (element: Element, field: string) =>
  rowOf(element, field)?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea') ?? null
export const troubleIn = (element: Element) => textOf(element.shadowRoot?.querySelector('[role=alert]'))
export const shownName = (element: Element, name: string) =>
  eventually(() => textOf(element.shadowRoot?.querySelector('#title')) === name, `the card of ${name}`)

/** Clicks a value and waits until it can be typed into. */
export async function open(element: Element, field: string) {
  rowOf(element, field)?.querySelector<HTMLElement>('.val')?.click()
  return eventually(() => {
    const input = inputOf(element, field)
    return input && input === element.shadowRoot?.activeElement && input
  }, `an editor for ${field}`)
}
