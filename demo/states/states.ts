import type { NewSession } from '@customer-kit/sdk'
import type { Fault } from './faults.ts'

/** What a person does on the page, one after the other, each as soon as it can be done. */
export type Step =
  /** By selectors, as they are the same in every language. */
  | { press: string }
  | { write: string; in: string }
  | { key: string; in: string }
  | { call: 'refresh' }
  /** Waits until this can be seen. */
  | { see: string }
  /** Somebody else changes the customer and the event that are shown. */
  | 'others change it'
  /** The page must have a key of its own. */
  | 'its key is revoked'

/** One state of one element: what the page asks for, who looks at it, what goes wrong, what they do. */
export type State = {
  attributes?: Record<string, string>
  session?: Omit<NewSession, 'user'>
  /** The page's server vouches for nobody: never, or once and then no more. */
  signedOut?: 'from the start' | 'meanwhile'
  /** A public key that no other page has. */
  hasOwnKey?: boolean
  faults?: Fault[]
  steps?: Step[]
  /** Without a `<customer-kit>` around it. */
  isAlone?: boolean
  /** What the page gives it to stand in. */
  height?: 'tall'
}

/** Stand for what the site makes when it is first asked. */
export const somebody = '{somebody}'
const nobodyElse = 'cus_00000000000070008000000000000000'
export const deleted = '{deleted}'
export const newcomer = '{newcomer}'

const asViewer: State = { session: { role: 'viewer' } }
/** A session that may read nothing of what the element shows. */
const forbidden: State = { session: { scopes: ['forms:read'] } }
const ended: State = { signedOut: 'from the start' }
const never = (on: string): State => ({ faults: [{ on, what: 'no answer' }] })
const broken = (on: string, spared = 0): State => ({ faults: [{ on, spared, what: 'database fails' }] })
const cutOff = (on: string): State => ({ faults: [{ on, what: 'hang up' }] })
/** The connection breaks after what is shown has been read. */
const lost = (on: string, spared = 1): State => ({ faults: [{ on, spared, what: 'hang up' }], steps: [...again, { see: '[role=alert]' }] })
/** The session is over, and the page's server vouches for nobody any more. */
const expired = (on: string): State => ({ signedOut: 'meanwhile', faults: [{ on, what: 'an hour later' }] })
const again: Step[] = [{ see: '[part~=title]' }, { see: '[part~=row], [part~=prop], [part~=event]' }, { call: 'refresh' }]

const customers = 'GET /v1/customers?'
const nobodyMatches = { field: 'externalId', op: 'eq', value: 'nobody' } as const

const newOne: Step[] = [{ press: '[part~=button-primary]' }, { see: 'dialog[open]' }]
const addOne: Step[] = [{ write: 'Adams', in: 'input[name=lastName]' }, { press: 'dialog [type=submit]' }, { see: 'dialog [role=alert]' }]

const list: Record<string, State> = {
  'filled': {},
  'window': { height: 'tall' },
  'loading': never(customers),
  'refreshing': { faults: [{ on: customers, spared: 1, what: 'no answer' }], steps: again },
  'empty': { session: { role: 'administrator', filter: nobodyMatches } },
  'empty-own': { session: { role: 'member', listing: 'own', filter: nobodyMatches } },
  'empty-filtered': { steps: [{ write: 'qqqqq', in: 'input[type=search]' }, { see: '[part~=empty]' }] },
  'error': broken(customers),
  'stale': { ...broken(customers, 1), steps: [...again, { see: '[role=alert]' }] },
  'offline': cutOff(customers),
  'connection-lost': lost(customers),
  'session-ended': ended,
  'no-permission': forbidden,
  'read-only': asViewer,
  'partial': {
    ...broken('cursor='),
    steps: [{ press: '[part~=footer] button' }, { see: '[part~=footer] button + *, [role=alert]' }]
  },
  'dialog': { steps: newOne },
  'unsaved': { ...cutOff('POST /v1/customers'), steps: [...newOne, ...addOne] },
  'expired': { ...expired('POST /v1/customers'), steps: [...newOne, ...addOne] },
  'not-connected': { isAlone: true }
}

const customer = `GET /v1/customers/`
const shown = { attributes: { 'customer-id': somebody } }
const edit: Step[] = [{ press: '[data-field=email] .val' }, { see: '[data-field=email] input' }]

