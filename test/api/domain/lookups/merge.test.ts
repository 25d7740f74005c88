import { advance } from '@customer-kit/api/domain/jobs/advance.ts'
import { sql } from '@customer-kit/api/store/sql.ts'
import { expect, test } from 'vitest'
import { startKit } from '../../../support/kit.ts'

async function startAcme(leads = 3) {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const host = kit.client(secretKey)
  const made = []
  for (let at = 0; at < leads; at++) made.push(await host.customers.create({ kind: 'person', firstName: `Ada ${at}`, stage: 'lead' }))
  const store = await kit.workspaces.open('acme')
  if (!store) throw new Error('There is no such workspace')
  return { kit, host, made, store, ...host }
}

const worker = () => ({ name: 'one', now: () => new Date(), aimMs: 20, sizes: new Map<string, number>() })

test('the customers of one choice go to another, each with a change of its own, in the trash too', async () => {
  const { kit, made, store, customers, lookups, jobs, host } = await startAcme()
  const [first, second, third] = made
  if (!first || !second || !third) throw new Error('Three were made')
  await customers.delete(second)
  const bystander = await customers.create({ kind: 'person', firstName: 'Grace', stage: 'proposal' })

  const job = await lookups.merge('stages', 'lead', 'contacted')
  const about = { kind: 'stages', key: 'lead', into: 'contacted' }
  expect(job).toMatchObject({ kind: 'merge-lookups', about, state: 'running', looked: 0, total: 4, problem: null })
  await kit.finishJobs('acme')

  expect(await jobs.get(job.id)).toMatchObject({ state: 'done', looked: 4, total: 4 })
  expect(await customers.get(first.id)).toMatchObject({ stage: 'contacted', rev: 2 })
  expect(await customers.restore(second.id)).toMatchObject({ stage: 'contacted', rev: 4 })
  expect(await customers.get(bystander.id)).toEqual(bystander)
  const [rows] = await store.read([
    sql`select id, json_remove(before, '$.updatedAt') as before, after from changes where job_id = ${job.id} and kind = 'customer' order by seq`
  ])
  const change = { before: '{"stage":"lead"}', after: '{"stage":"contacted"}' }
  expect(rows).toEqual([first, second, third].map(({ id }) => ({ id, ...change })))
  expect((await host.bootstrap.get()).lookups.stages?.map(({ key }) => key)).not.toContain('lead')
  expect((await lookups.list('stages', { archived: true })).data.map(({ key }) => key)).not.toContain('lead')
})

test('from the beginning of a merge on nobody gets the one that goes, and its key is never given again', async () => {
  const { kit, customers, lookups } = await startAcme()
  await lookups.merge('stages', 'lead', 'contacted')

  const late = customers.create({ kind: 'person', firstName: 'Late', stage: 'lead' })
  await expect(late).rejects.toMatchObject({ status: 422 })
  await expect(lookups.update('stages', 'lead', { archived: false })).rejects.toMatchObject({ status: 409 })
  await kit.finishJobs('acme')

  await expect(lookups.update('stages', 'lead', { label: 'x' })).rejects.toMatchObject({ status: 404 })
  await expect(lookups.create('stages', { key: 'lead', label: 'Lead' })).rejects.toMatchObject({ status: 409 })
})

test('a merge into itself, into what is not there or archived, or beside another of its kind is refused', async () => {
  const { lookups } = await startAcme()
  await lookups.update('stages', 'lost', { archived: true })

  await expect(lookups.merge('stages', 'lead', 'lead')).rejects.toMatchObject({ status: 422, errors: [{ path: 'into' }] })
  await expect(lookups.merge('stages', 'lead', 'nowhere')).rejects.toMatchObject({ status: 422, errors: [{ path: 'into' }] })
  await expect(lookups.merge('stages', 'lead', 'lost')).rejects.toMatchObject({ status: 422, errors: [{ path: 'into' }] })
  await expect(lookups.merge('stages', 'nowhere', 'lead')).rejects.toMatchObject({ status: 404 })
  await lookups.merge('stages', 'lead', 'contacted')
  await expect(lookups.merge('stages', 'contacted', 'customer')).rejects.toMatchObject({ status: 409, code: 'conflict' })
  await expect(lookups.merge('regions', 'north', 'east')).resolves.toMatchObject({ state: 'running' })
})

test('of two who work on one job each slice is kept from one of them', async () => {
  const { store, customers, lookups, jobs } = await startAcme(120)
  const { id } = await lookups.merge('stages', 'lead', 'contacted')
  const sizes = new Map([[id, 10]])
  const team = ['one', 'two', 'three'].map((name) => ({ ...worker(), name, aimMs: 0, sizes }))

  while ((await jobs.get(id)).state === 'running') await Promise.all(team.map((each) => advance(store, each)))

  const [rows] = await store.read([
    sql`select count(*) as changes, count(distinct id) as customers from changes where job_id = ${id} and kind = 'customer'`
  ])
  expect(rows).toEqual([{ changes: 120, customers: 120 }])
  expect((await customers.list({ filter: { field: 'stage', op: 'eq', value: 'contacted' } })).total).toBe(120)
})

