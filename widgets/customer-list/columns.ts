import { html, nothing, type TemplateResult } from 'lit'
import type { ListedCustomer } from '@customer-kit/sdk/contract/customer.ts'
import type { Bootstrap } from '@customer-kit/sdk/contract/bootstrap.ts'
import { shownBy } from '@customer-kit/sdk/contract/shown-by.ts'
import { avatar, userAvatar } from '../shared/avatar.ts'
import { nameOf } from '../shared/customer-name.ts'
import type { Formats } from '../shared/formats.ts'
import { safeHref } from '../shared/safe-href.ts'
import type { Sort } from './rows.ts'

/** Where a customer can be opened on a page of its own. */
export type HrefFor = (customer: ListedCustomer) => string | undefined

/** What a cell is made with. */
export type Ink = {
  known: Bootstrap
  formats: Formats
  /** A text, with what was searched for marked in it. */
  mark: (text: string) => unknown
  nameless: string
  hrefFor: HrefFor | undefined
}

/** How a field is shown: `least` is how many px it needs. */
export type Look = {
  field: string
  width: string
  least: number
  /** Of several that do not fit, it goes first. */
  isMinor?: boolean
  /** Numbers and times stand at the end of their column. */
  isEnd?: boolean
  draw: (customer: ListedCustomer, ink: Ink) => unknown
}
export type Column = Look & { key: string; title: string; isSortable: boolean }

/** What nearly every list shows; the looks of other fields come with the first list that shows one. */
const usual: Record<string, Look> = {
  customer: { field: 'name', width: 'minmax(0, 2.5fr)', least: 220, draw: who },
  stage: { field: 'stage', width: 'minmax(0, 1.15fr)', least: 110, draw: stage },
  segment: { field: 'segment', width: 'minmax(0, 1fr)', least: 110, isMinor: true, draw: segment },
  responsible: { field: 'responsible', width: 'minmax(0, 1.3fr)', least: 130, draw: responsible },
  updated: { field: 'updatedAt', width: 'minmax(116px, 1fr)', least: 116, isEnd: true, draw: ({ updatedAt }, ink) => time(updatedAt, ink) },
  created: { field: 'createdAt', width: 'minmax(116px, 1fr)', least: 116, isEnd: true, draw: ({ createdAt }, ink) => time(createdAt, ink) }
}

/** The looks of all other fields, and what they are called. */
export type MoreLooks = (known: Bootstrap, field: string) => (Look & { title: string }) | undefined
export type Choosing = {
  named: string
  room: number
  known: Bootstrap | undefined
  more: MoreLooks | undefined
  say: (key: never) => string
}

/** The columns a host named, in its order, as many as there is room for. What does not exist for this person is passed over. */
export function columnsFor({ named, room, known, more, say }: Choosing): Column[] {
  const columns = keysIn(named).flatMap((key): Column[] => {
    const look = usual[key] ?? (known ? more?.(known, key) : unknown)
    const entry = known?.fields.find((each) => each.key === look?.field)
    if (!look || (known && !entry && key !== 'customer')) return []
    return [{ title: key in usual ? say(key as never) : '', ...look, key, isSortable: Boolean(entry?.sortable) }]
  })
  return withRoom(columns, room - 16)
}

const unknown: Look = { field: '', width: 'minmax(0, 1fr)', least: 130, draw: () => nothing }

export const areUsual = (named: string) => keysIn(named).every((key) => key in usual)

/** The customer always comes along. */
function keysIn(named: string): string[] {
  const keys = named.split(/[\s,]+/).filter(Boolean)
  return keys.includes('customer') ? keys : ['customer', ...keys]
}

/** What tells two of the same name apart. */
const handles = ['email', 'phone', 'externalId'] as const

/** What the API must be asked for to show these columns, and no more. */
export function fieldsFor(named: string, sort: string, known: Bootstrap | undefined): string[] {
  const columns = keysIn(named).map((key) => usual[key]?.field ?? key)
  const there = [...columns, ...handles, 'stage', 'updatedAt', sort.replace('-', '')].filter(
    (field) => !known || known.fields.some(({ key }) => key === field)
  )
  return [...new Set(there.flatMap(shownBy))]
}

/** Minor ones go first, then what was named last; the customer stays. */
function withRoom(columns: Column[], room: number): Column[] {
  const gone = columns.findLast(({ isMinor }) => isMinor) ?? columns.findLast(({ key }) => key !== 'customer')
  const isTooMuch = columns.reduce((sum, { least }) => sum + least, 0) > room
  return gone && isTooMuch
    ? withRoom(
        columns.filter((column) => column !== gone),
        room
      )
    : columns
}

/** A second press turns the order round; texts begin at A, times with the latest. */
export function nextSort({ field, isEnd }: Column, now: Sort): Sort {
  const [first, second] = isEnd ? [`-${field}`, field] : [field, `-${field}`]
  // Safe because only a column that the registry calls sortable has a button for it.
  return (now === first ? second : first) as Sort
}

/** Under the name stands what tells two of the same name apart. */
export function who(customer: ListedCustomer, { mark, nameless, hrefFor }: Ink): TemplateResult {
  const name = nameOf(customer) || nameless
  const second = handles.map((handle) => customer[handle]).find((handle) => handle && handle !== name)
  const shown = html`<span class="name cut"><bdi>${mark(name)}</bdi></span>`
  const href = safeHref(hrefFor?.(customer))
  return html`<span class="who2">
    ${avatar(customer.id, name, customer.kind)}
    <span>
      ${href ? html`<a class="open cut" href=${href} tabindex="-1">${shown}</a>` : shown}
      ${second ? html`<small dir="ltr">${mark(second)}</small>` : nothing}
    </span>
  </span>`
}

export function stage({ stage: key }: ListedCustomer, { known }: Ink): TemplateResult | typeof nothing {
  const choice = known.lookups.stages?.find((each) => each.key === key)
  return key ? dotted(choice?.tone ?? 'grey', choice?.label ?? key) : nothing
}

/** A dot of the choice's colour before it. */
export const dotted = (tone: string, label: string) => html`<span class=${`stg tone-${tone}`}><span class="cut">${label}</span></span>`

function segment({ segment: key }: ListedCustomer, { known }: Ink): string {
  return known.lookups.segments?.find((each) => each.key === key)?.label ?? key ?? ''
}

function responsible({ responsible: id }: ListedCustomer, { known }: Ink): TemplateResult | typeof nothing {
  return person(known.users.find((each) => each.id === id)?.name)
}

export const person = (name: string | undefined, more: unknown = nothing) =>
  name ? html`<span class="line">${userAvatar(name)}<bdi class="cut">${name}</bdi>${more}</span>` : nothing

export const time = (at: string | undefined, { formats }: Ink) =>
  at ? html`<time datetime=${at} title=${formats.full(at)}>${formats.ago(at)}</time>` : nothing
