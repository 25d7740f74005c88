import { globSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { examplesOf, placeholders } from '@customer-kit/demo/examples/examples.ts'
import { expect, test } from 'vitest'
import { faultsOf } from '../support/axe.ts'
import { visit } from '../support/visit.ts'
import { walk } from '../support/walk.ts'

const elements = globSync('widgets/*-*/define.ts').map((file) => basename(dirname(file)))

for (const element of elements)
  test(`the examples of <${element}> are shown as they run, and work`, async () => {
    const examples = examplesOf(element)
    expect(examples.length).toBeGreaterThan(0)

    await visit({ customers: 60 }, async ({ demo, page }) => {
      await page.goto(`${demo.states}/examples/${element}`)
      for (const { name, html, js, css } of examples) {
        const live = page.locator(`#example-${name} .live`)
        const code = (kind: string) => page.locator(`#example-${name} pre[data-kind=${kind}]`)
        const shown = await code('html').innerText()
        const publicKey = /public-key="([^"]+)"/.exec(shown)?.[1] ?? ''
        const get = async (file: string) => (await fetch(`${demo.states}/examples/${element}/${file}`)).text()

        expect(shown).toBe(html.replaceAll(placeholders.api, demo.origin).replaceAll(placeholders.publicKey, publicKey))
        // It runs: the element is there, with the attributes that the code says.
        for (const id of shown.matchAll(/ id="([^"]+)"/g)) expect(await live.locator(`#${id[1]}`).count()).toBe(1)
        if (js) expect([await code('js').innerText(), await get(`${name}.js`)]).toEqual([js, js])
        if (css) expect([await code('css').innerText(), await get(`${name}.css`)]).toEqual([css, css])
        if (element !== 'customer-kit')
          await live.locator(`${element}:state(ready), ${element}:state(empty), ${element}:not(:state(loading))`).first().waitFor()
        else await live.locator('customer-list').getByRole('row').nth(1).waitFor()
      }
      expect(await faultsOf(page)).toEqual([])
    })
  })

walk('an example shows only whom its script asks for, and is told who was opened', { customers: 60 }, async ({ demo, open }) => {
  const page = await open(`${demo.states}/examples/customer-list`)
  const example = page.locator('#example-leads')
  const rows = example.locator('customer-list').getByRole('row')

  await rows.nth(1).waitFor()
  await expect.poll(async () => (await rows.allInnerTexts()).slice(1).filter((row) => !/Lead|Contacted/.test(row))).toEqual([])
  await rows.nth(1).click()
  await example.getByText(/Opened last: cus_[0-9a-f]{32}/).waitFor()
})

walk('a link with the customer who was open opens them again', { customers: 60 }, async ({ demo, open }) => {
  const page = await open(`${demo.states}/examples/customer-kit`)
  const row = page.locator('#example-link customer-list').getByRole('row').nth(2)
  const name = await row.locator('.name').innerText()
  await row.click()
  await page.waitForURL(/#cus_[0-9a-f]{32}$/)

  const again = await open(page.url())
  await again.locator('#example-link customer-list [part~=row-current]').filter({ hasText: name }).waitFor()
  await again.locator('#example-link customer-card [part~=prop]').first().waitFor()
})

walk('the reference of every element is accessible, and says what the keyboard does', { customers: 1 }, async ({ demo, open }) => {
  const overview = await open(`${demo.origin}/docs/elements`)
  const links = await overview.locator('main dt a').allInnerTexts()
  expect(links.toSorted()).toEqual(elements.map((name) => `<${name}>`).toSorted())
  expect(await faultsOf(overview)).toEqual([])

  for (const element of elements) {
    const page = await open(`${demo.origin}/docs/elements/${element}`)
    expect([element, await page.locator('h1').allInnerTexts()]).toEqual([element, [`<${element}>`]])
    expect(await faultsOf(page)).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    expect([element, await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')]).toEqual([
      element,
      0
    ])
    // The provider shows nothing, so there is nothing to press.
    if (element !== 'customer-kit') await page.getByRole('heading', { name: 'Keyboard' }).waitFor()
  }
})

walk(
  'a page that copies the import map has the widgets by their name, each file held to its hash',
  { customers: 60 },
  async ({ demo, open }) => {
    const map = await (await fetch(`${demo.origin}/importmap.json`)).text()
    const page = await open(`${demo.origin}/docs/elements`)
    const missing = await page.context().newPage()
    await missing.route(`${demo.origin}/embeds`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><title>x</title><script type="importmap">${map}</script><script type="module">import '@customer-kit/widgets'</script><customer-list></customer-list>`
      })
    )
    await missing.goto(`${demo.origin}/embeds`)

    await missing.locator('customer-list:defined').waitFor()
    const loaded = await missing.evaluate<string[]>(
      "performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.endsWith('.js'))"
    )
    const { integrity } = JSON.parse(map) as { integrity: Record<string, string> }
    expect(loaded.length).toBeGreaterThan(2)
    expect(loaded.filter((address) => !(address in integrity))).toEqual([])
  }
)
