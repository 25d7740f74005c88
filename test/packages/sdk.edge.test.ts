import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { chromiumFlags, findChromium } from '../../scripts/chromium.ts'
import { hostProject } from '../support/host-project.ts'
import { startWorkerd } from '../support/workerd/harness.ts'

/** As somebody installs it who has nothing else. */
const host = hostProject('sdk')
afterAll(host.remove)

test('the client brings nothing along', () => {
  expect(readdirSync(join(host.folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['@customer-kit'])
  expect(readFileSync(join(host.folder, 'node_modules/@customer-kit/sdk/index.js'), 'utf8')).not.toMatch(/^import|\bimport\(/m)
})

/** Creates a customer and says what it was told; the server is a function, so that it runs anywhere. */
const usingIt = `
import { createClient, isProblem, where } from '@customer-kit/sdk'
const fetch = async (request) => Response.json({ id: 'cus_1', heard: await request.json() }, { status: 201 })
const kit = createClient({ baseUrl: 'https://api.example', token: 'key', fetch })
const customer = await kit.customers.create({ kind: 'person', firstName: 'Ada' })
export const told = JSON.stringify([customer, where('stage', 'eq', 'lead'), isProblem(new Error('x'))])
`
const answer = '[{"id":"cus_1","heard":{"kind":"person","firstName":"Ada"}},{"field":"stage","op":"eq","value":"lead"},false]'

test('it works in Node', () => {
  host.write('node.js', `${usingIt}\nconsole.log(told)`)
  expect(host.node('node.js')).toBe(answer)
})

test('it works in workerd', async () => {
  host.write(
    'worker.js',
    `${usingIt.replace('const customer', 'export default { async fetch() {\nconst customer').replace('export const told =', 'return new Response(')})\n} }`
  )
  const server = await startWorkerd({ config: { name: 'host', main: join(host.folder, 'worker.js'), compatibility_date: '2026-11-01' } })
  try {
    expect(await (await server.fetch('/')).text()).toBe(answer)
  } finally {
    await server.close()
  }
})

test('it works in a browser, as it is', async () => {
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: chromiumFlags })
  try {
    const page = await browser.newPage()
    await page.route('https://host.example/**', (route) => {
      const { pathname } = new URL(route.request().url())
      if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: importMap })
      if (pathname === '/use.js') return route.fulfill({ contentType: 'text/javascript', body: usingIt })
      return route.fulfill({ contentType: 'text/javascript', path: join(host.folder, 'node_modules/@customer-kit', pathname) })
    })
    await page.goto('https://host.example/')
    expect(await page.evaluate("import('/use.js').then(({ told }) => told)")).toBe(answer)
  } finally {
    await browser.close()
  }
})

const importMap = '<script type="importmap">{"imports":{"@customer-kit/sdk":"/sdk/index.js"}}</script>'

const typed = `
import { createClient, type Customer, isProblem, type ListedCustomer, where } from '@customer-kit/sdk'
const kit = createClient({ baseUrl: 'https://api.example', token: 'key' })
const customer: Customer = await kit.customers.get('cus_1')
if (customer.kind === 'organization') customer.name.toUpperCase()
for await (const listed of kit.customers.list({ filter: where('stage', 'in', ['lead']) })) show(listed)
function show(listed: ListedCustomer): string | null | undefined { return listed.email }
try { await kit.customers.update(customer, { stage: 'customer' }) }
catch (error) { if (isProblem(error, 'precondition_failed')) console.log(error.requestId) }
// @ts-expect-error -- a number is no stage
await kit.customers.update(customer, { stage: 5 })
// @ts-expect-error -- no type of it is any
const shoe: number = customer.email
`

test.each(['bundler', 'nodenext'] as const)('its types stand alone, without zod, for a host that resolves as %s', (resolution) => {
  host.write('typed.ts', typed)
  expect(host.compile('typed.ts', resolution)).toBe('')
})

test('a host with zod validates as the API does', () => {
  host.borrow('zod')
  host.write(
    'contract.ts',
    `
import { NewCustomer } from '@customer-kit/sdk/contract'
const read = NewCustomer.safeParse({ kind: 'person', email: 'nobody' })
export const said: string | undefined = read.success ? read.data.kind : read.error.issues[0]?.message
`
  )
  expect(host.compile('contract.ts', 'bundler')).toBe('')
  host.write(
    'contract.js',
    "import { NewCustomer } from '@customer-kit/sdk/contract'\nconsole.log(NewCustomer.safeParse({ kind: 'person', email: 'nobody' }).error.issues[0].message)"
  )
  expect(host.node('contract.js')).toBe('Write it like name@example.com')
})
