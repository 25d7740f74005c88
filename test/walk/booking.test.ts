import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { walk } from '../support/walk.ts'

walk(
  'a visitor asks for a visit by keyboard, and the portal that was open all along shows them',
  { customers: 10_000 },
  async ({ demo, open }) => {
    const portal = await open(demo.portal)
    const list = portal.locator('customer-list')
    const timeline = portal.locator('customer-timeline')
    await list.getByText('10,000', { exact: true }).waitFor()
    await portal.evaluate(() => Object.assign(globalThis, { isTheSamePage: true }))

    const visitor = await open(demo.booking)
    const form = visitor.locator('intake-form')
    await form.getByLabel('First name').waitFor()
    await tabTo(visitor, form.getByLabel('First name'))
    await visitor.keyboard.type('Xanthippe')
    await tabTo(visitor, form.getByLabel('Last name'))
    await visitor.keyboard.type('Overbeek')
    await tabTo(visitor, form.getByLabel('Email'))
    await visitor.keyboard.type('xanthippe@example.com')
    await tabTo(visitor, form.getByLabel('How are you insured?'))
    await visitor.keyboard.type('Public')
    await tabTo(visitor, form.getByLabel('What is it about?'))
    await visitor.keyboard.type('Something')
    await tabTo(visitor, form.getByLabel('may keep these details'))
    await visitor.keyboard.press('Space')
    await tabTo(visitor, form.getByRole('button', { name: 'Ask for a visit' }))
    await visitor.keyboard.press('Enter')
    await form.getByRole('heading', { name: 'Thank you' }).waitFor()

    await list.getByText('Xanthippe Overbeek').waitFor()
    expect(await portal.evaluate(() => 'isTheSamePage' in globalThis)).toBe(true)
    await list.getByText('Xanthippe Overbeek').click()
    await portal.locator('customer-card').getByText('xanthippe@example.com').waitFor()
    await portal.locator('customer-card').locator('[data-field="attributes.insurance"]').getByText('Public', { exact: true }).waitFor()
    await timeline.getByRole('button', { name: 'Form submitted' }).click()
    await timeline.getByText('Something hurts').waitFor()
  }
)

/** Presses Tab until it is there, as somebody without a mouse does. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 30; presses++) {
    await page.keyboard.press('Tab')
    if (await wanted.evaluate((element) => element.matches(':focus'))) return
  }
  throw new Error(`Tab does not lead to ${wanted}`)
}
