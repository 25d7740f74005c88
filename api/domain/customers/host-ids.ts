import { anyOf, sql } from '../../store/sql.ts'
import { read } from '../batch.ts'
import type { Context } from '../context.ts'
import { invalid } from '../errors.ts'

type Naming = { responsible?: string | null | undefined; viewers?: string[] | undefined }

const prefix = 'ext:'
const isHostId = (reference: string) => reference.startsWith(prefix)

/** A host that names its users by its own ids need not know ours: `ext:u-17` becomes that user's `usr_…`. */
export async function withUserIds<Given extends Naming>(ctx: Context, given: Given): Promise<Given> {
  const hostIds = [given.responsible ?? '', ...(given.viewers ?? [])].filter(isHostId).map((reference) => reference.slice(prefix.length))
  if (hostIds.length === 0) return given
  const [users = []] = await read(ctx, [sql`select id, host_id from users where host_id in ${anyOf(hostIds)}`])
  const ids = new Map(users.map((user) => [`${prefix}${user['host_id']}`, String(user['id'])]))
  const idOf = (path: string, reference: string) => {
    const id = isHostId(reference) ? ids.get(reference) : reference
    if (id === undefined) throw invalid(path, 'There is no such user')
    return id
  }
  return {
    ...given,
    ...(given.responsible && { responsible: idOf('responsible', given.responsible) }),
    ...(given.viewers && { viewers: given.viewers.map((viewer) => idOf('viewers', viewer)) })
  }
}
