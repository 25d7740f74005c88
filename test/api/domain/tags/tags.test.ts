import { advance } from '@customer-kit/api/domain/jobs/advance.ts'
import { keepCustomers } from '@customer-kit/api/domain/customers/keep.ts'
import { sql } from '@customer-kit/api/store/sql.ts'
import { expect, test } from 'vitest'
import { baseUrl, startKit } from '../../../support/kit.ts'
import { manyCustomers } from '../../../support/many-customers.ts'
import { seeding } from '../../../support/seeding.ts'

async function startAcme() {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const host = kit.client(secretKey)
  const store = await kit.workspaces.open('acme')
  if (!store) throw new Error('There is no such workspace')
  const person = (tags: string[], firstName = 'Ada') => host.customers.create({ kind: 'person', firstName, tags })
  const tagOf = async (name: string) => {
    const found = (await host.tags.list({ q: name, archived: true })).data.find((tag) => tag.name === name)
    if (!found) throw new Error(`There is no tag ${name}`)
    return found
  }
  const carrying = async (name: string) => (await host.customers.list({ filter: { field: 'tags', op: 'eq', value: name } })).total
  return { kit, secretKey, host, store, person, tagOf, carrying, ...host }
}

test('the first customer who carries a name makes the tag, and the next ones find it', async () => {
  const { person, tags, store } = await startAcme()

  const ada = await person(['Élite', 'RAM 2027', 'Élite'])
  await person(['RAM 2027'])

  expect(ada.tags).toEqual(['Élite', 'RAM 2027'])
  const { data } = await tags.list()
  expect(data.map(({ name, tone, archived }) => ({ name, tone, archived }))).toEqual([
    { name: 'Élite', tone: null, archived: false },
    { name: 'RAM 2027', tone: null, archived: false }
  ])
  const [logged] = await store.read([sql`select id, verb, after ->> 'name' as name from changes where kind = 'tag'`])
  expect(logged).toEqual(data.map(({ id, name }) => ({ id, verb: 'create', name })))
  expect((await tags.list({ q: 'elit' })).data.map(({ name }) => name)).toEqual(['Élite'])
})

test('another name is read everywhere at once, before the job and after it, and costs no customer a revision', async () => {
  const { kit, store, host, person, tagOf, carrying, tags, customers } = await startAcme()
  const ada = await person(['vip', 'b'])
  const trashed = await person(['vip'])
  await customers.delete(trashed)

  const renamed = await tags.update((await tagOf('vip')).id, { name: 'Important' })

  expect(renamed.name).toBe('Important')
  const readings = async () => ({
    one: (await customers.get(ada.id)).tags,
    listed: (await customers.list({ fields: ['tags'] })).data.map((each) => each.tags),
    rev: (await customers.get(ada.id)).rev,
    by: await carrying('Important'),
    uses: (await tags.usages(renamed.id)).customers
  })
  const expected = { one: ['Important', 'b'], listed: [['Important', 'b']], rev: 1, by: 1, uses: { count: 1, isExact: true } }
  expect(await readings()).toEqual(expected)
  await kit.finishJobs('acme')
  expect(await readings()).toEqual(expected)
  const [rows] = await store.read([sql`select tags from customers order by n`])
  expect(rows?.map((row) => row['tags'])).toEqual(['["Important","b"]', '["Important"]'])
  expect((await customers.restore(trashed.id)).tags).toEqual(['Important'])
  expect((await host.jobs.list()).data).toMatchObject([{ kind: 'rename-tag', state: 'done' }])
})

test('who still says the old name means the tag, until somebody makes another of that name', async () => {
  const { kit, person, tagOf, carrying, tags } = await startAcme()
  await person(['vip'])
  await tags.update((await tagOf('vip')).id, { name: 'Important' })

  expect((await person(['vip', 'Important'])).tags).toEqual(['Important'])
  expect(await carrying('vip')).toBe(2)
  await kit.finishJobs('acme')
  expect((await person(['vip'])).tags).toEqual(['Important'])

  await tags.create({ name: 'vip' })
  expect((await person(['vip'])).tags).toEqual(['vip'])
  expect([await carrying('vip'), await carrying('Important')]).toEqual([1, 3])
})

