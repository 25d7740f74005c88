import { customerFields, operators } from '@customer-kit/sdk/contract'
import type { Api } from '../api.ts'
import { html, type Markup, prose } from '../html.ts'
import { snippet } from './operation.ts'

export type Basic = { id: string; title: string; says: Markup; shows: Markup }

const credentialNames: Record<string, string> = {
  secretKey: 'Secret key',
  publicKey: 'Public key',
  session: 'Session',
  rootKey: 'Root key'
}

/** What holds for all operations, and is therefore said once. */
export const basicsOf = ({ credentials }: Api): Basic[] => [
  {
    id: 'credentials',
    title: 'Credentials',
    says: html`<p>Every request carries one as <code>authorization: Bearer …</code>. It names its workspace, so no address does.</p>
      <dl class="terms">
        ${Object.entries(credentials).map(([name, { description }]) => html`<dt>${credentialNames[name] ?? name}</dt><dd>${prose(description)}</dd>`)}
      </dl>
      <p>A key or a session can be narrowed to scopes such as <code>customers:read</code>; an operation says which it asks for. What a person may is their role’s.</p>`,
    shows: snippet('A client for each credential', clients, 'ts', 'sdk')
  },
  {
    id: 'refusals',
    title: 'Refusals',
    says: html`<p>
        Every refusal is <code>application/problem+json</code> (RFC 9457). Branch on <code>code</code>; codes are only ever added, so treat one that
        you do not know as its status. <code>errors</code> names each value that needs another look, and <code>requestId</code> finds the request in
        the log. <code>type</code> leads to what the code means and what to do: <a href="/docs/problems">every code</a>.
      </p>
      <p>Unknown fields and parameters are refused, not ignored. What you may not see answers like what is not there.</p>`,
    shows: snippet('A refusal', refusal, 'json', 'answer')
  },
  {
    id: 'pages',
    title: 'Pages',
    says: html`<p>
        A list answers a page with <code>nextCursor</code> and <code>prevCursor</code>, null at its ends. Send one back as <code>cursor</code>, with the
        same filter and sort. <code>total</code> is exact where <code>totalIsExact</code> says so, else there are at least so many.
      </p>
      <p>In the SDK, <code>await</code> a list for one page and <code>for await</code> it for everything.</p>`,
    shows: snippet('Walking a list', pages, 'ts', 'sdk')
  },
  {
    id: 'revisions',
    title: 'Revisions and second tries',
    says: html`<p>
        What can be changed by two people has a <code>rev</code>, and its <code>ETag</code> is that number. Send it back as <code>If-Match</code>; where
        somebody was faster, the answer is <a href="/docs/problems/precondition_failed"><code>precondition_failed</code></a> and nothing has happened.
      </p>
      <p>
        A write with an <code>Idempotency-Key</code> happens once however often it is sent, and gets its first answer for 24 hours. The SDK sends one with
        every write and tries again by itself.
      </p>`,
    shows: snippet('A change that was decided on a revision', revisions, 'sh', 'curl')
  },
  {
    id: 'filters',
    title: 'Filters',
    says: html`<p>
        A filter is a tree of conditions in JSON: <code>and</code>, <code>or</code>, <code>not</code>, and <code>field</code>, <code>op</code>,
        <code>value</code>. Text is compared as it sounds: José, JOSE and jose are the same. What is empty matches <code>ne</code>, <code>nin</code>,
        <code>empty</code> and <code>not</code>, and nothing else. <a href="#type-Filter">Every shape of it</a>.
      </p>
      <div class="wide" tabindex="0" role="group" aria-label="Fields of a filter">
        <table>
          <thead><tr><th>Field</th><th>Type</th><th>Sorts</th></tr></thead>
          <tbody>
            ${Object.entries(customerFields).map(
              ([name, { type, sortable }]) =>
                html`<tr><td><code>${name}</code></td><td>${type}</td><td>${sortable === false ? 'no' : sorts[sortable]}</td></tr>`
            )}
          </tbody>
        </table>
      </div>
      <dl class="terms">
        ${Object.entries(operators).map(([type, ops]) => html`<dt>${type}</dt><dd>${ops.map((op) => html`<code>${op}</code> `)}</dd>`)}
      </dl>`,
    shows: html`${snippet('A filter with the SDK', filter, 'ts', 'sdk')} ${snippet('The same in JSON', filterInJson, 'json', 'answer')}`
  },
  {
    id: 'limits',
    title: 'Limits',
    says: html`<p>
        Every answer says in <code>RateLimit</code> what is left of your share, and in <code>RateLimit-Policy</code> what the share is. Beyond it the
        answer is <a href="/docs/problems/rate_limited"><code>rate_limited</code></a> with <code>Retry-After</code>, which the SDK waits for where there is
        time.
      </p>`,
    shows: snippet('Headers of an answer', limits, 'sh', 'answer')
  }
]

const sorts = { indexed: 'yes', bounded: 'up to 10,000' }

const clients = `import { createClient } from '@customer-kit/sdk'

const baseUrl = 'https://api.example.com'

// On your server, for your server.
const kit = createClient({ baseUrl, token: secretKey })

// In a page, for the person in front of it.
const page = createClient({ baseUrl, token: fetchSessionToken })

// In a booking page, for anybody.
const visitor = createClient({ baseUrl, token: publicKey })

// For whoever runs the API.
const root = createClient({ baseUrl, token: rootKey })`

const refusal = `{
  "type": "/docs/problems/invalid_request",
  "title": "Some values need another look",
  "status": 422,
  "code": "invalid_request",
  "requestId": "…",
  "errors": [
    { "path": "email", "message": "…" }
  ]
}`

const pages = `const first = await kit.customers.list({ sort: 'name' })
const second = await first.next()

for await (const customer of kit.customers.list({ sort: 'name' })) {
  console.log(customer.id)
}`

const revisions = `curl -X PATCH 'https://api.example.com/v1/customers/cus_…' \\
  -H "authorization: Bearer $SECRET_KEY" \\
  -H 'content-type: application/json' \\
  -H 'if-match: "7"' \\
  -H 'idempotency-key: 5f0c…' \\
  -d '{ "stage": "customer" }'`

const filter = `and(
  where('stage', 'in', ['lead', 'contacted']),
  where('responsible', 'eq', me),
  where('createdAt', 'within', { last: { days: 30 } })
)`

const filterInJson = `{
  "and": [
    { "field": "stage", "op": "in", "value": ["lead", "contacted"] },
    { "field": "responsible", "op": "eq", "value": { "me": true } },
    { "field": "createdAt", "op": "within", "value": { "last": { "days": 30 } } }
  ]
}`

const limits = `RateLimit-Policy: "reads";q=6000;w=60
RateLimit: "reads";r=5999;t=1`
