import { type AskedSession, fold, type Listing, type Role } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import { grantAccess } from '../access.ts'
import { read, write } from '../batch.ts'
import { recordChange } from '../change-log.ts'
import type { Context } from '../context.ts'
import { forbidden } from '../errors.ts'
import { guard } from '../guard.ts'
import { againIfRaced, raced } from '../raced.ts'
import { mayUse } from '../scopes.ts'

type FromHost = Pick<AskedSession, 'user' | 'role' | 'listing'>
type Known = { name: string; email: string | null; role: Role; listing: Listing }
type User = Known & {
  id: string
  /** In seconds. A session made earlier is over before it begins. */
  notBefore: number
}

/** The user as the host describes them now: made when new, changed when different, and left alone otherwise. */
export async function userFromHost(ctx: Context, asked: FromHost): Promise<User> {
  // Two pages of one person that open together: the second finds what the first has kept.
  return againIfRaced(() => keepUser(ctx, asked))
}

async function keepUser(ctx: Context, { user, role, listing }: FromHost): Promise<User> {
  const before = await findUser(ctx, user.id)
  const { id, rev, notBefore, ...was } = before ?? unknownUser(ctx, user.id)
  const now: Known = {
    name: user.name ?? was.name,
    email: user.email === undefined ? was.email : user.email,
    role: role ?? was.role,
    listing: listing ?? was.listing
  }
  if (before && JSON.stringify(now) === JSON.stringify(was)) return { id, notBefore, ...now }
  const changesRights = before ? now.role !== was.role || now.listing !== was.listing : !['member', 'viewer'].includes(now.role)
  if (changesRights && !(await mayUse(ctx, 'users:write'))) throw forbidden('This key may not decide what a user may do')
  const at = ctx.now().toISOString()
  await write(
    ctx,
    [
      guard('user', sql`coalesce((select updated_at from users where host_id = ${user.id}), '') = ${rev}`, raced),
      sql`insert into users (id, host_id, name, name_fold, email, created_at, updated_at)
        values (${id}, ${user.id}, ${now.name}, ${fold(now.name)}, ${now.email}, ${at}, ${at})
        on conflict (id) do update set name = excluded.name, name_fold = excluded.name_fold, email = excluded.email, updated_at = excluded.updated_at`,
      grantAccess(id, now.role, now.listing),
      recordChange(ctx, { kind: 'user', id, verb: before ? 'update' : 'create', ...(before && { before: was, after: now }) })
    ],
    sql`select '{}' as json, ${id} as id, null as rev`
  )
  return { id, notBefore, ...now }
}

const unknownUser = (ctx: Context, name: string): User & { rev: string } => ({
  id: ctx.newId('usr'),
  notBefore: 0,
  rev: '',
  name,
  email: null,
  role: 'member',
  listing: 'all'
})

async function findUser(ctx: Context, hostId: string): Promise<(User & { rev: string }) | undefined> {
  const [[row] = []] = await read(ctx, [
    sql`select u.id, name, email, caller as role, listing, updated_at as rev, revoked, sessions_not_before as notBefore
      from users u join access a on a.id = u.id where host_id = ${hostId}`
  ])
  if (!row) return undefined
  const { revoked, ...user } = row
  // Whom an administrator has suspended, the host's next session does not bring back.
  if (revoked) throw forbidden('This user is suspended')
  // Safe because the columns are not null but for `email`, and only checked roles and listings are ever written.
  return user as User & { rev: string }
}
