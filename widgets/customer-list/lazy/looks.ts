import type { FieldType } from '@customer-kit/sdk/contract/fields.ts'
import { isLookupField, lookupOf } from '@customer-kit/sdk/contract/lookups.ts'
import { valueOf } from '@customer-kit/sdk/contract/value.ts'
import { html, nothing } from 'lit'
import { messengers } from '../../shared/messengers.ts'
import { type Catalogues, loadWords } from '../../shared/strings/words.ts'
import { dotted, type Ink, type Look, type MoreLooks, person, time } from '../columns.ts'
import en, { type Titles } from './titles/en.ts'

const titles: Catalogues<Titles> = { en, de: () => import('./titles/de.ts'), ar: () => import('./titles/ar.ts') }

type Draw = (value: unknown, ink: Ink, field: string) => unknown
type OfType = Omit<Look, 'field' | 'draw'> & { draw: Draw }

/** Every field of the registry by its type, and what it is called. */
export async function moreLooks(locale: string): Promise<MoreLooks> {
  const words = await loadWords(titles, locale)
  const isTitle = (key: string): key is keyof Titles => key in en
  const flag: Draw = (value) => (typeof value === 'boolean' ? words.say(value ? 'yes' : 'no') : nothing)
  const looks: Record<FieldType, OfType> = { ...others, flag: { width: 'minmax(0, 0.6fr)', least: 80, draw: flag } }
  return ({ fields }, field) => {
    const entry = fields.find(({ key }) => key === field)
    if (!entry) return undefined
    const look = looks[entry.type]
    return {
      ...look,
      field,
      title: isTitle(field) ? words.say(field) : (entry.label ?? messengers[field.replace('identities.', '')] ?? field),
      draw: (customer, ink) => look.draw(valueOf(customer, field), ink, field)
    }
  }
}

const others: Record<Exclude<FieldType, 'flag'>, OfType> = {
  choice: { width: 'minmax(0, 1fr)', least: 130, isMinor: true, draw: choice },
  user: { width: 'minmax(0, 1.3fr)', least: 150, draw: (id, { known }) => person(known.users.find((each) => each.id === id)?.name) },
  time: { width: 'minmax(116px, 1fr)', least: 120, isEnd: true, draw: (at, ink) => time(typeof at === 'string' ? at : undefined, ink) },
  text: { width: 'minmax(0, 1.3fr)', least: 140, draw: text },
  users: { width: 'minmax(0, 1.3fr)', least: 150, draw: users },
  tags: { width: 'minmax(0, 1.3fr)', least: 140, draw: tags },
  number: { width: 'minmax(80px, 0.8fr)', least: 90, isEnd: true, draw: number },
  date: { width: 'minmax(116px, 1fr)', least: 120, isEnd: true, draw: date }
}

function choice(key: unknown, { known }: Ink, field: string): unknown {
  if (typeof key !== 'string') return nothing
  const all = isLookupField(field) ? known.lookups[lookupOf[field]] : known.fields.find((each) => each.key === field)?.options
  const found = all?.find((each) => each.key === key)
  return found?.tone ? dotted(found.tone, found.label) : (found?.label ?? key)
}

/** Addresses and numbers run from left to right in every language. */
function text(value: unknown, { mark }: Ink): unknown {
  if (Array.isArray(value)) return tags(value)
  return typeof value === 'string' ? html`<bdi>${mark(value)}</bdi>` : nothing
}

function users(ids: unknown, { known }: Ink): unknown {
  const names = textsIn(ids).flatMap((id) => known.users.find((each) => each.id === id)?.name ?? [])
  const [first, ...more] = names
  return html`<span title=${names.join(', ')}>${person(first, more.length > 0 ? html`<span>+${more.length}</span>` : nothing)}</span>`
}

function tags(value: unknown): unknown {
  const all = textsIn(value).join(', ')
  return html`<bdi title=${all}>${all}</bdi>`
}

function number(value: unknown, { formats }: Ink): unknown {
  return typeof value === 'number' ? formats.number(value) : nothing
}

/** A calendar day is the same day everywhere. */
function date(day: unknown, { formats }: Ink): unknown {
  return typeof day === 'string' ? html`<time datetime=${day}>${formats.day(`${day}T00:00`)}</time>` : nothing
}

const textsIn = (value: unknown): string[] => (Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [])
