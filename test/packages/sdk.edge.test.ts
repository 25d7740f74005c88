import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chromiumFlags, findChromium } from '../../scripts/chromium.ts'
import { startWorkerd } from '../support/workerd/harness.ts'

const folder = mkdtempSync(join(tmpdir(), 'customer-kit-packages-'))
const host = join(folder, 'host')
const inHost = (...command: [string, ...string[]]) => {
  const [tool, ...args] = command
  return execFileSync(tool, args, { cwd: host, encoding: 'utf8', stdio: 'pipe' })
}

/** As somebody installs it who has nothing else: from a tarball, into an empty folder, without a registry. */
beforeAll(() => {
  execFileSync('node', ['scripts/build-packages.ts', folder], { stdio: 'pipe' })
  execFileSync('npm', ['pack', '--pack-destination', folder], { cwd: join(folder, 'sdk'), stdio: 'pipe' })
  execFileSync('mkdir', [host])
  writeFileSync(join(host, 'package.json'), '{"name":"host","private":true,"type":"module"}')
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))
  inHost('npm', 'install', '--offline', '--no-audit', '--no-fund', `../${tarball}`)
})
afterAll(() => rmSync(folder, { recursive: true }))

test('the client brings nothing along', () => {
  expect(readdirSync(join(host, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['@customer-kit'])
  expect(readFileSync(join(host, 'node_modules/@customer-kit/sdk/index.js'), 'utf8')).not.toContain('zod')
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
  writeFileSync(join(host, 'node.js'), `${usingIt}\nconsole.log(told)`)
  expect(inHost('node', 'node.js').trim()).toBe(answer)
})

test('it works in workerd', async () => {
  writeFileSync(
    join(host, 'worker.js'),
    `${usingIt.replace('const customer', 'export default { async fetch() {\nconst customer').replace('export const told =', 'return new Response(')})\n} }`
  )
  const server = await startWorkerd({ config: { name: 'host', main: join(host, 'worker.js'), compatibility_date: '2026-11-01' } })
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
      return route.fulfill({ contentType: 'text/javascript', path: join(host, 'node_modules/@customer-kit', pathname) })
    })
    await page.goto('https://host.example/')
    expect(await page.evaluate("import('/use.js').then(({ told }) => told)")).toBe(answer)
  } finally {
    await browser.close()
  }
})

const importMap = '<script type="importmap">{"imports":{"@customer-kit/sdk":"/sdk/index.js"}}</script>'

const strict = { strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, noEmit: true, types: [], lib: ['es2022', 'dom'] }

/** What the compiler says of one file of the host's. */
function compile(file: string, resolution: 'bundler' | 'nodenext'): string {
  const how = { module: resolution === 'nodenext' ? 'nodenext' : 'esnext', moduleResolution: resolution, target: 'es2022' }
  writeFileSync(join(host, 'tsconfig.json'), JSON.stringify({ compilerOptions: { ...strict, ...how }, files: [file] }))
  try {
    return inHost('node', resolve('node_modules/typescript/bin/tsc'))
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error)
  }
}

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
  writeFileSync(join(host, 'typed.ts'), typed)
  expect(compile('typed.ts', resolution)).toBe('')
})

test('a host with zod validates as the API does', () => {
  symlinkSync(resolve('node_modules/zod'), join(host, 'node_modules/zod'))
  writeFileSync(
    join(host, 'contract.ts'),
    `
import { NewCustomer } from '@customer-kit/sdk/contract'
const read = NewCustomer.safeParse({ kind: 'person', email: 'nobody' })
export const said: string | undefined = read.success ? read.data.kind : read.error.issues[0]?.message
`
  )
  expect(compile('contract.ts', 'bundler')).toBe('')
  writeFileSync(
    join(host, 'contract.js'),
    "import { NewCustomer } from '@customer-kit/sdk/contract'\nconsole.log(NewCustomer.safeParse({ kind: 'person', email: 'nobody' }).error.issues[0].message)"
  )
  expect(inHost('node', 'contract.js').trim()).toBe('Write it like name@example.com')
})
