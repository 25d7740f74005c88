import { createClient } from '@customer-kit/sdk'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { visit } from '../support/visit.ts'

/** What the browser says about scripts that are not there. */
const ofTheNetwork = /Failed to load resource|Access to script at/

/** Every try for a chunk of that name asks the server for one that it does not have, the first tries or all. */
async function takeAway(page: Page, chunk: string, times = Number.POSITIVE_INFINITY) {
  const asked = { times: 0 }
  await page.route(`**/chunks/${chunk}-*.js`, (route) => {
    asked.times += 1
    const wanted = route.request().url()
    return route.continue({ url: asked.times > times ? wanted : wanted.replace(/\.js$/, '.gone.js') })
  })
  return asked
}

/** Writes down what the page is told, in the order in which it was told. */
const listen = (page: Page) =>
  page.addInitScript(() => {
    const told: unknown[] = []
    addEventListener('ck-error', (event) => {
      const { detail, target } = event as CustomEvent
      told.push([(target as unknown as { localName: string }).localName, detail.code, detail.status, detail.requestId, typeof detail.retry])
    })
    Object.assign(globalThis, { told })
  })

test('code that does not arrive at the first try is asked for once more, and nobody notices', async () => {
  await visit({ customers: 30, ignore: ofTheNetwork }, async ({ demo, page }) => {
    await listen(page)
    const list = await takeAway(page, 'customer-list', 1)
    const form = await takeAway(page, 'sheet', 1)
    await page.goto(demo.portal)
    await page.locator('customer-list').getByText('30', { exact: true }).waitFor()
    await page.goto(demo.booking)
    await page.locator('intake-form').getByLabel('First name').waitFor()
    expect([list.times, form.times]).toEqual([2, 2])
    expect(await page.evaluate('told')).toEqual([])
  })
})

test('an element whose code was taken away says so in its place, and a reload brings what fits', async () => {
  await visit({ customers: 30, ignore: ofTheNetwork }, async ({ demo, page }) => {
    await listen(page)
    await takeAway(page, 'customer-card')
    await page.goto(demo.portal)
    const card = page.locator('customer-card')
    await card.getByText('This part of the page did not arrive.').waitFor()
    expect(await page.evaluate('told')).toEqual([['customer-card', 'chunk_load', 0, '', 'function']])
    await page.locator('customer-list').getByText('30', { exact: true }).waitFor()

    await page.unrouteAll()
    await card.getByRole('button', { name: 'Reload the page' }).click()
    await card.getByText('No customer selected').waitFor()
    expect(await page.evaluate('told')).toEqual([])
  })
})

test('an element whose code did not come for want of a connection comes when that is back, without a reload', async () => {
  await visit({ customers: 30, ignore: ofTheNetwork }, async ({ demo, page }) => {
    await takeAway(page, 'customer-card')
    await page.goto(demo.portal)
    const card = page.locator('customer-card')
    await card.getByText('This part of the page did not arrive.').waitFor()
    await page.evaluate(() => Object.assign(globalThis, { isTheSamePage: true }))

    await page.unrouteAll()
    await page.context().setOffline(true)
    await page.context().setOffline(false)
    await card.getByText('No customer selected').waitFor()
    expect(await card.getByText('This part of the page did not arrive.').count()).toBe(0)
    expect(await page.evaluate(() => 'isTheSamePage' in globalThis)).toBe(true)
  })
})

test('a part of an element that was taken away is told above what is there, and a reload brings it', async () => {
  await visit({ customers: 30, ignore: ofTheNetwork }, async ({ demo, page }) => {
    await listen(page)
    const dialog = await takeAway(page, 'new-customer')
    await page.goto(demo.portal)
    const list = page.locator('customer-list')
    await list.getByRole('button', { name: 'New customer' }).click()
    await list.getByRole('alert').getByText('A part of this did not arrive.').waitFor()
    expect(dialog.times).toBe(2)
    expect(await page.evaluate('told')).toEqual([['customer-list', 'chunk_load', 0, '', 'function']])
    expect(await list.getByText('30', { exact: true }).count()).toBeGreaterThan(0)

    await page.unrouteAll()
    await list.getByRole('button', { name: 'Retry' }).click()
    await list.getByRole('alert').waitFor({ state: 'detached' })
    await list.getByRole('button', { name: 'New customer' }).click()
    await list.getByRole('dialog').getByLabel('First name').waitFor()
  })
})

test('a form whose code was taken away says so, and its button loads the page anew', async () => {
  await visit({ customers: 30, ignore: ofTheNetwork }, async ({ demo, page }) => {
    await takeAway(page, 'sheet')
    await page.goto(demo.booking)
    const form = page.locator('intake-form')
    await form.getByText('The form could not be loaded').waitFor()

    await page.unrouteAll()
    await form.getByRole('button', { name: 'Try again' }).click()
    await form.getByLabel('First name').waitFor()
  })
})

test('a list without the code that places news shows them all the same', async () => {
  await visit({ customers: 30, ignore: ofTheNetwork }, async ({ demo, page }) => {
    const { customers } = createClient({ baseUrl: demo.origin, token: () => demo.secretKey })
    const live = await takeAway(page, 'live')
    await page.goto(demo.portal)
    const list = page.locator('customer-list')
    await list.getByText('30', { exact: true }).waitFor()
    await customers.create({ kind: 'person', firstName: 'Xanthippe', lastName: 'Overbeek' })
    await list.getByText('Xanthippe Overbeek').waitFor()
    expect(live.times).toBeGreaterThan(0)
  })
})
