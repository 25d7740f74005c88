import type { CustomerKitElement } from '@customer-kit/widgets/customer-kit/customer-kit.ts'
import type { FormDefinition } from '@customer-kit/sdk'
import { api, type Workspace } from '../support/api.ts'
import { press, type } from '../support/keys.ts'
import { eventually, textOf } from '../support/page.ts'

/** What a page may ask of every widget, whichever it is. */
export type Widget = HTMLElement & {
  refresh(): Promise<void>
  readonly state: 'loading' | 'error' | 'empty' | 'ready'
  readonly updateComplete: Promise<boolean>
  client?: unknown
  provider: string
  locale: string
  theme: string
  frame: string
  headingLevel: number
  label: string
  strings: object
  readOnly?: boolean
  density?: string
}

/** A workspace with one customer, one event and one form in it. */
export type Ground = { workspace: Workspace; customerId: string }

/** Everything that the contract promises and one element may not have. */
export type Promised = 'readonly' | 'density' | 'client' | 'empty' | 'refresh of what is shown'

export type Entry = {
  /** Registers it. */
  load: () => Promise<unknown>
  /** Sets it up as a page would; it is not on the page yet. */
  set: (widget: Widget, ground: Ground) => void
  /** The request that brings what it shows. */
  reads: string
  /** A sentence of what it shows, once that is here. */
  shows: string
  /** One word of its own: its key, and how English and German say it. */
  word: readonly [key: string, english: string, german: string]
  /** Makes it show that there is nothing. */
  empty?: (widget: Widget) => void
  /** The parts it has when it is filled and may be changed, beyond those of every widget. */
  parts: readonly string[]
  /** What a person who may only read is not offered: the names of buttons. */
  tools: readonly string[]
  /** Writes half of something. */
  write: (widget: Widget) => Promise<void>
  written: (widget: Widget) => string | undefined
  /** What it asks before it does it, and whether that was done. */
  asks: { event: string; act: (widget: Widget) => Promise<void>; isDone: (ground: Ground, widget: Widget) => Promise<boolean> }
  /** What of the contract does not hold for it, and why. */
  without: Partial<Record<Promised, string>>
}

const visit: FormDefinition = {
  title: 'Ask for a visit',
  recipient: 'Northbay Clinic',
  kind: 'person',
  fields: [{ field: 'firstName', mandatory: true }, { field: 'email' }],
  confirmation: { title: 'Thank you', text: 'We call you back.' }
}

export async function makeGround(): Promise<Ground> {
  const workspace = await api.workspace()
  const { id } = await api.create(workspace, {
    kind: 'person',
    firstName: 'Mira',
    lastName: 'Janssen',
    email: 'mira@example.com',
    notes: ''
  })
  await api.record(workspace, id, { type: 'call', title: 'Asked for a price' })
  await api.form(workspace, 'visit', visit)
  return { workspace, customerId: id }
}

export const find = <Found extends HTMLElement = HTMLElement>({ shadowRoot }: Element, selector: string) =>
  shadowRoot?.querySelector<Found>(selector) ?? null
export const all = ({ shadowRoot }: Element, selector: string) => [...(shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])]
const buttonIn = (widget: Element, name: string) =>
  all(widget, 'button').find((button) => (button.ariaLabel ?? textOf(button)).startsWith(name))

async function typeInto(widget: Widget, selector: string, words: string): Promise<void> {
  const field = await eventually(() => find<HTMLInputElement>(widget, selector), selector)
  field.focus()
  await type(words)
}

