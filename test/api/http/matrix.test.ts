import { mintKey } from '@customer-kit/api/http/api-keys.ts'
import { type OperationName, operations } from '@customer-kit/sdk/contract'
import { expect, test } from 'vitest'
import { digestOf } from '../../support/digest.ts'
import { baseUrl, secret, startKit } from '../../support/kit.ts'

const actors = [
  'nobody',
  'forged key',
  'unknown workspace',
  'revoked user',
  'public key',
  'secret key',
  'secret key in a page',
  'viewer',
  'member',
  'manager',
  'administrator'
] as const

const bodies = (actor: string): { [Name in OperationName]?: object } => ({
  createSession: { user: { id: actor } },
  createCustomer: { kind: 'person', lastName: actor },
  updateCustomer: { lastName: actor },
  recordEvent: { text: actor },
  updateEvent: { text: actor }
})

/** Every cell is decided here, by a person. An operation without a row does not compile. */
const expected: Record<OperationName, readonly number[]> = {
  //              nobody forged unknown revoked public secret page viewer member manager administrator
  createSession: [401, 401, 401, 403, 403, 201, 403, 403, 403, 403, 403],
  getMe: [401, 401, 401, 401, 403, 403, 403, 200, 200, 200, 200],
  getBootstrap: [401, 401, 401, 401, 403, 200, 403, 200, 200, 200, 200],
  getOpenApi: [200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200],
  listCustomers: [401, 401, 401, 401, 403, 200, 403, 200, 200, 200, 200],
  createCustomer: [401, 401, 401, 401, 403, 201, 403, 403, 201, 201, 201],
  getCustomer: [401, 401, 401, 401, 403, 200, 403, 200, 200, 200, 200],
  updateCustomer: [401, 401, 401, 401, 403, 200, 403, 403, 200, 200, 200],
  listEvents: [401, 401, 401, 401, 403, 200, 403, 200, 200, 200, 200],
  recordEvent: [401, 401, 401, 401, 403, 201, 403, 403, 201, 201, 201],
  updateEvent: [401, 401, 401, 401, 403, 200, 403, 403, 200, 200, 200],
  deleteEvent: [401, 401, 401, 401, 403, 204, 403, 403, 204, 204, 204],
  deleteCustomer: [401, 401, 401, 401, 403, 204, 403, 403, 403, 403, 204],
  restoreCustomer: [401, 401, 401, 401, 403, 200, 403, 403, 403, 403, 200]
}

test('each operation answers each actor as decided, and a refusal leaves the database as it was', async () => {
  const kit = await startKit()
  const { secretKey, publicKey } = await kit.workspace('acme')
  const store = await kit.workspaces.open('acme')
  const session = (user: string, role: 'viewer' | 'member' | 'manager' | 'administrator') =>
    kit.session({ workspace: 'acme', user, role, listing: 'all' })
  const tokens: Record<(typeof actors)[number], string> = {
    'nobody': '',
    'forged key': secretKey.slice(0, -1) + (secretKey.endsWith('0') ? '1' : '0'),
    'unknown workspace': (await mintKey(secret, 'sk', 'nowhere')).key,
    'revoked user': await session('usr_gone', 'administrator'),
    'public key': publicKey,
    'secret key': secretKey,
    'secret key in a page': secretKey,
    'viewer': await session('usr_v', 'viewer'),
    'member': await session('usr_m', 'member'),
    'manager': await session('usr_g', 'manager'),
    'administrator': await session('usr_a', 'administrator')
  }
  await store?.write([{ sql: `update access set revoked = 1 where id = 'usr_gone'`, args: [] }])
  const { customers, events } = kit.client(secretKey)

  for (const name of Object.keys(expected) as OperationName[]) {
    const statuses: number[] = []
    for (const actor of actors) {
      const [method, path] = operations[name].at
      const customer = await customers.create({ kind: 'person', firstName: 'Ada' })
      if (name === 'restoreCustomer') await customers.delete(customer)
      const subject = path.startsWith('/v1/events/') ? await events.record(customer.id, { text: 'Called' }) : customer
      const headers = new Headers({
        'authorization': `Bearer ${tokens[actor]}`,
        'content-type': 'application/json',
        'if-match': `"${subject.rev}"`
      })
      if (actor === 'secret key in a page') headers.set('origin', 'https://portal.example')
      const body = bodies(actor)[name]
      const before = await digestOf(store)
      const response = await kit.fetch(
        new Request(baseUrl + path.replace(':id', subject.id), { method, headers, body: body ? JSON.stringify(body) : null })
      )
      statuses.push(response.status)
      expect((await digestOf(store)) === before, `${name} by ${actor}`).toBe(!response.ok || method === 'GET')
    }
    expect(statuses, name).toEqual(expected[name])
  }
})
