import { mintSession, type Session } from '@customer-kit/api/http/sessions.ts'
import { sql } from '@customer-kit/api/store/sql.ts'
import type { Row } from '@customer-kit/api/store/store.ts'
import type { Random } from '@customer-kit/demo/random.ts'
import {
  attributeField,
  type Filter,
  type HideableField,
  hideableFields,
  listings,
  roles,
  type Settings,
  settle,
  typeOf
} from '@customer-kit/sdk/contract'
import { requestFor } from '../../support/request.ts'
import { type Api, secret } from './api-over.ts'
import { type Narrow, narrowing } from './narrow.ts'
import { attributeKeys, numberOf } from './words.ts'

/** Somebody with a session, whatever it was narrowed to. */
export type Asker = {
  session: Omit<Session, 'filter'> & { filter: Narrow | null }
  /** Positions in the change log, as they were told at one time and another. */
  heard: Heard[]
  headersAt: (time: Date) => Promise<Record<string, string>>
  listen: (api: Api, time: Date) => Promise<void>
}

/** `seq` is where in the log that was. */
type Heard = { position: string; seq: number }

export type Hidden = Settings['hiddenFields']
type Place = { users: readonly string[]; customers: readonly Row[]; hidden: Hidden }

export function askerIn({ users, customers, hidden }: Place, random: Random): Asker {
  const role = random.pick(roles)
  const hiddenByRole = role === 'administrator' ? [] : hidden[role]
  const session: Asker['session'] = {
    workspace: 'acme',
    user: random.pick(users),
    role,
    listing: random.pick(listings),
    customerId: random.chance(0.15) ? String(random.pick(customers)['id']) : null,
    filter: random.chance(0.4) ? narrowing(users, random) : null,
    hiddenFields: random.chance(0.5) ? someFields(random) : [],
    hiddenByRole,
    scopes: null,
    origins: []
  }
  const heard: Heard[] = []
  const settledAt = (now: Date) =>
    session.filter &&
    settle(session.filter as Filter, {
      me: session.user,
      now,
      timezone: 'UTC',
      typeOf: (field) => (field === 'attributes.size' ? 'choice' : typeOf(field)),
      numberOf: (field) => (field === 'attributes.size' ? numberOf('size') : undefined)
    })
  const headersAt = async (time: Date) => ({
    'authorization': `Bearer ${await mintSession(secret, { ...session, filter: settledAt(time) }, time)}`,
    'x-request-id': '0b0f6b0e-6f6f-4a9c-8c4c-0a0b0c0d0e0f'
  })
  async function listen(api: Api, time: Date) {
    const { body } = await api.ask(requestFor('listChanges', {}, await headersAt(time)))
    const { position } = JSON.parse(body) as { position: string }
    const [[log] = []] = await api.store.read([sql`select max(seq) as seq from changes`])
    heard.push({ position, seq: Number(log?.['seq']) })
  }
  return { session, heard, headersAt, listen }
}

const usual: HideableField[] = [
  'email',
  'phone',
  'name',
  'firstName',
  'notes',
  'region',
  'stage',
  'tags',
  'responsible',
  'private',
  ...attributeKeys.map(attributeField)
]

export const isOfName = (field: HideableField): field is 'name' | 'firstName' | 'lastName' =>
  ['name', 'firstName', 'lastName'].includes(field)

export const someFields = (random: Random): HideableField[] => [
  ...new Set(Array.from({ length: 1 + random.below(4) }, () => random.pick(random.chance(0.6) ? usual : hideableFields.options)))
]
