import type { PreferencesPatch } from '@customer-kit/sdk'
import { sql } from '@customer-kit/api/store/sql.ts'
import { operations } from '@customer-kit/sdk/contract'
import { expect, test } from 'vitest'
import { startKit } from '../../../support/kit.ts'

async function startAcme() {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const host = kit.client(secretKey)
  const signIn = async (id: string, asked: object = {}) => kit.client((await host.sessions.create({ user: { id }, ...asked })).token)
  const logged = async () => {
    const store = await kit.workspaces.open('acme')
    const [rows] = (await store?.read([sql`select verb, before, after from changes where kind = 'preferences' order by seq`])) ?? []
    return rows
  }
  return { host, signIn, logged }
}

test('what somebody chooses is theirs alone, on every page they open, and comes with the bootstrap', async () => {
  const { host, signIn } = await startAcme()
  const [ana, ben] = [await signIn('Ana'), await signIn('Ben')]
  expect(await ana.preferences.get()).toEqual({})

  const chosen = await ana.preferences.update({ density: 'compact', sort: '-name', columns: ['customer', 'stage'] })

  operations.updatePreferences.answer.parse(chosen)
  expect(chosen).toEqual({ density: 'compact', sort: '-name', columns: ['customer', 'stage'] })
  expect(await (await signIn('Ana')).preferences.get()).toEqual(chosen)
  expect((await ana.bootstrap.get()).preferences).toEqual(chosen)
  expect(await ben.preferences.get()).toEqual({})
  expect((await host.bootstrap.get()).preferences).toEqual({})
})

test('what is left out stays, null forgets, and widths and sections change one by one', async () => {
  const { signIn } = await startAcme()
  const ana = await signIn('Ana')
  await ana.preferences.update({ density: 'compact', digest: 'daily', widths: { customer: 300, stage: 90 }, sections: { notes: true } })

  const chosen = await ana.preferences.update({ density: null, widths: { stage: 120, customer: null }, sections: { tags: false } })

  expect(chosen).toEqual({ digest: 'daily', widths: { stage: 120 }, sections: { notes: true, tags: false } })
  expect(await ana.preferences.update({ widths: null })).toEqual({ digest: 'daily', sections: { notes: true, tags: false } })
})

test('each choice is in the log with what it was before, and no feed tells of it', async () => {
  const { signIn, logged } = await startAcme()
  const [ana, ben] = [await signIn('Ana'), await signIn('Ben')]
  const { position } = await ben.changes.list()

  await ana.preferences.update({ density: 'compact', digest: 'daily' })
  await ana.preferences.update({ density: 'compact' })
  await ana.preferences.update({ density: null, digest: 'weekly' })

  expect(await logged()).toEqual([
    { verb: 'update', before: '{}', after: '{"density":"compact","digest":"daily"}' },
    { verb: 'update', before: '{"density":"compact","digest":"daily"}', after: '{"density":null,"digest":"weekly"}' }
  ])
  expect(await ben.changes.list({ after: position })).toMatchObject({ data: [], reset: false })
})

test('twenty pages of one person that choose different things at once all have their way', async () => {
  const { signIn } = await startAcme()
  const pages = await Promise.all(Array.from({ length: 20 }, () => signIn('Ana')))

  await Promise.all(pages.map((page, at) => page.preferences.update({ widths: { [`column${at}`]: 100 + at } })))

  const { widths } = (await pages[0]?.preferences.get()) ?? {}
  expect(widths).toEqual(Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`column${at}`, 100 + at])))
})

test('what is kept does not grow for ever', async () => {
  const { signIn } = await startAcme()
  const ana = await signIn('Ana')
  const widths = (from: number) => Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`column${'x'.repeat(40)}${from + i}`, 100]))
  for (let from = 0; from < 200; from += 100) await ana.preferences.update({ widths: widths(from) })

  const more = ana.preferences.update({ widths: widths(200) })

  await expect(more).rejects.toMatchObject({ status: 422, code: 'invalid_request' })
  await expect(ana.preferences.update({ widths: null, density: 'compact' })).resolves.toEqual({ density: 'compact' })
})

test('a reader has preferences too, and so has a session for one customer', async () => {
  const { host, signIn } = await startAcme()
  const { id: customerId } = await host.customers.create({ kind: 'person', firstName: 'Ada' })

  for (const page of [await signIn('Ana', { role: 'viewer' }), await signIn('Ana', { customerId })])
    await expect(page.preferences.update({ density: 'comfortable' })).resolves.toEqual({ density: 'comfortable' })
})

test.each<[string, object]>([
  ['density', { density: 'huge' }],
  ['widths.customer', { widths: { customer: 4 } }],
  ['columns.0', { columns: ['<b>'] }],
  ['sort', { sort: 'name; drop table customers' }],
  ['theme', { theme: 'dark' }],
  ['widths', { widths: Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`c${i}`, 100])) }]
])('what is wrong at %s is refused', async (path, patch) => {
  const { signIn } = await startAcme()

  await expect((await signIn('Ana')).preferences.update(patch as PreferencesPatch)).rejects.toMatchObject({
    status: 422,
    errors: [{ path }]
  })
})
