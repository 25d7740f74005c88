import type { Filter } from '@customer-kit/sdk'
import { expect, test } from 'vitest'
import { startKit } from '../../../support/kit.ts'

const viewer = 'usr_00000000000000000000000000000001'

async function startAcme() {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const { customers } = kit.client(secretKey)
  const member = kit.client(await kit.session({ workspace: 'acme', user: viewer, role: 'member', listing: 'all' })).customers
  await customers.create({
    kind: 'person',
    firstName: 'José',
    lastName: 'García',
    email: 'jose@example.com',
    externalId: 'C-10482',
    stage: 'lead',
    tags: ['Ruhr', 'café'],
    viewers: [viewer]
  })
  await customers.create({ kind: 'organization', name: 'Globex', timezone: 'Europe/Madrid', tags: ['ruhr'] })
  return { customers, member }
}

test.each<[Filter, number]>([
  [{ field: 'externalId', op: 'eq', value: 'C-10482' }, 1],
  [{ field: 'externalId', op: 'eq', value: 'c-10482' }, 0],
  [{ field: 'externalId', op: 'startsWith', value: 'C-1' }, 1],
  [{ field: 'email', op: 'eq', value: 'Jose@Example.com' }, 1],
  [{ field: 'name', op: 'contains', value: 'GARCIA' }, 1],
  [{ field: 'name', op: 'contains', value: 'Garci\u0301a' }, 1],
  [{ field: 'tags', op: 'eq', value: 'cafe\u0301' }, 1],
  [{ field: 'tags', op: 'in', value: ['Ruhr', 'ruhr'] }, 2],
  [{ field: 'tags', op: 'ne', value: 'Ruhr' }, 1],
  [{ field: 'viewers', op: 'eq', value: { me: true } }, 1],
  [{ field: 'viewers', op: 'empty' }, 1],
  [{ field: 'responsible', op: 'ne', value: { me: true } }, 2],
  [{ field: 'timezone', op: 'eq', value: 'Europe/Madrid' }, 1],
  [{ field: 'stage', op: 'ne', value: 'lead' }, 1],
  [{ not: { field: 'stage', op: 'in', value: [] } }, 2],
  [{ field: 'createdAt', op: 'within', value: { last: { days: 1 } } }, 2],
  [{ field: 'createdAt', op: 'lt', value: { ago: { days: 0 } } }, 0],
  [{ field: 'createdAt', op: 'lte', value: { ago: { days: 0 } } }, 2]
])('%j finds %i', async (filter, total) => {
  const { member } = await startAcme()

  expect(await member.list({ filter })).toMatchObject({ total })
})

test('a day is as long as it is in the time zone of whoever asks', async () => {
  const { customers } = await startAcme()
  // Somewhere it is always tomorrow already, and somewhere still yesterday.
  const onDayIn = async (timezone: string, day: Date) => {
    const spelled = new Intl.DateTimeFormat('en-CA', { timeZone: timezone, dateStyle: 'short' }).format(day)
    const { total } = await customers.list({ timezone, filter: { field: 'createdAt', op: 'between', value: [spelled, spelled] } })
    return total
  }

  for (const timezone of ['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu']) {
    expect(await onDayIn(timezone, new Date()), timezone).toBe(2)
    expect(await onDayIn(timezone, new Date(Date.now() + 86_400_000)), timezone).toBe(0)
  }
})

test("a session's own filter means who it was made for, and no query moves its days", async () => {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const host = kit.client(secretKey)
  const { token } = await host.sessions.create({
    user: { id: 'u-1' },
    filter: {
      and: [
        { field: 'responsible', op: 'eq', value: { me: true } },
        { field: 'createdAt', op: 'within', value: { last: { days: 1 } } }
      ]
    }
  })
  const { customers } = kit.client(token)
  const theirs = await host.customers.create({ kind: 'person', firstName: 'Ada', responsible: 'ext:u-1' })
  await host.customers.create({ kind: 'person', firstName: 'Eve' })

  for (const timezone of ['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'])
    expect(await customers.list({ timezone })).toMatchObject({ data: [{ id: theirs.id }], total: 1 })
})
