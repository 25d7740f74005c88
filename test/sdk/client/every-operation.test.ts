import { type Client, createClient } from '@customer-kit/sdk'
import { addresses, type Operation, type OperationName, operations } from '@customer-kit/sdk/contract'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { scripted } from '../../support/scripted.ts'

/** Good enough for any parameter: a customer, an id, a key and a body at once. */
const anything = { id: 'x', rev: 1, key: 'x', kind: 'x', value: 'x', data: [], toString: () => 'x' }

type Method = (...args: unknown[]) => PromiseLike<unknown>

/** Every method of every resource, by the name that a caller writes. */
function methodsOf(client: Client): [name: string, method: Method][] {
  return Object.entries(client).flatMap(([resource, value]): [string, Method][] => {
    if (resource === 'send') return []
    if (typeof value === 'function') return [[resource, value as Method]]
    const made = value as unknown as Record<string, Method>
    return Object.getOwnPropertyNames(Object.getPrototypeOf(value))
      .filter((name) => name !== 'constructor')
      .map((name) => [`${resource}.${name}`, (...args) => made[name]?.(...args) ?? Promise.resolve()])
  })
}

/** What all methods together send, as `METHOD /path` with each parameter as `x`. */
async function everythingAsked(): Promise<string[]> {
  const heard: string[] = []
  const fetch = ({ method, url }: Request) => (heard.push(`${method} ${new URL(url).pathname}`), Response.json({ data: [] }))
  const client = createClient({ baseUrl: 'http://kit.test', token: 'token', fetch })
  await Promise.all(methodsOf(client).map(([, method]) => method(anything, anything, anything, {})))
  // The same list by another way.
  await client.customers.list({ filter: { field: 'name', op: 'contains', value: 'x'.repeat(1000) } })
  return heard
}

const asked = await everythingAsked()

test.each(Object.entries(addresses))('%s is a method of a class in sdk/client/, which sdk/index.ts names', (_, [method, path]) => {
  expect(asked).toContain(`${method} ${path.replace(/:\w+/g, 'x')}`)
})

describe('what the transport cannot read from the table, since the table would bring zod into a browser', () => {
  beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(0))
  afterEach(() => vi.restoreAllMocks())

  const send = (client: Client, name: OperationName) => client.send(name, { params: anything } as never, { retries: 1 })
  // A session that nobody heard of is over in ten minutes and harms nobody.
  const neverTwice = named(([name, { replay }]) => replay === 'never' && name !== 'createSession')
  const cached = named(([, operation]) => operation.cached === true)

  test.each(neverTwice)('%s is not called again after a lost answer: nobody would know of the first', async (name) => {
    const { client, requests } = scripted(() => Promise.reject(new TypeError('connection reset')))
    await expect(send(client, name)).rejects.toMatchObject({ name: 'UnreachableError' })
    expect(requests).toHaveLength(1)
  })

  test.each(named(([name]) => !neverTwice.includes(name)))('%s is called again after a lost answer', async (name) => {
    const { client, requests } = scripted((_, nth) => (nth === 1 ? Promise.reject(new TypeError('connection reset')) : Response.json({})))
    await send(client, name)
    expect(requests).toHaveLength(2)
  })

  test('what is known by its content is not sent again, and nothing else is kept', async () => {
    const kept = named(([name]) => name !== undefined).map(async (name) => {
      const { client, requests } = scripted(() => Response.json({}, { headers: { etag: '"one"' } }))
      await send(client, name)
      await send(client, name)
      return requests[1]?.headers.get('if-none-match') === '"one"' ? [name] : []
    })
    expect((await Promise.all(kept)).flat().sort()).toEqual(cached.toSorted())
  })
})

function named(which: (entry: [OperationName, Operation]) => boolean): OperationName[] {
  return (Object.entries(operations) as [OperationName, Operation][]).filter(which).map(([name]) => name)
}