test('a name that customers are still written down under is nobody else’s yet', async () => {
  const { kit, secretKey, person, tagOf, tags } = await startAcme()
  await person(['vip'])
  await tags.update((await tagOf('vip')).id, { name: 'Important' })

  const soon = await kit.fetch(
    new Request(`${baseUrl}/v1/tags`, {
      method: 'POST',
      headers: { 'authorization': `Bearer ${secretKey}`, 'content-type': 'application/json' },
      body: '{"name":"vip"}'
    })
  )
  expect([soon.status, soon.headers.get('retry-after')]).toEqual([503, '1'])
  await expect(tags.create({ name: 'Important' })).rejects.toMatchObject({ status: 409, code: 'conflict' })
  await kit.finishJobs('acme')
  await expect(tags.create({ name: 'vip' })).resolves.toMatchObject({ name: 'vip' })
})

test('a name that goes there and back while jobs run ends as the last one said', async () => {
  const { kit, store, person, tagOf, tags, customers, carrying } = await startAcme()
  const made = []
  for (let at = 0; at < 30; at++) made.push(await person(['a'], `Ada ${at}`))
  const { id } = await tagOf('a')
  const worker = { name: 'one', now: () => new Date(), aimMs: 0, sizes: new Map<string, number>() }

  await tags.update(id, { name: 'b' })
  await advance(store, worker)
  await tags.update(id, { name: 'c' })
  const late = await person(['a', 'b'], 'Late')
  await kit.finishJobs('acme')
  await tags.update(id, { name: 'a' })
  await kit.finishJobs('acme')

  expect((await customers.get(late.id)).tags).toEqual(['a'])
  expect(await carrying('a')).toBe(31)
  const [rows] = await store.read([sql`select distinct tags from customers`])
  expect(rows).toEqual([{ tags: '["a"]' }])
})

test('of two tags one is left, on every customer once', async () => {
  const { kit, person, tagOf, carrying, tags, customers } = await startAcme()
  const both = await person(['red', 'x', 'blue'])
  const one = await person(['red'])
  const [red, blue] = [await tagOf('red'), await tagOf('blue')]

  expect(await tags.merge(red.id, blue.id)).toEqual(blue)

  const readings = async () => [(await customers.get(both.id)).tags, (await customers.get(one.id)).tags, await carrying('blue')]
  expect(await readings()).toEqual([['blue', 'x'], ['blue'], 2])
  await kit.finishJobs('acme')
  expect(await readings()).toEqual([['blue', 'x'], ['blue'], 2])
  await expect(tags.usages(red.id)).rejects.toMatchObject({ status: 404 })
  await expect(tags.merge(blue.id, blue.id)).rejects.toMatchObject({ status: 422 })
  await expect(tags.merge(blue.id, red.id)).rejects.toMatchObject({ status: 422, errors: [{ path: 'into' }] })
})

test('what a renaming owes is written down though its author was suspended, and nobody can cancel it', async () => {
  const { kit, store, person, tagOf, jobs, customers } = await startAcme()
  const ada = await person(['vip'])
  const token = await kit.session({ workspace: 'acme', user: 'usr_m', role: 'manager', listing: 'all' })
  await kit.client(token).tags.update((await tagOf('vip')).id, { name: 'Important' })
  await store.write([sql`update access set revoked = 1 where id = 'usr_m'`])
  const [job] = (await jobs.list()).data

  await expect(jobs.cancel(job?.id ?? '')).rejects.toMatchObject({ status: 409, code: 'conflict' })
  await kit.finishJobs('acme')

  expect(await jobs.get(job?.id ?? '')).toMatchObject({ state: 'done' })
  expect((await customers.get(ada.id)).tags).toEqual(['Important'])
})

test('uses are counted of what the asker sees, and whom tags are hidden from knows of none', async () => {
  const { kit, person, tagOf } = await startAcme()
  await person(['vip'])
  const { id } = await tagOf('vip')
  const own = kit.client(await kit.session({ workspace: 'acme', user: 'usr_o', role: 'member', listing: 'own' }))
  const blind = kit.client(await kit.session({ workspace: 'acme', user: 'usr_b', role: 'manager', listing: 'all', hiddenFields: ['tags'] }))

  expect(await own.tags.usages(id)).toEqual({ customers: { count: 0, isExact: true } })
  await expect(Promise.resolve(blind.tags.list())).rejects.toMatchObject({ status: 403 })
  await expect(blind.tags.create({ name: 'x' })).rejects.toMatchObject({ status: 403 })
  await expect(blind.tags.update(id, { name: 'x' })).rejects.toMatchObject({ status: 404 })
  await expect(blind.tags.usages(id)).rejects.toMatchObject({ status: 404 })
})

