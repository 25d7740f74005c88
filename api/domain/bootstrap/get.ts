import { type Bootstrap, customerFields, operators } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import { read } from '../batch.ts'
import type { Context } from '../context.ts'
import { toHex } from '../hex.ts'
import type { Reply } from '../reply.ts'
import { rightsOf } from '../rights.ts'
import { me } from '../users/me.ts'

const mostUsers = 1000

/** Known by its content: a page that has it already is told so in a few bytes. */
export async function getBootstrap(ctx: Context): Promise<Reply<Bootstrap>> {
  const [[person] = [], [lookups] = [], [users] = []] = await read(ctx, [me(ctx.actor), allLookups, activeUsers])
  const parts = {
    me: person?.['json'] ?? 'null',
    can: JSON.stringify(rightsOf(ctx.actor.caller)),
    fields,
    lookups: lookups?.['json'],
    users: users?.['json'],
    settings: '{}'
  }
  const pairs = Object.entries(parts).map(([name, json]) => `"${name}":${json}`)
  const json = `{${pairs.join(',')}}`
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(json))
  return { json, id: null, rev: null, etag: `"${toHex(digest).slice(0, 32)}"` }
}

const fields = JSON.stringify(
  Object.entries(customerFields).map(([key, { type, sortable }]) => ({ key, type, sortable, operators: operators[type] }))
)

const allLookups = sql`
  select json_group_object(kind, json(choices)) as json from (
    select kind, json_group_array(json_object('key', key, 'label', label, 'tone', tone) order by position) as choices from lookups group by kind)`

const activeUsers = sql`
  select json_group_array(json_object('id', id, 'name', name)) as json from (
    select id, name from users join access using (id) where revoked = 0 order by name, id limit ${mostUsers})`
