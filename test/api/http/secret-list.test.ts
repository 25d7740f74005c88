import { createClient, type Client } from '@customer-kit/sdk'
import { WorkspaceKeys } from '@customer-kit/sdk/contract'
import { expect, onTestFinished, test, vi } from 'vitest'
import { startDoors } from '../../support/door.ts'
import { startHrana } from '../../support/hrana/server.ts'

// Each starts several processes, on machines that may be busy with others.
vi.setConfig({ testTimeout: 90_000 })

const [old, young] = ['an old secret of four servers', 'a young secret of four servers']

test('four servers, each a step further on the way from one secret to another, believe what each step allows', async () => {
  const hrana = await startHrana()
  onTestFinished(() => hrana.close())
  hrana.create('acme')
  const doorsWith = (secret: string) => startDoors({ CUSTOMER_KIT_DATABASE: hrana.template, CUSTOMER_KIT_SECRET: secret })
  const keys = WorkspaceKeys.parse(JSON.parse((await doorsWith(old).cli('create', 'acme')).said))
  const addresses = await Promise.all([old, `${old},${young}`, `${young}, ${old}`, young].map((list) => doorsWith(list).server()))
  const clients = (token: string) => addresses.map((baseUrl) => createClient({ baseUrl, token: () => token, retries: 0 }))
  /** What each of the servers says, in that order. */
  const said = (token: string, ask: (client: Client) => PromiseLike<unknown>) =>
    Promise.all(
      clients(token).map((client) =>
        Promise.resolve(ask(client)).then(
          () => 200,
          (error: { status?: number }) => error.status
        )
      )
    )
  const [atOld, , atYoungFirst] = clients(keys.secretKey)

  // What the old one made is good until it is taken out.
  expect(await said(keys.secretKey, (client) => client.customers.list())).toEqual([200, 200, 200, 401])
  expect(await said(keys.publicKey, (client) => client.publicForms.get('none'))).toEqual([404, 404, 404, 401])
  const { token } = (await atOld?.sessions.create({ user: { id: 'u-1' } })) ?? { token: '' }
  expect(await said(token, (client) => client.me())).toEqual([200, 200, 200, 401])

  // What the young one makes is good wherever the young one is known, so it comes second before it comes first.
  const made = (await atYoungFirst?.keys.create({ kind: 'secret', label: 'Made by the young one' }))?.key ?? ''
  expect(await said(made, (client) => client.customers.list())).toEqual([401, 200, 200, 200])
  const renewed = (await clients(made)[3]?.sessions.create({ user: { id: 'u-1' } }))?.token ?? ''
  expect(await said(renewed, (client) => client.me())).toEqual([401, 200, 200, 200])
})

test.each([`${old},,${young}`, `${old},`, ','])('a server is not started with the list "%s", and says what is wrong', async (list) => {
  await expect(startDoors({ CUSTOMER_KIT_SECRET: list }).server()).rejects.toThrow(
    'CUSTOMER_KIT_SECRET is one secret, or several with commas between'
  )
})
