import { sql } from '../../store/sql.ts'
import { Refused, type Statement, type Store } from '../../store/store.ts'
import { granted, kept } from '../batch.ts'
import type { Asker } from '../context.ts'
import { DomainError } from '../errors.ts'
import { guard } from '../guard.ts'
import { type Running, runningIn } from './job.ts'
import { works } from './work.ts'

/** Who works, at what pace. */
export type Worker = {
  name: string
  now: () => Date
  /** How long a slice should keep the database. */
  aimMs: number
  /** How many rows fit into that, by job, as far as has been seen. */
  sizes: Map<string, number>
}

/** Longer than a slice can take. When it is over, somebody else may go on: then whoever held it has died. */
const heldForMs = 3_000
export const clockMs = sql`cast(unixepoch('subsec') * 1000 as integer)`
const rows = { first: 500, least: 50, most: 20_000 }

/**
 * One slice: its effects, its change rows, the job's new position and the hold on the next slice are one batch. So a kill at
 * any moment loses nothing and repeats nothing, and of two who work on one job each slice is kept from one of them.
 */
export async function tick(store: Store, id: string, worker: Worker): Promise<'more' | 'over' | 'held'> {
  const [[row] = []] = await store.read([jobBy(id)])
  if (!row || row['state'] !== 'running') return 'over'
  if (row['is_held'] === 1 && row['holder'] !== worker.name) return 'held'
  const job = runningIn(row)
  const by: Asker = { ...job, store, origin: null, now: worker.now, jobId: job.id }
  try {
    return await keepSlice(by, job, worker)
  } catch (error) {
    if (error === passedOn) return 'held'
    if (!(error instanceof DomainError || error instanceof Refused)) throw error
    await store.write([failed(job, error instanceof DomainError ? error.code : 'internal', worker)])
    return 'over'
  }
}

async function keepSlice(by: Asker, job: Running, worker: Worker): Promise<'more' | 'over'> {
  const work = works[job.kind]
  const size = worker.sizes.get(job.id) ?? rows.first
  const to = Math.min(job.position + size, job.total)
  const isLast = to >= job.total
  const steps = await work.slice(by, job, job.position, to)
  const begun = worker.now().getTime()
  await kept(by.store, [
    ...(work.isOwed ? [] : granted(by)),
    guard('job', isStillOurs(job, worker), passedOn),
    ...steps,
    ...(isLast ? work.end(by, job) : []),
    isLast ? done(job, to, worker) : passed(job, to, worker)
  ])
  if (isLast) worker.sizes.delete(job.id)
  else worker.sizes.set(job.id, sizeAfter(size, worker.now().getTime() - begun, worker.aimMs))
  return isLast ? 'over' : 'more'
}

function sizeAfter(size: number, tookMs: number, aimMs: number): number {
  if (tookMs > aimMs) return Math.max(rows.least, Math.floor(size / 2))
  return tookMs < aimMs / 2 ? Math.min(rows.most, size * 2) : size
}

const passedOn = new DomainError('unavailable', 'Somebody else works on this job')

const jobBy = (id: string): Statement => sql`select id, kind, state, actor, scope, args, position, total, holder,
  request_id as requestId, held_until > ${clockMs} as is_held from jobs where id = ${id}`

const isStillOurs = ({ id, position }: Running, { name }: Worker): Statement => sql`exists (select 1 from jobs
  where id = ${id} and state = 'running' and position = ${position} and (holder is ${name} or held_until <= ${clockMs}))`

const passed = ({ id }: Running, to: number, { name, now }: Worker): Statement => sql`update jobs
  set position = ${to}, holder = ${name}, held_until = ${clockMs} + ${heldForMs}, updated_at = ${now().toISOString()} where id = ${id}`

const done = ({ id }: Running, to: number, { now }: Worker): Statement =>
  sql`update jobs set position = ${to}, state = 'done', holder = null, updated_at = ${now().toISOString()} where id = ${id}`

const failed = ({ id }: Running, problem: string, { now }: Worker): Statement => sql`update jobs
  set state = 'failed', problem = ${problem}, holder = null, updated_at = ${now().toISOString()} where id = ${id} and state = 'running'`
