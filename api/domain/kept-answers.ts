import { sql } from '../store/sql.ts'
import type { Statement } from '../store/store.ts'
import type { Asker, Claim } from './context.ts'
import { DomainError } from './errors.ts'
import type { Step } from './guard.ts'

const keptForMs = 24 * 60 * 60 * 1000
const alreadyClaimed = new DomainError('idempotency_key_reused', 'This idempotency key was used for something else')

/** Second in the batch, after access: of two batches with one key, the later refuses itself here. */
export function claimKey(ctx: Asker): Step {
  const { operation, key, bodyHash } = claimOf(ctx)
  const claim = sql`insert into idempotency (actor, operation, key, body_hash, at)
    values (${ctx.actor.id}, ${operation}, ${key}, ${bodyHash}, ${ctx.now().toISOString()})`
  return { ...claim, otherwise: alreadyClaimed }
}

/** Last in the batch: what is answered now and what a second try gets are the same bytes. With the customer they tell of, for who erases one. */
export function keepAnswer(ctx: Asker, answer: Statement, customerId: string | null): Statement {
  return sql`update idempotency set customer_id = ${customerId}, (answer, subject, rev) = (select json, id, rev from (${answer}))
    where ${isClaimed(ctx)} returning answer as json, subject as id, rev`
}

export const findKept = (ctx: Asker): Statement =>
  sql`select answer as json, subject as id, rev, body_hash from idempotency where ${isClaimed(ctx)}`

/** A hundred at a time, so that no write pays for a quiet day. */
export function purgeOldAnswers(ctx: Asker): Statement {
  const limit = new Date(ctx.now().getTime() - keptForMs).toISOString()
  return sql`delete from idempotency where rowid in (select rowid from idempotency where at < ${limit} limit 100)`
}

function isClaimed(ctx: Asker): Statement {
  const { operation, key } = claimOf(ctx)
  return sql`actor = ${ctx.actor.id} and operation = ${operation} and key = ${key}`
}

function claimOf({ claim }: Asker): Claim {
  if (!claim) throw new Error('A write that keeps its answer came without a claim')
  return claim
}
