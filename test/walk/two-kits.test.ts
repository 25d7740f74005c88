import { resolve } from 'node:path'
import { build, type Plugin } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundle } from '../../scripts/build/bundle.ts'
import { outputOf } from '../../scripts/build/output.ts'
import { startStrictHost } from '../support/strict-host.ts'

/** The kit as it was: another version, another heading, and an element less. */
const earlier: Plugin = {
  name: 'earlier',
  enforce: 'pre',
  transform(code, id) {
    if (id.endsWith('/widgets/widgets.ts')) return code.replace('version: kitVersion', "version: '0.0.9'")
    if (id.endsWith('/widgets/all.ts')) return code.replace(/ {2}'customer-lookups': [^\n]*\n/, '')
    if (id.endsWith('/customer-list/strings/en.ts')) return code.replace("'Customers'", "'Customers, as they were'")
    return null
  }
}

/** An element of the host's. */
const badge: Plugin = {
  name: 'badge',
  resolveId: (id) => (id.endsWith('/badge') ? resolve('test/badge.js') : null),
  load: (id) =>
    id === resolve('test/badge.js')
      ? "import { html, LitElement } from 'lit'; customElements.define('host-badge', class extends LitElement { render() { return html`<b>The host drew this</b>` } })"
      : null
}

/** With a Lit of its own, as its bundler takes it: for production, or with the warnings of a developer's build. */
async function ownLit(condition: 'production' | 'development') {
  const built = await build({
    configFile: false,
    root: 'test',
    logLevel: 'warn',
    plugins: [badge],
    resolve: { conditions: [condition, 'browser'] },
    build: { write: false, lib: { entry: 'badge', formats: ['es'], fileName: () => `${condition}.js` } }
  })
  return outputOf(built)
}

let strict: Awaited<ReturnType<typeof startStrictHost>>
let lax: Awaited<ReturnType<typeof startStrictHost>>
beforeAll(async () => {
  const [now, before] = [await bundle('widgets.ts'), await bundle('widgets.ts', [earlier])]
  const scripts = { now, before, copy: now, lit: [...(await ownLit('production')), ...(await ownLit('development'))] }
  strict = await startStrictHost({ scripts, policies: 'customer-kit lit-html' })
  lax = await startStrictHost({ scripts, policies: "customer-kit lit-html 'allow-duplicates'" })
})
afterAll(async () => {
  await strict?.stop()
  await lax?.stop()
})

const kit = (name: string) => `<script type="module" src="${name}/widgets.js"></script>`
const desk = (inside = '', prefix = '') =>
  `<${prefix}customer-kit api-url="{api}" session-endpoint="/session"><${prefix}customer-list></${prefix}customer-list><${prefix}customer-card></${prefix}customer-card>${inside}</${prefix}customer-kit>`

/** What the list calls itself, with the count of its customers as soon as that is known. */
const earlierTitle = /^Customers, as they were( 12)?$/
const ownTitle = /^Customers( 12)?$/

for (const [first, second, title] of [
  ['before', 'now', earlierTitle],
  ['now', 'before', ownTitle],
  ['now', 'copy', ownTitle]
] as const) {
  test(`of two kits on a page the first serves it: ${first}, then ${second}`, async () => {
    const { page, warnings, faults, told } = await strict.open([kit(first), kit(second)], desk())
    const list = page.locator('customer-list')
    await list.getByRole('heading', { name: title }).waitFor()
    await list.getByText('Company 00012').click()
    await page.locator('customer-card').getByText('customer-00012@example.com').waitFor()

    const version = (name: string) => `Customer Kit ${name === 'before' ? '0.0.9' : '0.1.0'} (${strict.origin(name)}/widgets.js)`
    expect(warnings).toEqual([
      `${version(first)} came first and serves this page. ${version(second)} adds only what that lacks: load one of them.`
    ])
    expect([faults, await told()]).toEqual([[], []])
  })
}

test('visitors of a page with two kits hear of nothing', async () => {
  const { page, warnings, faults, told } = await strict.open([kit('before'), kit('now')], desk(), 'example')
  await page.locator('customer-list').getByText('Company 00012').waitFor()

  expect([warnings, faults, await told()]).toEqual([[], [], []])
})

test('a second script that renames its tags has them served by the first', async () => {
  const renaming = kit('before').replace('<script', '<script data-prefix="acme"')
  const { page, faults, told } = await strict.open([kit('now'), renaming], desk('', 'acme-'))
  await page.locator('acme-customer-list').getByText('Company 00012').click()
  await page.locator('acme-customer-card').getByText('customer-00012@example.com').waitFor()

  expect([faults, await told()]).toEqual([[], []])
})

test('an element that only the second kit has works under the provider of the first, where the policy lets both make templates', async () => {
  const { page, faults, told } = await lax.open([kit('before'), kit('now')], desk('<customer-lookups></customer-lookups>'))
  await page.locator('customer-list').getByRole('heading', { name: earlierTitle }).waitFor()
  const lookups = page.locator('customer-lookups')
  await lookups.getByText('Negotiation').waitFor()
  await lookups.getByRole('button', { name: 'Rename Negotiation' }).click()
  await lookups.locator('[part~=row] input').fill('Bargaining')
  await page.keyboard.press('Enter')
  await lookups.getByRole('button', { name: 'Rename Bargaining' }).waitFor()

  expect([faults, await told()]).toEqual([[], []])
})

test('where the policy lets only one of them, that element says so, and all others work', async () => {
  const { page, told } = await strict.open([kit('before'), kit('now')], desk('<customer-lookups></customer-lookups>'))
  await page.locator('customer-list').getByText('Company 00012').waitFor()
  await page.locator('customer-lookups').getByText('This part of the page did not arrive.').waitFor()

  expect(await told()).toEqual([['chunk_load', expect.stringContaining('Policy with name "customer-kit" already exists')]])
})

for (const condition of ['production', 'development']) {
  test(`a page’s own Lit, built for ${condition}, draws its own elements beside ours`, async () => {
    const scripts = [kit('now'), `<script type="module" src="lit/${condition}.js"></script>`]
    for (const order of [scripts, scripts.toReversed()]) {
      const { page, warnings, faults, told } = await strict.open(order, desk('<host-badge></host-badge>'))
      await page.getByText('The host drew this').waitFor()
      await page.locator('customer-list').getByText('Company 00012').waitFor()

      expect(warnings.filter((warning) => /multiple versions/i.test(warning))).toEqual([])
      expect([faults, await told()]).toEqual([[], []])
    }
  })
}
