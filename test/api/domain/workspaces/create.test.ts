import { operations } from '@customer-kit/sdk/contract'
import { newId } from '@customer-kit/api/new-id.ts'
import { sql } from '@customer-kit/api/store/sql.ts'
import { createClient } from '@customer-kit/sdk'
import { expect, test } from 'vitest'
import { createApp } from '../../../support/heard-app.ts'
import { rootKey, secret, startKit } from '../../../support/kit.ts'

test('the root key makes a workspace whose keys work at once', async () => {
  const kit = await startKit()

  const keys = await kit.client(rootKey).workspaces.create({ name: 'acme', origins: ['https://book.example'] })

  operations.createWorkspace.answer.parse(keys)
  const host = kit.client(keys.secretKey)
  await expect(host.customers.create({ kind: 'person', firstName: 'Ada', stage: 'lead' })).resolves.toMatchObject({ stage: 'lead' })
  expect((await host.keys.list()).data).toMatchObject([
    { kind: 'secret', label: 'First secret key', origins: null, scopes: null, expiresAt: null, hint: keys.secretKey.slice(-4) },
    { kind: 'public', label: 'First public key', origins: ['https://book.example'], hint: keys.publicKey.slice(-4) }
  ])
})

test('what a workspace begins with is in its log, as all that comes after it', async () => {
  const kit = await startKit()
  await kit.client(rootKey).workspaces.create({ name: 'acme' })
  const store = await kit.workspaces.open('acme')

  const [unlogged, stages] =
    (await store?.read([
      sql`select kind, key from lookups where kind || '/' || key not in (select id from changes where kind = 'lookup' and verb = 'create')`,
      sql`select actor, id, after from changes where id = 'stages/lead'`
    ])) ?? []

  expect([unlogged, stages]).toEqual([[], [{ actor: 'root', id: 'stages/lead', after: '{"label":"Lead","tone":"grey"}' }]])
})

test('a name that is taken is a conflict, and the workspace keeps its keys', async () => {
  const kit = await startKit()
  const root = kit.client(rootKey)
  const { secretKey } = await root.workspaces.create({ name: 'acme' })

  await expect(root.workspaces.create({ name: 'acme' })).rejects.toMatchObject({ status: 409, code: 'workspace_exists' })

  expect((await kit.client(secretKey).keys.list()).data).toHaveLength(2)
})

test('of ten creations of one name at the same moment exactly one succeeds', async () => {
  const kit = await startKit()
  const root = kit.client(rootKey)

  const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => root.workspaces.create({ name: 'acme' })))

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test.each(['ab', 'Acme', 'acme-', 'a--b', 'directory', 'ck-acme', '../acme', 'a'.repeat(41)])(
  '%s cannot be the name of a workspace',
  async (name) => {
    const kit = await startKit()

    await expect(kit.client(rootKey).workspaces.create({ name })).rejects.toMatchObject({ status: 422, errors: [{ path: 'name' }] })
  }
)

test('where no root key is set, no credential makes workspaces, an empty one neither', async () => {
  const { workspaces } = await startKit()
  const app = createApp({ secret, workspaces, now: () => new Date(), newId })

  for (const token of [rootKey, '', 'undefined']) {
    const client = createClient({ baseUrl: 'http://kit.test', token: () => token, fetch: (request) => app.fetch(request) })
    await expect(client.workspaces.create({ name: 'acme' })).rejects.toMatchObject({ status: 401 })
  }
})
