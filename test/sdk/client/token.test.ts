import { UnreachableError } from '@customer-kit/sdk'
import { expect, test } from 'vitest'
import { refusal, scripted } from '../../support/scripted.ts'

const bearerOf = (request: Request) => request.headers.get('authorization')?.replace('Bearer ', '')
const onlyTaking = (good: string) => (request: Request) =>
  bearerOf(request) === good ? Response.json({ id: 'cus_1' }) : refusal(401, 'unauthenticated')

test('a secret key is a token as it is', async () => {
  const { client, requests } = scripted(onlyTaking('key'), { token: 'key' })

  await client.customers.get('cus_1')

  expect(requests.map(bearerOf)).toEqual(['key'])
})

test('a refused token is renewed once, and nobody hears of it', async () => {
  const told: (string | undefined)[] = []
  const token = (refused?: string) => (told.push(refused), refused ? 'new' : 'old')
  const { client, requests } = scripted(onlyTaking('new'), { token })

  expect(await client.customers.get('cus_1')).toEqual({ id: 'cus_1' })
  expect(told).toEqual([undefined, 'old'])
  expect(requests.map(bearerOf)).toEqual(['old', 'new'])
})

test('twenty calls that were refused at once renew once', async () => {
  let held = 'old'
  let renewals = 0
  const token = (refused?: string) => {
    if (refused === held) held = `new-${++renewals}`
    return held
  }
  const blind = (refused?: string) => (refused === undefined ? 'old' : `new-${++renewals}`)
  for (const source of [token, blind]) {
    renewals = 0
    held = 'old'
    const { client } = scripted(onlyTaking('new-1'), { token: source })

    await Promise.all(Array.from({ length: 20 }, () => client.customers.get('cus_1')))

    expect(renewals).toBe(1)
  }
})

test('a token that is refused twice is not asked for a third time', async () => {
  let asked = 0
  const { client, requests } = scripted(onlyTaking('none'), { token: () => `token-${++asked}` })

  await expect(client.customers.get('cus_1')).rejects.toMatchObject({ code: 'unauthenticated' })
  expect([asked, requests.length]).toEqual([2, 2])
})

test('a source that has only the refused token is not asked in circles, and is asked again by the next call', async () => {
  let current = 'old'
  const { client, requests } = scripted(onlyTaking('new'), { token: () => current })

  await expect(client.customers.get('cus_1')).rejects.toMatchObject({ code: 'unauthenticated' })
  expect(requests).toHaveLength(1)
  current = 'new'
  expect(await client.customers.get('cus_1')).toEqual({ id: 'cus_1' })
})

test('a renewal that failed is not remembered', async () => {
  let online = false
  const token = (refused?: string) => {
    if (refused && !online) throw new RangeError('Nobody is signed in')
    return refused ? 'new' : 'old'
  }
  const { client } = scripted(onlyTaking('new'), { token })

  await expect(client.customers.get('cus_1')).rejects.toThrow('Nobody is signed in')
  online = true
  expect(await client.customers.get('cus_1')).toEqual({ id: 'cus_1' })
})

test('a token that cannot be had just now is waited for', async () => {
  let asked = 0
  const token = () => {
    if (asked++ === 0) throw new UnreachableError('The portal does not answer')
    return 'new'
  }
  const { client } = scripted(onlyTaking('new'), { token })

  expect(await client.customers.get('cus_1')).toEqual({ id: 'cus_1' })
})
