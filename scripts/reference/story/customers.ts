import { and, me, where } from '@customer-kit/sdk'
import type { Stage } from '../stage.ts'
import { quiet as console, shown } from './shown.ts'

export async function tellOfCustomers({ kit, page }: Stage): Promise<void> {
  // createCustomer
  const ada = await kit.customers.create({
    kind: 'person',
    firstName: 'Ada',
    lastName: 'Lovelace',
    email: 'ada@example.com',
    stage: 'lead',
    responsible: 'ext:u-17',
    tags: ['newsletter']
  })

  // getCustomer
  const customer = await kit.customers.get(ada.id)

  // updateCustomer
  const updated = await kit.customers.update(ada, { stage: 'contacted', notes: 'Prefers to be called in the morning.' })

  // upsertCustomer
  const grace = await kit.customers.upsert('externalId', 'C-10482', {
    kind: 'person',
    firstName: 'Grace',
    lastName: 'Hopper'
  })

  // listCustomers
  for await (const { id, stage } of kit.customers.list({ q: 'ada', fields: ['stage', 'email'], limit: 2 })) console.log(id, stage)

  // queryCustomers
  const filter = and(where('responsible', 'eq', me), where('stage', 'ne', 'lost'))
  // `list` asks like this by itself where a filter is too long for an address.
  const mine = await page.send('queryCustomers', { body: { filter, sort: 'name', limit: 2 } })

  // countCustomers
  const { total } = await kit.customers.count({ filter: where('stage', 'in', ['lead', 'contacted']) })

  // deleteCustomer
  await kit.customers.delete(grace)

  // listTrash
  const trash = await kit.customers.trash({ limit: 2 })

  // restoreCustomer
  await kit.customers.restore(grace.id)

  shown(customer, updated, mine, total, trash)

  // addIdentity
  const telegram = await kit.identities.add(ada.id, { kind: 'telegram', value: '@ada_lovelace' })

  // listIdentities
  const identities = await kit.identities.list(ada.id)

  // updateIdentity
  await kit.identities.update(ada.id, telegram, { verified: true })

  // removeIdentity
  await kit.identities.remove(ada.id, telegram)

  // recordEvent
  const call = await kit.events.record(ada.id, { type: 'call', text: 'Wants an offer for two seats.' })

  // listEvents
  const past = await kit.events.list(ada.id, { when: 'past', limit: 2 })

  // updateEvent
  const corrected = await kit.events.update(call, { text: 'Wants an offer for three seats.' })

  // deleteEvent
  await kit.events.delete(corrected)

  shown(identities, past)
}