/** Every element of the kit but the provider, which shows nothing. */
export const widgets: Record<string, Entry> = {
  'customer-list': {
    load: () => import('@customer-kit/widgets/customer-list/define.ts'),
    set: () => {},
    reads: 'GET /v1/customers',
    shows: 'Mira Janssen',
    word: ['title', 'Customers', 'Kunden'],
    empty: (list) => Object.assign(list, { filter: { field: 'email', op: 'eq', value: 'nobody@example.com' } }),
    parts: ['header', 'title', 'toolbar', 'body', 'footer', 'button', 'button-primary', 'input', 'row', 'cell'],
    tools: ['New customer'],
    write: (list) => typeInto(list, 'input[type=search]', 'mir'),
    written: (list) => find<HTMLInputElement>(list, 'input[type=search]')?.value,
    asks: {
      event: 'ck-before-open',
      act: async (list) => find(list, '.row[data-id] .cell')?.click(),
      isDone: async ({ customerId }, list) => list.closest<CustomerKitElement>('customer-kit')?.kit.current.id === customerId
    },
    without: {}
  },
  'customer-card': {
    load: () => import('@customer-kit/widgets/customer-card/define.ts'),
    set: (card, { customerId }) => Object.assign(card, { customerId }),
    reads: 'GET /v1/customers/cus_',
    shows: 'mira@example.com',
    word: ['email', 'Email', 'E-Mail'],
    empty: (card) => Object.assign(card, { customerId: 'current' }),
    parts: ['header', 'title', 'toolbar', 'body', 'footer', 'identity', 'stage', 'props', 'prop', 'prop-label', 'prop-value'],
    tools: ['Edit Email', 'More'],
    write: async (card) => {
      const value = await eventually(() => buttonIn(card, 'Edit Email'), 'the email address')
      value.click()
      await eventually(() => find(card, '[data-field=email] input')?.matches(':focus'))
      await type('half')
    },
    written: (card) => find<HTMLInputElement>(card, '[data-field=email] input')?.value,
    asks: {
      event: 'ck-before-update',
      act: async (card) => {
        await widgets['customer-card']?.write(card)
        await press('Control+a')
        await type('other@example.com')
        await press('Enter')
      },
      isDone: async ({ workspace, customerId }) => (await api.kept(workspace, customerId)).email === 'other@example.com'
    },
    without: {}
  },
  'customer-timeline': {
    load: () => import('@customer-kit/widgets/customer-timeline/define.ts'),
    set: (timeline, { customerId }) => Object.assign(timeline, { customerId }),
    reads: 'GET /v1/customers/cus_',
    shows: 'Asked for a price',
    word: ['timeline', 'Timeline', 'Verlauf'],
    empty: (timeline) => Object.assign(timeline, { customerId: 'current' }),
    parts: ['header', 'title', 'toolbar', 'body', 'footer', 'button', 'composer', 'event', 'event-call', 'icon', 'line'],
    tools: ['Record event', 'Add a note'],
    write: async (timeline) => {
      const open = await eventually(() => buttonIn(timeline, 'Add a note'), 'the place to write')
      open.click()
      await typeInto(timeline, '#new-text', 'half')
    },
    written: (timeline) => find<HTMLTextAreaElement>(timeline, '#new-text')?.value,
    asks: {
      event: 'ck-before-record',
      act: async (timeline) => {
        await widgets['customer-timeline']?.write(timeline)
        await press('Control+Enter')
      },
      isDone: async ({ workspace, customerId }) => (await api.events(workspace, customerId)).data.some(({ text }) => text === 'half')
    },
    without: {}
  },
  'customer-lookups': {
    load: () => import('@customer-kit/widgets/customer-lookups/define.ts'),
    set: () => {},
    reads: 'GET /v1/lookups/',
    shows: 'Negotiation',
    word: ['segments', 'Segments', 'Segmente'],
    empty: (lists) => Object.assign(lists, { kind: 'campaigns' }),
    parts: ['header', 'title', 'toolbar', 'body', 'rail', 'tab', 'rows', 'row', 'label', 'uses', 'add', 'button', 'input'],
    tools: ['Add', 'Rename Negotiation'],
    write: (lists) => typeInto(lists, '#new', 'half'),
    written: (lists) => find<HTMLInputElement>(lists, '#new')?.value,
    asks: {
      event: 'ck-before-lookup-change',
      act: async (lists) => {
        await widgets['customer-lookups']?.write(lists)
        await press('Enter')
      },
      isDone: async ({ workspace }) => (await api.lookups(workspace, 'stages')).data.some(({ label }) => label === 'half')
    },
    without: {}
  },
  'intake-form': {
    load: () => import('@customer-kit/widgets/intake-form/define.ts'),
    set: (form, { workspace }) => Object.assign(form, { formKey: 'visit', apiUrl: workspace.apiUrl, publicKey: workspace.publicKey }),
    reads: 'GET /v1/public/forms/visit',
    shows: 'First name',
    word: ['firstName', 'First name', 'Vorname'],
    parts: ['header', 'title', 'body', 'footer', 'button', 'button-primary', 'input', 'form', 'field', 'label', 'submit'],
    tools: [],
    write: (form) => typeInto(form, '[name="values.firstName"]', 'half'),
    written: (form) => find<HTMLInputElement>(form, '[name="values.firstName"]')?.value,
    asks: {
      event: 'ck-before-submit',
      act: async (form) => {
        await widgets['intake-form']?.write(form)
        find(form, '[type=submit]')?.click()
      },
      isDone: async ({ workspace }) => (await api.customers(workspace)).data.length > 1
    },
    without: {
      'readonly': 'a form that nobody may fill in is no form',
      'density': 'its controls have the size of a public page',
      'client': 'it has a public key instead of a session',
      'empty': 'a form is there or it is not',
      'refresh of what is shown': 'somebody may be filling it in'
    }
  }
}
