import { Customer } from '@customer-kit/sdk/contract'
import { makeCustomers } from '@customer-kit/demo/customers.ts'
import { makeTimelines } from '@customer-kit/demo/timelines.ts'
import { expect, test } from 'vitest'

const now = new Date('2026-11-22T12:00:00.000Z')
const staffIds = ['usr_00000000000000000000000000000001', 'usr_00000000000000000000000000000002']

test('the demo has ten thousand customers that keep to the contract and are the same every time', () => {
  const customers = makeCustomers(10_000, staffIds, now)

  // Its pictures are on the site that shows them, which a browser reads as an address.
  for (const customer of customers) Customer.parse({ ...customer, avatar: customer.avatar && `https://northbay.example${customer.avatar}` })
  expect(customers).toHaveLength(10_000)
  expect(new Set(customers.map(({ id }) => id)).size).toBe(10_000)
  expect(makeCustomers(10_000, staffIds, now)).toEqual(customers)
})

test('nobody in the demo can be written to or called', () => {
  const customers = makeCustomers(2000, staffIds, now)
  const addresses = customers.flatMap(({ email }) => email ?? [])
  const numbers = customers.flatMap(({ phone }) => phone ?? [])

  expect(addresses.filter((address) => !/@(example\.(com|org|net)|[a-z0-9-]+\.example)$/.test(address))).toEqual([])
  expect(customers.flatMap(({ otherIdentities }) => otherIdentities).filter(isSomebodys)).toEqual([])
  expect(numbers.filter((number) => !nobodyHas.some((range) => number.startsWith(range)))).toEqual([])
})

/** What is spelled says that it is made up; numbers are the customer's own. */
const isSomebodys = ({ kind, value }: { kind: string; value: string }) =>
  kind === 'whatsapp' ? !nobodyHas.some((range) => value.startsWith(range)) : !/^made.up.\d+$/i.test(value)

/** Reserved for fiction by the country's regulator, or not given to anybody by its numbering plan. */
const nobodyHas =
  '+442079460 +447700900 +121255501 +6125550 +3319900 +3326191 +3335301 +3363998 +493023125 +494066969 +492214710 +498999998 +468465004 +463139006 +464062804 +34555 +3160000 +48200 +96270000 +86100000'.split(
    ' '
  )

test('the past of a customer has passed, and what is planned is still to come', () => {
  const customers = makeCustomers(500, staffIds, now)
  const born = new Map(customers.map(({ id, createdAt }) => [id, createdAt]))
  const events = makeTimelines(customers, staffIds, now)
  const upcoming = events.filter(({ at }) => at > now.toISOString())
  const past = events.filter(({ at }) => at <= now.toISOString())

  expect(new Set(upcoming.map(({ type }) => type))).toEqual(new Set(['appointment']))
  expect(new Set(past.map(({ type }) => type))).toEqual(new Set(['note', 'call', 'meeting', 'appointment']))
  expect(past.filter(({ at, endsAt }) => (endsAt ?? at) > now.toISOString())).toEqual([])
  expect(past.filter(({ at, customerId }) => at < (born.get(customerId) ?? ''))).toEqual([])
})
