import { keepCustomers } from '@customer-kit/api/domain/customers/keep.ts'
import { expect, test } from 'vitest'
import { startKit } from '../../../support/kit.ts'
import { manyCustomers } from '../../../support/many-customers.ts'
import { seeding } from '../../../support/seeding.ts'

/** More than are ever looked at one by one: all of them private but the oldest, who alone speaks Icelandic, and every third is small. */
async function startAcme() {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const { attributes } = kit.client(secretKey)
  const options = ['large', 'small'].map((key) => ({ key, label: key }))
  await attributes.create({ key: 'size', label: 'Size', type: 'choice', options, indexed: true })
  await attributes.create({ key: 'plainSize', label: 'Size', type: 'choice', options })
  await kit.finishJobs('acme')
  const store = await kit.workspaces.open('acme')
  for (const some of manyCustomers(10_060)) {
    const kept = some.map((customer, at) => ({
      ...customer,
      ...(customer.email === 'customer-00001@example.com' ? { language: 'is' } : { private: true }),
      attributes: at % 3 === 0 ? { size: 'small', plainSize: 'small' } : {}
    }))
    await store?.write(keepCustomers(seeding, kept))
  }
  const member = await kit.session({ workspace: 'acme', user: 'usr_m', role: 'member', listing: 'all-except-private' })
  return { everybody: kit.client(secretKey).customers, open: kit.client(member).customers }
}

test('among more customers than can be looked at, nobody is lost and nothing is pretended', { timeout: 60_000 }, async () => {
  const { everybody, open } = await startAcme()
  const icelandic = { filter: { field: 'language', op: 'eq', value: 'is' } } as const

  // A rare hit is found behind thousands that one must not see: by search, by filter and in every order.
  for (const query of [{ q: 'example.com' }, { q: 'c' }, icelandic, {}])
    for (const sort of ['-createdAt', 'name', '-stage', 'language'] as const)
      expect(await open.list({ ...query, sort })).toMatchObject({
        data: [{ email: 'customer-00001@example.com' }],
        total: 1,
        totalIsExact: true,
        nextCursor: null
      })

  // Who sees all has a long way to the oldest: the page says that it stopped, and the next goes on.
  const first = await everybody.list(icelandic)
  expect(first).toMatchObject({ data: [], total: 0, totalIsExact: false, nextCursor: expect.any(String) })
  const next = await everybody.list({ ...icelandic, cursor: first.nextCursor ?? '' })
  expect(next).toMatchObject({ data: [{ language: 'is' }], nextCursor: null })
  expect(await Array.fromAsync(everybody.list({ ...icelandic, sort: 'name' }))).toHaveLength(1)
  const back = await everybody.list({ ...icelandic, cursor: next.prevCursor ?? '' })
  expect(back).toMatchObject({ data: [] })
  expect(await everybody.list({ ...icelandic, from: 'end' })).toMatchObject({ data: [{ language: 'is' }] })

  // Without an index so many are not sorted at all, and few are.
  await expect(Promise.resolve(everybody.list({ sort: 'language' }))).rejects.toMatchObject({ status: 422, errors: [{ path: 'sort' }] })
  expect(await everybody.list({ sort: 'language', filter: { field: 'stage', op: 'eq', value: 'lost' } })).toMatchObject({
    data: expect.objectContaining({ length: 50 }),
    total: 1676,
    totalIsExact: true
  })

  // The order of a choice's options is one that an index leads through, where the workspace keeps one.
  const small = await everybody.list({ sort: 'attributes.size', limit: 200 })
  expect(small.data.every(({ attributes }) => attributes?.['size'] === 'small')).toBe(true)
  expect(small).toMatchObject({ total: 10_000, totalIsExact: false, nextCursor: expect.any(String) })
  const large = await everybody.list({ sort: '-attributes.size', from: 'end', limit: 200 })
  expect(large.data.every(({ attributes }) => attributes?.['size'] === undefined)).toBe(true)
  await expect(Promise.resolve(everybody.list({ sort: 'attributes.plainSize' }))).rejects.toMatchObject({
    status: 422,
    errors: [{ path: 'sort' }]
  })

  // What an index holds is counted as far as anything is.
  expect(await everybody.count()).toEqual({ total: 10_000, totalIsExact: false })
  expect(await everybody.count({ q: 'example.com' })).toEqual({ total: 10_000, totalIsExact: false })
  expect(await everybody.count({ filter: { field: 'stage', op: 'eq', value: 'lost' } })).toEqual({ total: 1676, totalIsExact: true })
  expect(await open.count()).toEqual({ total: 1, totalIsExact: true })
})
