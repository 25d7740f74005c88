import { readdirSync } from 'node:fs'
import { mintKey } from '@customer-kit/api/http/api-keys.ts'
import { recentConnections } from '@customer-kit/api/store/connections.ts'
import { openEmbedded } from '@customer-kit/api/store/embedded.ts'
import { openRemote } from '@customer-kit/api/store/remote.ts'
import { sql } from '@customer-kit/api/store/sql.ts'
import { putName } from '@customer-kit/api/store/workspaces.ts'
import { createClient } from '@customer-kit/sdk'
import { WorkspaceKeys } from '@customer-kit/sdk/contract'
import { expect, onTestFinished, test, vi } from 'vitest'
import { startDoors } from '../support/door.ts'
import { startHrana } from '../support/hrana/server.ts'
import { olderWorkspace } from '../support/store/older.ts'

// Each starts several processes, on machines that may be busy with others.
vi.setConfig({ testTimeout: 60_000 })

const usage = `Usage: npm run workspace -- create NAME [--origin https://book.example]…
       npm run workspace -- migrate NAME`
const secret = 'a secret of two processes'
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
  const { cli, server } = startDoors({ CUSTOMER_KIT_DATABASE: hrana.template, CUSTOMER_KIT_SECRET: secret })

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

test('a workspace of an older version is brought up to date by the command, or by the server as it starts, and keeps its customers', async () => {
  const { cli, server, folder } = startDoors({ CUSTOMER_KIT_SECRET: secret })
  const keys = await Promise.all(['acme', 'globex'].map((name) => olderFile(folder, name)))

  const migrated = await cli('migrate', 'acme')
  const [acme = '', globex = ''] = keys
  const address = await server()

  expect([migrated.code, migrated.said.trim()]).toEqual([0, 'acme is up to date'])
  for (const key of [acme, globex])
    expect((await clientOf(address, key).customers.list({ sort: 'status' })).data).toMatchObject([{ name: 'Made Up Ltd' }])
  const meanwhile = await Promise.all([cli('migrate', 'acme'), cli('migrate', 'nobody'), cli('migrate')])
  expect(meanwhile.map(({ code, complained }) => `${code} ${complained.trim()}`)).toEqual([
    `1 Another process already serves ${folder}`,
    `1 Another process already serves ${folder}`,
    `1 ${usage}`
  ])
})

test('a second server of one folder is told so in a line', async () => {
  const { server, folder } = startDoors({ CUSTOMER_KIT_SECRET: secret })
  await server()

  await expect(server()).rejects.toThrow(`The server ended with 1: Another process already serves ${folder}\n`)
})

test('a workspace on a server is brought up to date by the command; until then a request is told to come again', async () => {
  const hrana = await startHrana()
  onTestFinished(() => hrana.close())
  hrana.create('acme')
  const { key, statements } = await olderStatements('acme')
  await openRemote(hrana.template.replace('{workspace}', 'acme'), {}).write(statements)
  const { cli, server } = startDoors({ CUSTOMER_KIT_DATABASE: hrana.template, CUSTOMER_KIT_SECRET: secret })
  const ask = async (address: string) => fetch(`${address}/v1/customers`, { headers: { authorization: `Bearer ${key}` } })
  const address = await server()

  expect((await ask(address)).status).toBe(503)
  expect(await cli('migrate', 'acme')).toMatchObject({ code: 0, said: 'acme is up to date\n' })
  expect((await ask(address)).status).toBe(200)
  expect(await cli('migrate', 'nobody')).toMatchObject({ code: 1, complained: 'There is no workspace nobody\n' })
})

test('a door opened with a Node that is too old says what to use instead', async () => {
  const pretend = 'Object.defineProperty(process,"versions",{value:{...process.versions,node:"22.17.1"}})'
  const { cli } = startDoors({ NODE_FLAGS: `--import data:text/javascript,${pretend}` })

  const { code, complained } = await cli('create', 'acme')

  expect(code).toBe(1)
  expect(complained).toContain('needs Node 22.18 or newer and this is 22.17.1: use npm start')
})

async function olderStatements(workspace: string) {
  const { id, key } = await mintKey(secret, 'sk', workspace)
  const granted = sql`insert into access (id, caller, listing) values (${id}, 'secretKey', 'all')`
  return { key, statements: [...olderWorkspace(), putName(workspace), granted] }
}

/** As a server of that version left it behind. Returns its key. */
async function olderFile(folder: string, workspace: string): Promise<string> {
  const { key, statements } = await olderStatements(workspace)
  const connections = recentConnections(1)
  await openEmbedded(`${folder}/${workspace}.db`, connections, (reason) => {
    throw reason
  }).write(statements)
  connections.closeAll()
  return key
}
