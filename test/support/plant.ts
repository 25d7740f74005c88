import { randomBytes } from 'node:crypto'
import type { Client } from '@customer-kit/sdk'

export type Planted = Awaited<ReturnType<typeof plantIn>>

/** One of everything a workspace can hold, with a word in every text that stands nowhere else. */
export async function plantIn(client: Client) {
  const canary = `canary${randomBytes(8).toString('hex')}`
  const email = `${canary}@example.com`
  const texts = {
    email,
    externalId: canary,
    tags: [canary],
    notes: canary,
    attributes: { note: canary },
    otherIdentities: [{ kind: 'customer-number' as const, value: canary }]
  }
  await client.attributes.create({ key: 'note', label: canary, type: 'text' })
  const organization = await client.customers.create({ kind: 'organization', name: canary, ...texts })
  const person = await client.customers.create({ kind: 'person', firstName: canary, lastName: canary, email: `p${email}` })
  const trashed = await client.customers.create({ kind: 'person', firstName: 'Ada', notes: canary })
  await client.customers.delete(trashed)
  const event = await client.events.record(organization.id, { title: canary, text: canary })
  await client.forms.put(`form-of-${canary}`, {
    title: canary,
    recipient: canary,
    kind: 'person',
    fields: [{ field: 'email', label: canary }],
    confirmation: { title: canary, text: canary }
  })
  await client.keys.create({ kind: 'public', label: canary })
  await client.sessions.create({ user: { id: canary, name: canary, email } })
  return { canary, organization, person, trashed, event, words: [canary, organization.id, person.id, trashed.id, event.id] }
}
