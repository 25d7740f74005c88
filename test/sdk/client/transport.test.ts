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

test('a token that cannot be had is its own error, asked for once, and nothing is sent', async () => {
  const signedOut = new RangeError('Nobody is signed in')
  const calls: string[] = []
  const token = () => (calls.push('token'), Promise.reject(signedOut))
  const { customers } = createClient({ baseUrl: 'http://kit.test', token, fetch: () => (calls.push('fetch'), Response.json({})) })

  await expect(customers.get('cus_1')).rejects.toBe(signedOut)
  expect(calls).toEqual(['token'])
})
