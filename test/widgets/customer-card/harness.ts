import type { CustomerCardElement } from '@customer-kit/widgets/customer-card/customer-card.ts'
import type { NewCustomer, NewSession } from '@customer-kit/sdk'
import { api } from '../support/api.ts'
import { eventually, provider, textOf } from '../support/page.ts'

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
export const rowOf = (element: Element, field: string) => element.shadowRoot?.querySelector<HTMLElement>(`[data-field="${field}"]`) ?? null
export const valueOf = (element: Element, field: string) => textOf(rowOf(element, field)?.querySelector('dd'))
export const inputOf = (element: Element, field: string) =>
  rowOf(element, field)?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea') ?? null
export const troubleIn = (element: Element) => textOf(element.shadowRoot?.querySelector('[role=alert]'))
export const shownName = (element: Element, name: string) =>
  eventually(() => textOf(element.shadowRoot?.querySelector('#title')) === name, `the card of ${name}`)

/** The code to edit with comes after the customer. */
export const editable = (element: Element) => eventually(() => element.shadowRoot?.querySelector('.val'), 'a value that can be changed')

/** Mira's card, filled, below a provider of its own. */
export async function ready(session: Partial<NewSession> = {}) {
  const workspace = await api.workspace()
  const { id } = await api.create(workspace, mira)
  const kit = provider(workspace, session)
  const element = card(kit, id)
  await shownName(element, 'Mira Janssen')
  await editable(element)
  return { workspace, id, kit, element }
}

/** Opens the list behind a value and chooses what is called so. */
export async function choose(element: Element, field: string, label: string): Promise<void> {
  const row = rowOf(element, field)
  row?.querySelector<HTMLElement>('[popovertarget]')?.click()
  const option = await eventually(
    () => [...(row?.querySelectorAll<HTMLElement>('.opt') ?? [])].find((one) => textOf(one) === label),
    `${label} among the choices`
  )
  option.click()
}

/** Clicks a value and waits until it can be typed into. */
export async function open(element: Element, field: string) {
  rowOf(element, field)?.querySelector<HTMLElement>('.val')?.click()
  return eventually(() => {
    const input = inputOf(element, field)
    return input && input === element.shadowRoot?.activeElement && input
  }, `an editor for ${field}`)
}
