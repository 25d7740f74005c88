import { anyOf, sql } from '../../store/sql.ts'
import { read } from '../batch.ts'
import type { Context } from '../context.ts'
import { invalid } from '../errors.ts'
import { type NamingUsers, usersNamed } from './named-users.ts'

const prefix = 'ext:'
const isHostId = (reference: string) => reference.startsWith(prefix)

/** A host that names its users by its own ids need not know ours: `ext:u-17` becomes that user's `usr_…`. */
export async function withUserIds<Given extends NamingUsers>(ctx: Context, given: Given): Promise<Given> {
  const named = usersNamed(given).filter(({ references }) => references.some(isHostId))
  if (named.length === 0) return given
  const hostIds = named.flatMap(({ references }) => references.filter(isHostId)).map((reference) => reference.slice(prefix.length))
  const [users = []] = await read(ctx, [sql`select id, host_id from users where host_id in ${anyOf(hostIds)}`])
  const ids = new Map(users.map((user) => [`${prefix}${user['host_id']}`, String(user['id'])]))
  const idOf = (path: string, reference: string) => {
    const id = isHostId(reference) ? ids.get(reference) : reference
    if (id === undefined) throw invalid(path, 'There is no such user')
    return id
  }
  const replaced = named.map(({ field, references }) => {
    const found = references.map((reference) => idOf(field, reference))
    return [field, Array.isArray(given[field]) ? [...new Set(found)] : found[0]]
  })
  return { ...given, ...Object.fromEntries(replaced) }
}
