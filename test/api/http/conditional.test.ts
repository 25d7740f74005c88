import { expect, test } from 'vitest'
import { overhear } from '../../support/held/exchange.ts'
import { undescribed } from '../../support/held/undescribed.ts'
import { baseUrl, startKit } from '../../support/kit.ts'

async function startAcme() {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const client = kit.client(secretKey)
  const ada = await client.customers.create({ kind: 'person', firstName: 'Ada', tags: ['vip'] })
  const ask = async (method: string, headers: Record<string, string>, body?: object) => {
    const url = `${baseUrl}/v1/customers/${ada.id}`
    const sent = { 'authorization': `Bearer ${secretKey}`, 'content-type': 'application/json', ...headers }
    const request = new Request(url, { method, headers: sent, body: body ? JSON.stringify(body) : null })
    const { response, exchange } = await overhear(request, kit.fetch)
    expect(undescribed(exchange)).toEqual([])
    return response
  }
  const read = async (known: string, method = 'GET') => (await ask(method, { 'if-none-match': known })).status
  const rename = async (lastName: string, decidedOn: string) => (await ask('PATCH', { 'if-match': decidedOn }, { lastName })).status
  return { client, ada, ask, read, rename }
}

test('who has a customer already is told so, by any of several tags, weak ones too, until somebody changes them', async () => {
  const { client, ada, ask, read } = await startAcme()

  for (const known of ['"1"', 'W/"1"', '"7", W/"1"', '"x,y" , "1"', '*']) expect(await read(known), known).toBe(304)
  for (const known of ['"2"', '"01"', '1', '"7", "8"']) expect(await read(known), known).toBe(200)
  expect(await read('"1"', 'HEAD')).toBe(304)
  const unchanged = await ask('GET', { 'if-none-match': '"1"' })
  expect([unchanged.headers.get('etag'), await unchanged.text()]).toEqual(['"1"', ''])

  await client.customers.update(ada, { lastName: 'Lovelace' })
  expect([await read('"1"'), await read('"2"')]).toEqual([200, 304])
})

test('a tag that is called otherwise is no revision, and its customers are told all the same', async () => {
  const { client, ada, read } = await startAcme()
  const [tag] = (await client.tags.list()).data

  await client.tags.update(tag?.id ?? '', { name: 'regular' })

  expect(await read('"1"')).toBe(200)
  await client.customers.update(ada, { lastName: 'Lovelace' })
  expect(await read('"2"')).toBe(304)
})

test('a change happens where one of several revisions is the latest, or whichever is; a weak tag is none', async () => {
  const { rename, ask } = await startAcme()

  expect(await rename('One', '"7", "1"')).toBe(200)
  expect(await rename('Two', '*')).toBe(200)
  for (const decidedOn of ['W/"3"', '"03"', '"1", "2"', '"3.0"']) expect(await rename('Three', decidedOn), decidedOn).toBe(412)
  expect((await ask('DELETE', { 'if-match': '*' })).status).toBe(204)
  expect(await rename('Four', '*')).toBe(404)
})

test('of twenty who change whatever is there at the same moment all have their way', async () => {
  const { client, ada, rename } = await startAcme()

  expect(await Promise.all(Array.from({ length: 20 }, (_, place) => rename(`Ada ${place}`, '*')))).toEqual(Array(20).fill(200))
  expect(await client.customers.get(ada.id)).toMatchObject({ rev: 21 })
})