test('an archived tag stays on its customers and is suggested no more', async () => {
  const { person, tagOf, tags, customers } = await startAcme()
  const ada = await person(['vip'])

  await tags.update((await tagOf('vip')).id, { archived: true, tone: 'amber' })

  expect((await tags.list()).data).toEqual([])
  expect((await tags.list({ archived: true })).data).toMatchObject([{ name: 'vip', archived: true, tone: 'amber' }])
  expect((await customers.get(ada.id)).tags).toEqual(['vip'])
})

/** Two slices' worth of customers who carry a tag that was renamed a moment ago. */
async function startRenaming() {
  const acme = await startAcme()
  await acme.store.write(keepCustomers(seeding, manyOf(900)))
  const { id } = await acme.tagOf('vip')
  await acme.tags.update(id, { name: 'Important' })
  const [job] = (await acme.jobs.list()).data
  if (!job) throw new Error('Nobody writes the new name down')
  const writtenDown = async () => (await acme.store.read([sql`select tags, count(*) as n from customers group by tags order by n`]))[0]
  return { ...acme, id, job, writtenDown }
}

const manyOf = (count: number) => [...manyCustomers(count)].flat().map((customer) => ({ ...customer, tags: ['vip'] }))
const worker = (name: string) => ({ name, now: () => new Date(), aimMs: 0, sizes: new Map<string, number>() })

test('a renaming that failed in the middle says so, is read as it was decided, and is taken up again to its end', async () => {
  const { kit, store, job, jobs, tags, carrying, writtenDown } = await startRenaming()
  await store.write([
    sql`create trigger broken before update of tags on customers when old.n > 600 begin select raise(abort, 'broken'); end`
  ])
  await kit.finishJobs('acme')

  expect(await jobs.get(job.id)).toMatchObject({
    kind: 'rename-tag',
    state: 'failed',
    problem: 'internal',
    tag: job.tag,
    looked: 500,
    total: 900
  })
  expect(await carrying('Important')).toBe(900)
  expect(await writtenDown()).toEqual([
    { tags: '["vip"]', n: 400 },
    { tags: '["Important"]', n: 500 }
  ])
  await store.write([sql`drop trigger broken`])
  expect(await jobs.resume(job.id)).toMatchObject({ state: 'running', problem: null })
  await kit.finishJobs('acme')

  expect(await jobs.get(job.id)).toMatchObject({ state: 'done', looked: 900 })
  expect(await writtenDown()).toEqual([{ tags: '["Important"]', n: 900 }])
  await expect(tags.create({ name: 'vip' })).resolves.toMatchObject({ name: 'vip' })
})

test('a renaming whose worker died in the middle goes on with the next, and once', async () => {
  const { kit, store, job, jobs, writtenDown } = await startRenaming()
  await advance(store, worker('one that dies'))
  expect(await jobs.get(job.id)).toMatchObject({ state: 'running', looked: 500 })
  expect(await advance(store, worker('one that comes too early'))).toBeGreaterThan(0)

  // Its hold has run out.
  await store.write([sql`update jobs set held_until = 0`])
  await kit.finishJobs('acme')

  expect(await jobs.get(job.id)).toMatchObject({ state: 'done', looked: 900 })
  expect(await writtenDown()).toEqual([{ tags: '["Important"]', n: 900 }])
})

test('only what has stopped is taken up again, by who sees it, and a job tells of its tag to whom tags are shown', async () => {
  const { kit, job, id, jobs } = await startRenaming()
  const other = kit.client(await kit.session({ workspace: 'acme', user: 'usr_m', role: 'manager', listing: 'all' }))
  const blind = kit.client(
    await kit.session({ workspace: 'acme', user: 'usr_b', role: 'administrator', listing: 'all', hiddenFields: ['tags'] })
  )

  await expect(jobs.resume(job.id)).rejects.toMatchObject({ status: 409, code: 'conflict' })
  await expect(other.jobs.resume(job.id)).rejects.toMatchObject({ status: 404 })
  expect(job.tag).toBe(id)
  expect((await blind.jobs.get(job.id)).tag).toBe(null)
})
