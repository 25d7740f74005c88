import { expect, test } from 'vitest'
import { startKit } from '../../support/kit.ts'
import { refusal, scripted } from '../../support/scripted.ts'

test('every call can say what came with its answer', async () => {
  const kit = await startKit()
  const { customers } = kit.client((await kit.workspace('acme')).secretKey)

  const created = await customers.create({ kind: 'person', firstName: 'Ada' }).withResponse()
  const listed = await customers.list().withResponse()

  expect(created).toMatchObject({ status: 201, data: { firstName: 'Ada' } })
  expect(created.headers.get('location')).toBe(`/v1/customers/${created.data.id}`)
  expect(listed.data.data.map(({ id }) => id)).toEqual([created.data.id])
  expect(kit.log.map(({ requestId }) => requestId)).toEqual(expect.arrayContaining([created.requestId, listed.requestId]))
})

test('what is left of the rate limit is told where the server says it', async () => {
  const headers = { 'ratelimit': '"workspace";r=42;t=7', 'x-request-id': 'req-1' }
  const limited = scripted(() => Response.json({ id: 'cus_1' }, { headers }))
  const silent = scripted(() => Response.json({ id: 'cus_1' }))

  expect(await limited.client.customers.get('cus_1').withResponse()).toMatchObject({
    requestId: 'req-1',
    rateLimit: { remaining: 42, resetMs: 7000 }
  })
  expect(await silent.client.customers.get('cus_1').withResponse()).toMatchObject({ requestId: '', rateLimit: undefined })
})

test('a refusal is refused with and without its response', async () => {
  const { client } = scripted(() => refusal(404, 'not_found'))
  await expect(client.customers.get('cus_1').withResponse()).rejects.toMatchObject({ code: 'not_found' })
})

test('what has not changed since is not sent again', async () => {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const statuses: number[] = []
  const client = kit.client(secretKey, async (request) => {
    const response = await kit.fetch(request)
    statuses.push(response.status)
    return response
  })

  const first = await client.bootstrap.get()
  first.fields.length = 0
  const second = await client.bootstrap.get().withResponse()

  expect(statuses).toEqual([200, 304])
  expect(second.status).toBe(200)
  expect(second.data.fields.length).toBeGreaterThan(10)
  expect(await client.openApi()).toEqual(await client.openApi())
  expect(statuses).toEqual([200, 304, 200, 304])
})
