import { type Attribute, attributeField, type Bootstrap, type CustomerField, customerFields, operators } from '@customer-kit/sdk/contract'
import { anyOf, sql } from '../../store/sql.ts'
import type { Actor } from '../actor.ts'
import { allAttributes, attributeIn } from '../attributes/query.ts'
import { read } from '../batch.ts'
import type { Context } from '../context.ts'
import { isComparable } from '../customers/hidden.ts'
import { mandatoryFor } from '../customers/mandatory.ts'
import { customersFor } from '../customers/query.ts'
import { choiceAsJson, isThere } from '../lookups/query.ts'
import { kindsFor } from '../lookups/kinds.ts'
import { preferencesOf } from '../preferences/query.ts'
import type { Reply } from '../reply.ts'
import { rightsOf } from '../rights.ts'
import { scopesIn, scopesOfKey } from '../scopes.ts'
import { settingsIn, settingsRow } from '../settings/query.ts'
import { tagOf } from '../tag.ts'
import { me } from '../users/me.ts'

const mostUsers = 1000

/** Known by its content: a page that has it already is told so in a few bytes. */
export async function getBootstrap(ctx: Context): Promise<Reply<Bootstrap>> {
  const { actor } = ctx
  const [[person] = [], [lookups] = [], [users] = [], [key] = [], settings, [preferences] = [], attributes = [], some, forms] = await read(
    ctx,
    [
      me(actor),
      lookupsFor(actor),
      usersFor(actor),
      scopesOfKey(actor.id),
      settingsRow,
      preferencesOf(actor.id),
      allAttributes,
      customersFor(actor).tally(sql`1`, 1),
      sql`select 1 from forms limit 1`
    ]
  )
  const scopes = scopesIn(key?.['scopes']) ?? actor.scopes
  const can = rightsOf({ ...actor, scopes })
  const isToldOfAny = can.configure && (scopes?.includes('customers:read') ?? true)
  const parts = {
    me: person?.['json'] ?? 'null',
    can: JSON.stringify(can),
    preferences: preferences?.['json'],
    fields: JSON.stringify([...fieldsFor(actor), ...attributes.map(attributeIn).flatMap((each) => attributeFor(actor, each))]),
    lookups: lookups?.['json'],
    users: users?.['json'],
    settings: JSON.stringify({ mandatoryFields: mandatoryFor(actor, settingsIn(settings)) }),
    begun: JSON.stringify(isToldOfAny ? { customers: isAny(some), forms: isAny(forms) } : null)
  }
  const pairs = Object.entries(parts).map(([name, json]) => `"${name}":${json}`)
  const json = `{${pairs.join(',')}}`
  return { json, id: null, rev: null, etag: await tagOf(json) }
}

const isAny = (rows: readonly unknown[] = []) => rows.length > 0

const fieldsFor = (actor: Actor): Bootstrap['fields'] =>
  Object.entries(customerFields).flatMap(([name, { type, sortable }]) => {
    const key = name as CustomerField
    return isComparable(actor, key) ? [{ key, type, sortable, operators: [...operators[type]] }] : []
  })

function attributeFor(actor: Actor, attribute: Attribute): Bootstrap['fields'] {
  const { type, label, archived, options } = attribute
  const key = attributeField(attribute.key)
  const sortable = attribute.ready ? 'indexed' : 'bounded'
  const field: Bootstrap['fields'][number] = {
    key,
    type,
    sortable,
    operators: [...operators[type]],
    label,
    archived,
    ...(type === 'choice' && { options })
  }
  return isComparable(actor, key) ? [field] : []
}

const lookupsFor = (actor: Actor) => sql`
  select json_group_object(kind, json(choices)) as json from (
    select kind, json_group_array(${choiceAsJson} order by position) as choices
    from lookups where kind in ${anyOf(kindsFor(actor))} and ${isThere} group by kind)`

/** Who works here is nothing that a session for one customer needs to know. */
const usersFor = ({ id, customerId }: Actor) => sql`
  select json_group_array(json_object('id', id, 'name', name)) as json from (
    select id, name from users join access using (id) where revoked = 0 and ${customerId === null ? sql`true` : sql`id = ${id}`}
    order by name, id limit ${mostUsers})`
