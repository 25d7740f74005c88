import { html, nothing, type TemplateResult } from 'lit'
import type { ListedCustomer } from '@customer-kit/sdk/contract/customer.ts'
import type { Bootstrap } from '@customer-kit/sdk/contract/bootstrap.ts'
import { avatar, userAvatar } from '../shared/avatar.ts'
import { nameOf } from '../shared/customer-name.ts'
import type { Formats } from '../shared/formats.ts'
import type { Sort } from './rows.ts'
import { safeHref } from '../shared/safe-href.ts'
import type { English } from './strings/en.ts'

export type ColumnKey = 'customer' | 'stage' | 'segment' | 'responsible' | 'updated' | 'created'
export type Size = 's' | 'm' | 'l'

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

export type Column = {
  key: ColumnKey
  title: keyof English
  width: string
  sort?: 'name' | 'createdAt' | 'updatedAt'
  /** Left out where there is less room. */
  isMinor?: boolean
  isTime?: boolean
  cell: (customer: ListedCustomer, ink: Ink) => TemplateResult | typeof nothing | string
}

const all: readonly Column[] = [
  { key: 'customer', title: 'customer', width: 'minmax(0, 2.5fr)', sort: 'name', cell: who },
  { key: 'stage', title: 'stage', width: 'minmax(0, 1.15fr)', cell: stage },
  { key: 'segment', title: 'segment', width: 'minmax(0, 1fr)', isMinor: true, cell: segment },
  { key: 'responsible', title: 'responsible', width: 'minmax(0, 1.3fr)', cell: responsible },
  { key: 'updated', title: 'updated', width: 'minmax(116px, 1fr)', sort: 'updatedAt', isTime: true, cell: time('updatedAt') },
  { key: 'created', title: 'created', width: 'minmax(116px, 1fr)', sort: 'createdAt', isTime: true, cell: time('createdAt') }
]

/** The columns a host named, in its order; a name that is none is passed over. The customer always comes along. */
export function columnsFor(named: string, size: Size): Column[] {
  const keys = named.split(/[\s,]+/).filter(Boolean)
  const chosen = keys.map((key) => all.find((column) => column.key === key)).filter((column) => column !== undefined)
  const columns = chosen.some(({ key }) => key === 'customer') ? chosen : [...all.slice(0, 1), ...chosen]
  return size === 'l' ? columns : columns.filter(({ isMinor }) => !isMinor)
}

/** A second press turns the order round; names begin at A, times with the latest. */
export function nextSort({ sort }: Column, now: Sort): Sort {
  if (!sort) return now
  if (now === sort) return `-${sort}`
  return now === `-${sort}` || sort === 'name' ? sort : `-${sort}`
}

/** Under the name stands what tells two of the same name apart. */
export function who(customer: ListedCustomer, { mark, nameless, hrefFor }: Ink): TemplateResult {
  const name = nameOf(customer) || nameless
  const second = [customer.email, customer.phone, customer.externalId].find((handle) => handle && handle !== name)
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
  if (!key) return nothing
  const choice = known.lookups.stages?.find((each) => each.key === key)
  return html`<span class=${`stg tone-${choice?.tone ?? 'grey'}`}><span class="cut">${choice?.label ?? key}</span></span>`
}

function segment({ segment: key }: ListedCustomer, { known }: Ink): string {
  return known.lookups.segments?.find((each) => each.key === key)?.label ?? key ?? ''
}

function responsible({ responsible: id }: ListedCustomer, { known }: Ink): TemplateResult | typeof nothing {
  const user = known.users.find((each) => each.id === id)
  return user ? html`<span class="line">${userAvatar(user.name)}<bdi class="cut">${user.name}</bdi></span>` : nothing
}

export function time(field: 'createdAt' | 'updatedAt') {
  return (customer: ListedCustomer, { formats }: Ink) => {
    const at = customer[field]
    return at ? html`<time datetime=${at} title=${formats.full(at)}>${formats.ago(at)}</time>` : nothing
  }
}
