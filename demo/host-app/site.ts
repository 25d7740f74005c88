import type { Client, ListedCustomer, Page } from '@customer-kit/sdk'
import { html } from 'hono/html'
import { createSite } from '../site.ts'

type HostAppOptions = { api: string; client: Client; report: (violation: string) => void }

const shown = ['name', 'firstName', 'lastName', 'email', 'createdAt'] as const

/** The clinic's own application: its server asks the API with the SDK and the secret key; its pages run no script at all. */
export function createHostApp({ api, client, report }: HostAppOptions) {
  return createSite({
    folder: new URL('./', import.meta.url),
    api,
    report,
    async index(c) {
      const wanted = c.req.query('name')?.trim() ?? ''
      const newest = await client.customers.list({ limit: 8, fields: [...shown] })
      const found = wanted ? await client.customers.list({ q: wanted, sort: 'name', limit: 20, fields: [...shown] }) : undefined
      return c.html(page({ wanted, newest: newest.data, ...(found && { found }) }))
    }
  })
}

type Listed = Page<ListedCustomer>
type Desk = { wanted: string; newest: ListedCustomer[]; found?: Listed }

const page = ({ wanted, newest, found }: Desk) =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Front desk – Northbay Clinic</title>
        <link rel="stylesheet" href="/host-app.css" />
      </head>
      <body>
        <main>
          <h1>Front desk</h1>
          <form method="get" action="/" role="search">
            <label for="name">Who is at the desk?</label>
            <input id="name" name="name" type="search" value="${wanted}" autocomplete="off" />
            <button>Find</button>
          </form>
          ${found ? html`<h2>${countOf(found)} for “${wanted}”</h2>${listOf(found.data)}` : ''}
          <h2>Newest customers</h2>
          ${listOf(newest)}
          <footer>Made up, all of them. Read on the server with <code>client.customers.list()</code>.</footer>
        </main>
      </body>
    </html>`

const countOf = ({ total, data }: Listed) =>
  total > data.length ? `The first ${data.length} of ${total} customers` : total === 1 ? '1 customer' : `${total} customers`

const listOf = (customers: ListedCustomer[]) =>
  html`<ul>
    ${customers.map(
      (customer) =>
        html`<li><bdi>${nameOf(customer)}</bdi> <bdi dir="ltr">${customer.email ?? ''}</bdi> <time>${dayOf(customer)}</time></li>`
    )}
  </ul>`

const nameOf = (customer: ListedCustomer) =>
  customer.kind === 'person' ? [customer.firstName, customer.lastName].filter(Boolean).join(' ') : customer.name

const dayOf = ({ createdAt = '' }: ListedCustomer) => createdAt.slice(0, 10)
