import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { grantAccess } from '@customer-kit/api/domain/access.ts'
import { mintKey } from '@customer-kit/api/http/api-keys.ts'
import { createWorkspaceFile, openFolder } from '@customer-kit/api/store/folder.ts'
import { createClient, isProblem, UnreachableError } from '@customer-kit/sdk'
import { expect, onTestFinished, test } from 'vitest'
import { startNodeDoor } from '../../chaos/node-door.ts'
import { countOf } from '../../support/digest.ts'
import { baseUrl, secret, startKit } from '../../support/kit.ts'

const keys = Array.from({ length: 20 }, (_, n) => `storm-${n}`)
const rethrow = (reason: unknown): never => {
  throw reason
}

/** Goes on with the same key until there is an answer, as somebody does who must know. */
async function insist<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    try {
      return await call()
    } catch (error) {
      if (!(error instanceof UnreachableError || (isProblem(error) && error.status === 503))) throw error
    }
  }
}

test(
  'twenty keys by a hundred callers each, over real sockets, and the server killed in the middle, are twenty customers and twenty answers',
  { timeout: 180_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'customer-kit-storm-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const template = `file:${folder}/{workspace}.db`
    const { id, key } = await mintKey(secret, 'sk', 'acme')
    await createWorkspaceFile(template, 'acme', [grantAccess(id, 'secretKey', 'all')], rethrow)
    const env = { CUSTOMER_KIT_DATABASE: template, CUSTOMER_KIT_SECRET: secret }
    await using first = await startNodeDoor({ ...env, PORT: '0' })
    const answers = new Map(keys.map((name) => [name, [] as string[]]))
    const { promise: isUnderWay, resolve: underWay } = Promise.withResolvers<void>()
    const client = createClient({
      baseUrl: first.url,
      token: () => key,
      async fetch(request) {
        const response = await fetch(request)
        const body = await response.clone().text()
        if (response.status === 201) answers.get(request.headers.get('idempotency-key') ?? '')?.push(body)
        if (response.status === 201) underWay()
        return response
      }
    })
    const create = (name: string, label = name) =>
      insist(() => Promise.resolve(client.customers.create({ kind: 'organization', name: label }, { idempotencyKey: name })))

    const storm = Promise.all(keys.flatMap((name) => Array.from({ length: 100 }, () => create(name))))
    await isUnderWay
    await first.kill()
    await using second = await startNodeDoor({ ...env, PORT: new URL(first.url).port })
    await storm
    const others = await Promise.all(keys.map((name) => create(name, 'Somebody else').catch((error: { code?: string }) => error.code)))
    await second.kill()

    expect([...answers.values()].map((each) => new Set(each).size)).toEqual(keys.map(() => 1))
    expect([...answers.values()].flat().length).toBeGreaterThanOrEqual(2000)
    expect(others).toEqual(keys.map(() => 'idempotency_key_reused'))
    const workspaces = openFolder(template, rethrow)
    onTestFinished(() => workspaces.close())
    const store = await workspaces.open('acme')
    expect([await countOf(store, 'customers'), await countOf(store, 'changes'), await countOf(store, 'idempotency')]).toEqual([20, 20, 20])
  }
)

test('of two hundred who change one revision at once, one has, and the others are told', async () => {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const { customers } = kit.client(secretKey)
  const { id, rev } = await customers.create({ kind: 'person', firstName: 'Ada' })
  const patch = (n: number) =>
    kit.fetch(
      new Request(`${baseUrl}/v1/customers/${id}`, {
        method: 'PATCH',
        headers: { 'authorization': `Bearer ${secretKey}`, 'content-type': 'application/json', 'if-match': `"${rev}"` },
        body: JSON.stringify({ lastName: `Number ${n}` })
      })
    )

  const answers = await Promise.all(Array.from({ length: 200 }, (_, n) => patch(n)))

  const count = (status: number) => answers.filter((answer) => answer.status === status).length
  expect([count(200), count(412)]).toEqual([1, 199])
  const winner = answers.findIndex(({ status }) => status === 200)
  expect(await customers.get(id)).toMatchObject({ lastName: `Number ${winner}`, rev: rev + 1 })
  expect(await countOf(await kit.workspaces.open('acme'), 'changes')).toBe(2)
})

test('eight who each add one twelve times, and read again when somebody was faster, add ninety-six', async () => {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const { customers } = kit.client(secretKey)
  const { id } = await customers.create({ kind: 'person', firstName: 'Counter', notes: '0' })
  let outrun = 0
  const addOne = async () => {
    for (;;) {
      const seen = await customers.get(id)
      try {
        return await customers.update(seen, { notes: String(Number(seen.notes) + 1) })
      } catch (error) {
        if (!isProblem(error) || error.code !== 'precondition_failed') throw error
        outrun++
      }
    }
  }
  const lane = async () => {
    for (let n = 0; n < 12; n++) await addOne()
  }

  await Promise.all(Array.from({ length: 8 }, lane))

  expect(await customers.get(id)).toMatchObject({ notes: '96', rev: 97 })
  // Or nobody ever met anybody, and nothing was shown.
  expect(outrun).toBeGreaterThan(20)
})
