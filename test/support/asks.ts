import { operations, type OperationName } from '@customer-kit/sdk/contract'
import type { Client } from '@customer-kit/sdk'
import { baseUrl } from './kit.ts'

export type Ask = { params?: Record<string, string>; query?: Record<string, string>; body?: object; rev?: number }

const aCustomer = (client: Client) => client.customers.create({ kind: 'person', firstName: 'Ada', email: 'ada@example.com' })

async function aTrashedCustomer(client: Client) {
  const customer = await aCustomer(client)
  await client.customers.delete(customer)
  return customer
}

async function anEvent(client: Client) {
  return client.events.record((await aCustomer(client)).id, { text: 'Called' })
}

const at = ({ id, rev }: { id: string; rev: number }) => ({ params: { id }, rev })
let asked = 0

/** A good request for each operation, about something that was made for it just now. An operation without one does not compile. */
export const asks: Record<OperationName, (client: Client) => Ask | Promise<Ask>> = {
  getOpenApi: () => ({}),
  createSession: () => ({ body: { user: { id: `host-${asked++}` } } }),
  getMe: () => ({}),
  getBootstrap: () => ({}),
  listCustomers: () => ({ query: { sort: 'name', limit: '2' } }),
  createCustomer: () => ({ body: { kind: 'person', firstName: 'Ada' } }),
  getCustomer: async (client) => ({ params: { id: (await aCustomer(client)).id } }),
  updateCustomer: async (client) => ({ ...at(await aCustomer(client)), body: { firstName: 'Grace' } }),
  deleteCustomer: async (client) => at(await aCustomer(client)),
  restoreCustomer: async (client) => ({ params: { id: (await aTrashedCustomer(client)).id } }),
  listEvents: async (client) => ({ params: { id: (await aCustomer(client)).id }, query: { when: 'past' } }),
  recordEvent: async (client) => ({ params: { id: (await aCustomer(client)).id }, body: { text: 'Called' } }),
  updateEvent: async (client) => ({ ...at(await anEvent(client)), body: { text: 'Called twice' } }),
  deleteEvent: async (client) => at(await anEvent(client))
}

export const operationNames = Object.keys(asks) as OperationName[]

/** The same as the SDK would send, but nothing is checked or repaired on the way out. */
export function requestFor(
  name: OperationName,
  { params = {}, query = {}, body, rev }: Ask,
  headers: Record<string, string> = {}
): Request {
  const [method, path] = operations[name].at
  const url = new URL(
    path.replace(/:(\w+)/g, (_, param: string) => encodeURIComponent(params[param] ?? '')),
    baseUrl
  )
  for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value)
  return new Request(url, {
    method,
    headers: {
      ...(body && { 'content-type': 'application/json' }),
      ...(rev !== undefined && { 'if-match': `"${rev}"` }),
      ...headers
    },
    body: body ? JSON.stringify(body) : null
  })
}
