import { newId } from '@customer-kit/api/new-id.ts'
import { secretsIn } from '@customer-kit/api/http/secrets.ts'
import { createClient, type Client } from '@customer-kit/sdk'
import { expect, test, vi } from 'vitest'
import { createApp } from '../../support/heard-app.ts'
import { baseUrl, type Kit, secret as old, startKit } from '../../support/kit.ts'

const young = 'a younger secret that only tests know'

/** A server of its own over the same databases, with this list of secrets. */
function serverWith({ workspaces }: Kit, list: string) {
  const app = createApp({ ...secretsIn(list), workspaces, now: () => new Date(), newId })
  return (token: string): Client => createClient({ baseUrl, token: () => token, fetch: app.fetch, retries: 0 })
}

const settled = <Answer>(asked: PromiseLike<Answer>) =>
  Promise.resolve(asked).then(
    () => 'answered',
    (error: { status?: number; code?: string }) => `${error.status} ${error.code}`
  )

/** All that a secret has a hand in, made on one server. */
async function madeOn(server: (token: string) => Client, secretKey: string) {
  const host = server(secretKey)
  const { key } = await host.keys.create({ kind: 'secret', label: 'Made here' })
  const { key: publicKey } = await host.keys.create({ kind: 'public', label: 'Made here' })
  const { token } = await host.sessions.create({ user: { id: 'u-1' }, role: 'manager' })
  const page = server(token)
  const cursor = (await page.customers.list({ limit: 1 })).nextCursor ?? ''
  const { position } = await page.changes.list()
  return { key, publicKey, token, cursor, position }
}

type Made = Awaited<ReturnType<typeof madeOn>>

type Way = (server: (token: string) => Client, made: Made) => PromiseLike<unknown>

const ways: Record<string, Way> = {
  'a secret key': (server, { key }) => server(key).customers.list(),
  'a public key': (server, { publicKey }) => server(publicKey).publicForms.get('booking'),
  'a session': (server, { token }) => server(token).customers.list(),
  'a cursor': (server, { token, cursor }) => server(token).customers.list({ limit: 1, cursor })
}

async function startAcme() {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const host = kit.client(secretKey)
  for (const firstName of ['Ada', 'Grace']) await host.customers.create({ kind: 'person', firstName })
  await host.forms.put('booking', {
    title: 'Book',
    recipient: 'Acme',
    kind: 'person',
    fields: [{ field: 'email' }],
    confirmation: { title: 'Thank you', text: 'We call you.' }
  })
  return { kit, secretKey }
}

test.each(Object.entries(ways))('%s of the previous secret is good while that is there, and not when it is taken out', async (_, way) => {
  const { kit, secretKey } = await startAcme()
  const [before, between, after] = [serverWith(kit, old), serverWith(kit, `${young}, ${old}`), serverWith(kit, young)]
  const made = await madeOn(before, secretKey)

  expect(await settled(way(between, made))).toBe('answered')
  expect(await settled(way(after, made))).toBe('401 unauthenticated')
})

test.each(Object.entries(ways))('%s that is made during a rotation is of the first secret: it outlives the second', async (_, way) => {
  const { kit, secretKey } = await startAcme()
  const [between, after] = [serverWith(kit, `${young},${old}`), serverWith(kit, young)]
  const made = await madeOn(between, secretKey)

  expect(await settled(way(after, made))).toBe('answered')
})

test('a cursor of a secret that was taken out is none, and a position of it means to read everything again', async () => {
  const { kit, secretKey } = await startAcme()
  const [before, between, after] = [serverWith(kit, old), serverWith(kit, `${young},${old}`), serverWith(kit, young)]
  const { cursor, position } = await madeOn(before, secretKey)
  const { token } = await between(secretKey).sessions.create({ user: { id: 'u-1' } })

  expect(await settled(after(token).customers.list({ limit: 1, cursor }))).toBe('400 invalid_cursor')
  await expect(between(token).changes.list({ after: position })).resolves.toMatchObject({ reset: false })
  await expect(after(token).changes.list({ after: position })).resolves.toMatchObject({ reset: true })
})

test('under load on two servers, nobody is refused while one secret takes the place of another', async () => {
  const { kit, secretKey } = await startAcme()
  const steps = [
    [old, old],
    [old, `${old},${young}`],
    [`${old},${young}`, `${old},${young}`],
    [`${young},${old}`, `${old},${young}`],
    [`${young},${old}`, `${young},${old}`]
  ] as const
  let servers = [serverWith(kit, old), serverWith(kit, old)]
  let turn = 0
  const anyServer = () => servers[turn++ % 2] ?? serverWith(kit, old)
  const refused: string[] = []
  const load = { answered: 0, isOver: false }
  const ask = async <Answer>(asked: PromiseLike<Answer>): Promise<Answer | undefined> => {
    try {
      const answer = await asked
      load.answered++
      return answer
    } catch (error) {
      refused.push(String(error))
      return undefined
    }
  }
  /** A page that lives through the whole rotation: its session, its cursors and its place in the log are from whichever server answered. */
  const page = async (id: string) => {
    while (!load.isOver) {
      const session = await ask(anyServer()(secretKey).sessions.create({ user: { id } }))
      if (!session) return
      const from = await ask(anyServer()(session.token).changes.list())
      const first = await ask(anyServer()(session.token).customers.list({ limit: 1 }))
      await ask(anyServer()(session.token).customers.list({ limit: 1, cursor: first?.nextCursor ?? '' }))
      await ask(anyServer()(session.token).customers.create({ kind: 'person', firstName: id }))
      const feed = await ask(anyServer()(session.token).changes.list({ after: from?.position ?? '' }))
      if (feed?.reset) refused.push('a position')
    }
  }

  const pages = Promise.all(Array.from({ length: 4 }, (_, at) => page(`u-${at}`)))
  for (const [first, second] of steps) {
    servers = [serverWith(kit, first), serverWith(kit, second)]
    const before = load.answered
    await vi.waitUntil(() => load.answered > before + 60 || refused.length > 0, { timeout: 15_000, interval: 1 })
  }
  load.isOver = true
  await pages

  expect(refused).toEqual([])
  expect(load.answered).toBeGreaterThan(300)
})

test.each(['', ',', `${young},`, `,${old}`, `${young},,${old}`])('a list like "%s" is refused when a server starts', (list) => {
  expect(() => secretsIn(list)).toThrow('CUSTOMER_KIT_SECRET')
})
