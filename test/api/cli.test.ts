import { readdirSync } from 'node:fs'
import { createClient } from '@customer-kit/sdk'
import { WorkspaceKeys } from '@customer-kit/sdk/contract'
import { expect, onTestFinished, test, vi } from 'vitest'
import { startDoors } from '../support/door.ts'
import { startHrana } from '../support/hrana/server.ts'

// Each starts several processes, on machines that may be busy with others.
vi.setConfig({ testTimeout: 60_000 })

const usage = 'Usage: npm run workspace -- create NAME [--origin https://book.example]…'
const clientOf = (baseUrl: string, token: string) => createClient({ baseUrl, token: () => token })

test('a workspace made beside a running server works on it at once', async () => {
  const { cli, server } = startDoors()
  const address = await server()

  const { code, said } = await cli('create', 'acme')

  expect(code).toBe(0)
  const keys = WorkspaceKeys.parse(JSON.parse(said))
  expect(keys.workspace).toBe('acme')
  const host = clientOf(address, keys.secretKey)
  await expect(host.customers.create({ kind: 'person', firstName: 'Ada' })).resolves.toMatchObject({ firstName: 'Ada' })
  expect((await host.bootstrap.get()).lookups.stages).toHaveLength(6)
  expect((await host.keys.list()).data.map(({ label, hint }) => [label, hint])).toEqual([
    ['First secret key', keys.secretKey.slice(-4)],
    ['First public key', keys.publicKey.slice(-4)]
  ])
})

test('a workspace made while no server runs works on the next one, its public key from its origins alone', async () => {
  const { cli, server } = startDoors()

  const { said } = await cli('create', 'acme', '--origin', 'https://book.example', '--origin', 'https://clinic.example')

  const keys = WorkspaceKeys.parse(JSON.parse(said))
  const address = await server()
  const statuses = await Promise.all(
    ['https://book.example', 'https://clinic.example', 'https://evil.example'].map(
      async (origin) =>
        (await fetch(`${address}/v1/public/forms/none`, { headers: { authorization: `Bearer ${keys.publicKey}`, origin } })).status
    )
  )
  expect(statuses).toEqual([404, 404, 403])
})

test('a workspace on a libSQL server is made in a database that waits for it', async () => {
  const hrana = await startHrana()
  onTestFinished(() => hrana.close())
  hrana.create('acme')
  const { cli, server } = startDoors({ CUSTOMER_KIT_DATABASE: hrana.template, CUSTOMER_KIT_SECRET: 'a secret of two processes' })

  const keys = WorkspaceKeys.parse(JSON.parse((await cli('create', 'acme')).said))

  const host = clientOf(await server(), keys.secretKey)
  await expect(host.customers.create({ kind: 'person', firstName: 'Ada' })).resolves.toMatchObject({ firstName: 'Ada' })
})

test('what cannot be done is refused in words, with exit code 1, and leaves nothing behind', async () => {
  const { cli, folder } = startDoors()
  await cli('create', 'acme')
  const before = readdirSync(folder)

  const refused = await Promise.all([
    cli('create', 'acme'),
    cli('create', 'Acme Inc.'),
    cli('create', 'globex', '--origin', 'https://book.example/form'),
    cli('destroy', 'acme'),
    cli('create', 'globex', '--force')
  ])

  expect(refused.map(({ complained }) => complained.trim())).toEqual([
    'The workspace acme exists already',
    'name: Use a to z, 0 to 9 and single dashes between them',
    'origins.0: Write it like https://portal.example',
    usage,
    usage
  ])
  expect(new Set(refused.map(({ code, said }) => `${code}${said}`))).toEqual(new Set(['1']))
  expect(readdirSync(folder)).toEqual(before)
})

test('a door opened with a Node that is too old says what to use instead', async () => {
  const pretend = 'Object.defineProperty(process,"versions",{value:{...process.versions,node:"22.17.1"}})'
  const { cli } = startDoors({ NODE_FLAGS: `--import data:text/javascript,${pretend}` })

  const { code, complained } = await cli('create', 'acme')

  expect(code).toBe(1)
  expect(complained).toContain('needs Node 22.18 or newer and this is 22.17.1: use npm start')
})
