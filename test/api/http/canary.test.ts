import { expect, test } from 'vitest'
import { baseUrl, startKit } from '../../support/kit.ts'

const names = ['acme', 'globex', 'initech'] as const

test('no answer to one workspace carries a word of another, and foreign ids answer like random ones', async () => {
  const kit = await startKit()
  const tenants = await Promise.all(
    names.map(async (name) => {
      const workspace = await kit.workspace(name)
      const canary = `canary-of-${name}`
      const { customers, events, sessions } = kit.client(workspace.secretKey)
      const customer = await customers.create({
        kind: 'organization',
        name: canary,
        email: `${canary}@example.com`,
        notes: canary,
        externalId: canary
      })
      const event = await events.record(customer.id, { title: canary, text: canary })
      await sessions.create({ user: { id: canary, name: canary, email: `${canary}@example.com` } })
      return { ...workspace, canary, customer, event }
    })
  )
  const random = '0123456789abcdef0123456789abcdef'

  for (const { name, secretKey } of tenants) {
    const foreign = tenants.filter((other) => other.name !== name)
    const ask = async (method: string, path: string, body?: object) => {
      const headers = {
        'authorization': `Bearer ${secretKey}`,
        'content-type': 'application/json',
        'if-match': '"1"',
        'x-request-id': 'same'
      }
      const response = await kit.fetch(new Request(baseUrl + path, { method, headers, body: body ? JSON.stringify(body) : null }))
      const said = [response.status, ...response.headers, await response.text()].join('\n')
      for (const { canary } of foreign) expect(said).not.toContain(canary)
      return said
    }
    await ask('GET', '/v1/customers')
    await ask('GET', '/v1/customers?q=canary')
    await ask('GET', '/v1/bootstrap')
    for (const { customer, event, canary } of foreign) {
      for (const [method, path, body] of [
        ['GET', `/v1/customers/${customer.id}`, undefined],
        ['PATCH', `/v1/customers/${customer.id}`, { stage: 'lost' }],
        ['GET', `/v1/customers/${customer.id}/events`, undefined],
        ['POST', `/v1/customers/${customer.id}/events`, { text: 'mine' }],
        ['PATCH', `/v1/events/${event.id}`, { text: 'mine' }],
        ['DELETE', `/v1/events/${event.id}`, undefined]
      ] as const) {
        const said = await ask(method, path, body)
        expect(said).toMatch(/^404/)
        expect(said).toBe(await ask(method, path.replace(/_[0-9a-f]{32}/, `_${random}`), body))
      }

      // The same verified address in another workspace is no conflict, and so tells nothing.
      expect(await ask('POST', '/v1/customers', { kind: 'person', notes: 'mine' })).toMatch(/^201/)
      const { customers } = kit.client(secretKey)
      await expect(customers.list({ filter: { field: 'email', op: 'eq', value: `${canary}@example.com` } })).resolves.toMatchObject({
        data: [],
        total: 0
      })
    }
  }
})
