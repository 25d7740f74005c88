import { createClient } from '@customer-kit/sdk'
import { expect, test } from 'vitest'

test.each([
  ['https://host.example', 'https://host.example/v1/customers/cus_1'],
  ['https://host.example/', 'https://host.example/v1/customers/cus_1'],
  ['https://host.example/kit', 'https://host.example/kit/v1/customers/cus_1'],
  ['https://host.example:8443/a/kit/', 'https://host.example:8443/a/kit/v1/customers/cus_1']
])('an API at %s is asked below that address', async (baseUrl, asked) => {
  const urls: string[] = []
  const fetch = ({ url }: Request) => (urls.push(url), Response.json({}))
  const { customers } = createClient({ baseUrl, token: () => 'token', fetch })

  await customers.get('cus_1')

  expect(urls).toEqual([asked])
})

test('what would lead to another address is refused as every call is refused, and nothing is sent', async () => {
  const calls: string[] = []
  const ask = (baseUrl: string) => createClient({ baseUrl, token: () => 'token', fetch: () => (calls.push('fetch'), Response.json({})) })

  for (const id of ['.', '..']) await expect(ask('http://kit.test').customers.get(id)).rejects.toThrow(`Nothing is called "${id}"`)
  await expect(ask('kit.test').customers.get('cus_1')).rejects.toThrow(TypeError)
  expect(calls).toEqual([])
})

test('a token that cannot be had is its own error, asked for once, and nothing is sent', async () => {
  const signedOut = new RangeError('Nobody is signed in')
  const calls: string[] = []
  const token = () => (calls.push('token'), Promise.reject(signedOut))
  const { customers } = createClient({ baseUrl: 'http://kit.test', token, fetch: () => (calls.push('fetch'), Response.json({})) })

  await expect(customers.get('cus_1')).rejects.toBe(signedOut)
  expect(calls).toEqual(['token'])
})

test('what a page has taught arrays and strings to say of themselves is not said to the API', async () => {
  const taught = [Array.prototype, String.prototype, Number.prototype]
  const bodies: string[] = []
  const fetch = async (request: Request) => (bodies.push(`${request.url} ${await request.text()}`), Response.json({ data: [] }))
  const { customers } = createClient({ baseUrl: 'http://kit.test', token: () => 'token', fetch })
  for (const kind of taught) Object.assign(kind, { toJSON: () => 'theirs' })

  const asked = [
    customers.create({ kind: 'person', firstName: 'Mira', tags: ['a', 'b'] }),
    customers.list({ filter: { field: 'stage', op: 'in', value: ['lead', 'won'] }, limit: 3 })
  ]
  await Promise.all(asked)
  for (const kind of taught) delete (kind as { toJSON?: unknown }).toJSON

  expect(bodies.map((body) => decodeURIComponent(body)).toSorted()).toEqual([
    'http://kit.test/v1/customers {"kind":"person","firstName":"Mira","tags":["a","b"]}',
    'http://kit.test/v1/customers?filter={"field":"stage","op":"in","value":["lead","won"]}&limit=3 '
  ])
})