const change: Step[] = [
  ...edit,
  { write: 'mine@example.com', in: '[data-field=email] input' },
  { key: 'Enter', in: '[data-field=email] input' },
  { see: '[role=alert]' }
]

const card: Record<string, State> = {
  'filled': shown,
  'loading': { ...shown, ...never(customer) },
  'refreshing': { ...shown, faults: [{ on: customer, spared: 1, what: 'no answer' }], steps: again },
  'empty': {},
  'error': { ...shown, ...broken(customer) },
  'stale': { ...shown, ...broken(customer, 1), steps: [...again, { see: '[role=alert]' }] },
  'offline': { ...shown, ...cutOff(customer) },
  'connection-lost': { ...shown, ...lost(customer) },
  'partial': { ...shown, session: { role: 'administrator', hiddenFields: ['email', 'phone', 'stage', 'segment', 'region', 'tags'] } },
  'session-ended': { ...shown, ...ended },
  'no-permission': { ...shown, ...forbidden },
  'read-only': { ...shown, ...asViewer },
  'not-found': { attributes: { 'customer-id': nobodyElse } },
  'deleted': { attributes: { 'customer-id': deleted } },
  'editing': { ...shown, steps: edit },
  'choosing': { ...shown, steps: [{ press: '[data-field=region] .val' }, { see: '[role=option]' }] },
  'identities': { ...shown, steps: [{ press: '[data-field=otherIdentities] .val' }, { see: '[part~=identities]' }] },
  'refused': {
    ...shown,
    steps: [
      ...edit,
      { write: 'no address', in: '[data-field=email] input' },
      { key: 'Enter', in: '[data-field=email] input' },
      { see: '[role=alert]' }
    ]
  },
  'conflict': {
    ...shown,
    steps: [
      ...edit,
      'others change it',
      { write: 'mine@example.com', in: '[data-field=email] input' },
      { key: 'Enter', in: '[data-field=email] input' },
      { see: '[part~=conflict]' }
    ]
  },
  'unsaved': { ...shown, ...cutOff('PATCH /v1/customers'), steps: change },
  'expired': { ...shown, ...expired('PATCH /v1/customers'), steps: change },
  'menu': { ...shown, steps: [{ press: '[popovertarget=more]' }, { see: '[role=menuitem]' }] },
  'dialog': { ...shown, steps: [{ press: '[popovertarget=more]' }, { press: '[role=menuitem].neg' }, { see: 'dialog[open]' }] },
  'not-connected': { isAlone: true }
}

const events = '/events?'
const write: Step[] = [{ press: 'button[part~=composer]' }, { see: '#new-text' }]

const record: Step[] = [
  ...write,
  { write: 'Wants an offer', in: '#new-text' },
  { press: '[part=composer] [type=submit]' },
  { see: '[role=alert]' }
]

const timeline: Record<string, State> = {
  'filled': shown,
  'loading': { ...shown, ...never(events) },
  'refreshing': { ...shown, faults: [{ on: events, spared: 2, what: 'no answer' }], steps: again },
  'nobody': {},
  'empty': { attributes: { 'customer-id': newcomer } },
  'empty-filtered': { attributes: { 'customer-id': somebody, 'types': 'email' } },
  'error': { ...shown, ...broken(events) },
  'stale': { ...shown, ...broken(events, 2), steps: [...again, { see: '[role=alert]' }] },
  'offline': { ...shown, ...cutOff(events) },
  'connection-lost': { ...shown, ...lost(events, 2) },
  'session-ended': { ...shown, ...ended },
  'no-permission': { ...shown, ...forbidden },
  'read-only': { ...shown, ...asViewer },
  'not-found': { attributes: { 'customer-id': nobodyElse } },
  'partial': { ...shown, ...broken('cursor='), steps: [{ press: '[part~=more]' }, { see: '[role=alert]' }] },
  'editing': { ...shown, steps: write },
  'refused': { ...shown, steps: [...write, { press: '[part=composer] [type=submit]' }, { see: '[role=alert]' }] },
  'unsaved': { ...shown, ...cutOff('POST /v1/customers'), steps: record },
  'expired': { ...shown, ...expired('POST /v1/customers'), steps: record },
  'conflict': {
    ...shown,
    steps: [
      { press: '[part~=event-note] [aria-haspopup=menu]' },
      { press: '[part~=event-note] [role=menuitem]' },
      { see: '#edit-text' },
      'others change it',
      { write: 'Mine', in: '#edit-text' },
      { press: '[part~=event-note] [type=submit]' },
      { see: '[role=alert]' }
    ]
  },
  'menu': { ...shown, steps: [{ press: '[aria-haspopup=menu]' }, { see: '[role=menuitem]' }] },
  'dialog': { ...shown, steps: [{ press: '[aria-haspopup=menu]' }, { press: '[role=menuitem].neg' }, { see: 'dialog[open]' }] },
  'not-connected': { isAlone: true }
}