test('a job that is cancelled stops before its next slice, and what is done stays done', async () => {
  const { kit, store, customers, lookups, jobs } = await startAcme(100)
  const { id } = await lookups.merge('stages', 'lead', 'contacted')
  await advance(store, { ...worker(), sizes: new Map([[id, 40]]) })

  expect(await jobs.cancel(id)).toMatchObject({ state: 'cancelled', looked: 40, total: 100 })
  await kit.finishJobs('acme')

  expect((await customers.list({ filter: { field: 'stage', op: 'eq', value: 'lead' } })).total).toBe(60)
  await expect(jobs.cancel(id)).rejects.toMatchObject({ status: 409, code: 'conflict' })
  await lookups.merge('stages', 'lead', 'contacted')
  await kit.finishJobs('acme')
  expect((await customers.list({ filter: { field: 'stage', op: 'eq', value: 'contacted' } })).total).toBe(100)
})

test('one that was cancelled is taken up again, unless another merge of its kind is on its way or its end is gone', async () => {
  const { kit, store, customers, lookups, jobs } = await startAcme(100)
  const { id } = await lookups.merge('stages', 'lead', 'contacted')
  await advance(store, { ...worker(), sizes: new Map([[id, 40]]) })
  await jobs.cancel(id)
  const other = await lookups.merge('stages', 'negotiation', 'proposal')

  await expect(jobs.resume(id)).rejects.toMatchObject({ status: 409, code: 'conflict' })
  await jobs.cancel(other.id)
  await lookups.update('stages', 'contacted', { archived: true })
  await expect(jobs.resume(id)).rejects.toMatchObject({ status: 422, errors: [{ path: 'into' }] })
  await lookups.update('stages', 'contacted', { archived: false })
  expect(await jobs.resume(id)).toMatchObject({ state: 'running', about: { key: 'lead', into: 'contacted' } })
  const [logged] = await store.read([
    sql`select before ->> 'state' as was, after ->> 'state' as now from changes where kind = 'job' and id = ${id}`
  ])
  expect(logged).toEqual([
    { was: 'running', now: 'cancelled' },
    { was: 'cancelled', now: 'running' }
  ])
  await kit.finishJobs('acme')

  const moved = await customers.list({ filter: { field: 'stage', op: 'eq', value: 'contacted' }, limit: 100 })
  expect(moved.data.map(({ rev }) => rev)).toEqual(Array.from({ length: 100 }, () => 2))
})

test('who is suspended while their job runs changes nothing more', async () => {
  const { kit, store, customers, jobs, made } = await startAcme()
  const token = await kit.session({ workspace: 'acme', user: 'usr_m', role: 'manager', listing: 'all' })
  const { id } = await kit.client(token).lookups.merge('stages', 'lead', 'contacted')
  await store.write([sql`update access set revoked = 1 where id = 'usr_m'`])

  await kit.finishJobs('acme')

  expect(await jobs.get(id)).toMatchObject({ state: 'failed', problem: 'unauthenticated', startedBy: 'usr_m' })
  expect(await customers.get(made[0]?.id ?? '')).toEqual(made[0])
})

test('a manager sees their own jobs, an administrator everybody’s', async () => {
  const { kit, lookups } = await startAcme()
  const session = (user: string, role: 'manager' | 'administrator') => kit.session({ workspace: 'acme', user, role, listing: 'all' })
  const [ana, ben, root] = [
    kit.client(await session('usr_a', 'manager')),
    kit.client(await session('usr_b', 'manager')),
    kit.client(await session('usr_c', 'administrator'))
  ]
  const own = await ana.lookups.merge('stages', 'lead', 'contacted')
  const hosts = await lookups.merge('regions', 'north', 'east')

  expect((await ana.jobs.list()).data.map(({ id }) => id)).toEqual([own.id])
  expect((await ben.jobs.list()).data).toEqual([])
  expect((await root.jobs.list()).data.map(({ id }) => id).toSorted()).toEqual([own.id, hosts.id].toSorted())
  await expect(ben.jobs.get(own.id)).rejects.toMatchObject({ status: 404 })
  await expect(ben.jobs.cancel(own.id)).rejects.toMatchObject({ status: 404 })
})

test('how many customers there are is told to nobody who does not list them all', async () => {
  const { kit } = await startAcme()
  const token = await kit.session({ workspace: 'acme', user: 'usr_m', role: 'manager', listing: 'own' })
  const { lookups, jobs } = kit.client(token)

  const { id, looked, total } = await lookups.merge('stages', 'lead', 'contacted')
  await kit.finishJobs('acme')

  expect([looked, total]).toEqual([null, null])
  expect(await jobs.get(id)).toMatchObject({ state: 'done', looked: null, total: null })
})

test('a merge whose answer was lost is asked for again and happens once', async () => {
  const { kit, lookups, jobs } = await startAcme()
  const idempotencyKey = 'merge-once'

  const [one, two] = [
    await lookups.merge('stages', 'lead', 'contacted', { idempotencyKey }),
    await lookups.merge('stages', 'lead', 'contacted', { idempotencyKey })
  ]

  expect(two).toEqual(one)
  await kit.finishJobs('acme')
  expect((await jobs.list()).data).toHaveLength(1)
})
