import { createApp } from '@customer-kit/api/app.ts'
import { grantAccess } from '@customer-kit/api/domain/access.ts'
import { keepCustomers } from '@customer-kit/api/domain/customers/keep.ts'
import { firstLookups } from '@customer-kit/api/domain/workspaces/first-lookups.ts'
import { mintKey } from '@customer-kit/api/http/api-keys.ts'
import { newId } from '@customer-kit/api/new-id.ts'
import { openFolder } from '@customer-kit/api/store/folder.ts'
import type { Store } from '@customer-kit/api/store/store.ts'
import type { Customer } from '@customer-kit/sdk/contract'
import { blankCustomer } from '../support/blank-customer.ts'
import { seeding } from '../support/seeding.ts'

export type Seeded = { secret: string; token: string; ids: string[]; statementsOfAList: number; batchesOfAList: number }

const secret = 'a secret of the bench'
const perBatch = 1000
const words = ['Amsel', 'Boer', 'Castro', 'Díaz', 'Eriksson', 'Farouk', 'Gómez', 'Hansen', 'Ito', 'Janssen', 'Kowalska', 'Lindqvist']
const regions = ['north', 'east', 'south', 'west']
const stages = ['lead', 'contacted', 'proposal', 'negotiation', 'customer', 'lost']

/** A workspace called `bench` with that many customers, and what a list costs in statements. */
export async function seedWorkspace(folder: string, rows: number): Promise<Seeded> {
  const workspaces = openFolder(`file:${folder}/{workspace}.db`, (reason) => {
    throw reason
  })
  const { id, key } = await mintKey(secret, 'sk', 'bench')
  await workspaces.create('bench', [firstLookups(), grantAccess(id, 'secretKey', 'all')])
  const store = await workspaces.open('bench')
  if (!store) throw new Error('The workspace was not created')
  const ids: string[] = []
  for (let from = 0; from < rows; from += perBatch) {
    const customers = Array.from({ length: Math.min(perBatch, rows - from) }, (_, i) => customerAt(from + i))
    await store.write(keepCustomers(seeding, customers).map(({ sql, args }) => ({ sql, args })))
    ids.push(...customers.map((customer) => customer.id))
  }
  const counted = await countStatements(store, key)
  await workspaces.close()
  return { secret, token: key, ids, ...counted }
}

/** Always the same customer for the same place. Spread so that a stage in a region holds about a twenty-fourth of all. */
function customerAt(place: number): Customer {
  const at = new Date(Date.UTC(2026, 0, 1) + place * 60_000).toISOString()
  const pick = (from: readonly string[], step: number) => from[Math.floor(place / step) % from.length] ?? ''
  return {
    ...blankCustomer(newId('cus'), at),
    kind: 'person',
    firstName: `${pick(words, 1)} ${place}`,
    lastName: pick(words, 12),
    email: `customer-${place}@example.com`,
    phone: `+3460${String(place).padStart(7, '0')}`,
    externalId: `C-${place}`,
    language: 'es',
    timezone: 'Europe/Madrid',
    stage: pick(stages, 1),
    status: 'active',
    state: 'aware',
    region: pick(regions, 6),
    segment: 'business',
    channel: 'web',
    tags: ['made-up'],
    notes: 'Made up for measuring.'
  }
}

const unused = () => Promise.reject(new Error('Only lists are counted'))

async function countStatements(store: Store, token: string) {
  let statementsOfAList = 0
  let batchesOfAList = 0
  const counting: Store = {
    ...store,
    read(statements) {
      statementsOfAList += statements.length
      batchesOfAList += 1
      return store.read(statements)
    }
  }
  const workspaces = { open: async () => counting, create: unused, close: unused, ping: unused, names: unused, migrate: unused }
  const app = createApp({ secret, workspaces, now: () => new Date(), newId, log: () => undefined })
  const answer = await app.request('/v1/customers', { headers: { authorization: `Bearer ${token}` } })
  if (!answer.ok) throw new Error(await answer.text())
  return { statementsOfAList, batchesOfAList }
}