const lookups = 'GET /v1/lookups/'
const renameOne: Step[] = [{ press: '[data-id=proposal] button[part~=label]' }, { see: '#rename' }]

const keepName: Step[] = [...renameOne, { write: 'Offer', in: '#rename' }, { key: 'Enter', in: '#rename' }, { see: '[role=alert]' }]

const lists: Record<string, State> = {
  'filled': {},
  'one-list': { attributes: { kind: 'segments' } },
  'tags': { attributes: { kind: 'tags' } },
  'loading': never(lookups),
  'refreshing': { faults: [{ on: lookups, spared: 1, what: 'no answer' }], steps: again },
  'empty': { attributes: { kind: 'campaigns' } },
  'empty-read-only': { attributes: { kind: 'campaigns', readonly: 'readonly' } },
  'error': broken(lookups),
  'stale': { ...broken(lookups, 1), steps: [...again, { see: '[role=alert]' }] },
  'offline': cutOff(lookups),
  'connection-lost': lost(lookups),
  'session-ended': ended,
  'no-permission': { session: { role: 'member' } },
  'read-only': { attributes: { readonly: 'readonly' } },
  'editing': { steps: renameOne },
  'refused': { steps: [{ press: '[part~=add] [type=submit]' }, { see: '[role=alert]' }] },
  'menu': { steps: [{ press: '[popovertarget=menu-proposal]' }, { see: '[role=menuitem]' }] },
  'choosing': { steps: [{ press: '[popovertarget=tone-proposal]' }, { see: '[role=menuitemradio]' }] },
  'dialog': {
    steps: [
      { press: '[popovertarget=menu-proposal]' },
      { press: '#menu-proposal [role=menuitem]:nth-last-child(2)' },
      { see: '#into' },
      { write: 'lost', in: '#into' }
    ]
  },
  'unsaved': { ...cutOff('PATCH /v1/lookups'), steps: keepName },
  'expired': { ...expired('PATCH /v1/lookups'), steps: keepName },
  'not-connected': { isAlone: true }
}

const visit = { attributes: { 'form-key': 'visit' } }
const form = 'GET /v1/public/forms'
const fill: Step[] = [
  { write: 'Mira', in: '[name="values.firstName"]' },
  { write: 'Janssen', in: '[name="values.lastName"]' },
  { write: 'mira@example.com', in: '[name="values.email"]' },
  { write: 'A check-up', in: '[name="answers.reason"]' },
  { press: '[name=consent]' },
  { press: '[type=submit]' }
]
const send = 'POST /v1/public/forms'

const intake: Record<string, State> = {
  'filled': visit,
  'loading': { ...visit, ...never(form) },
  'error': { ...visit, ...broken(form) },
  'offline': { ...visit, ...cutOff(form) },
  'not-found': { attributes: { 'form-key': 'no-such-form' } },
  'refused': { ...visit, steps: [{ press: '[type=submit]' }, { see: '[part~=field-error]' }] },
  'sending': { ...visit, ...never(send), steps: [...fill, { see: '[aria-disabled=true]' }] },
  'unsent': { ...visit, ...cutOff(send), steps: [...fill, { see: '[role=alert]' }] },
  'key-revoked': {
    ...visit,
    hasOwnKey: true,
    steps: [{ see: '[type=submit]' }, 'its key is revoked', ...fill, { see: '[role=alert]' }]
  },
  'confirmed': { ...visit, steps: [...fill, { see: '[part~=success]' }] }
}

/** Every state that an element can show, each behind an address of its own. */
export const states: Record<string, Record<string, State>> = {
  'customer-list': list,
  'customer-card': card,
  'customer-lookups': lists,
  'customer-timeline': timeline,
  'intake-form': intake
}
