import { createClient } from '@customer-kit/sdk'
import { expect } from 'vitest'
import { walk } from '../support/walk.ts'

walk(
  'what an administrator calls a stage in the settings is what the list and the card of everybody call it',
  { customers: 40 },
  async ({ demo, open }) => {
    const { customers } = createClient({ baseUrl: demo.origin, token: () => demo.secretKey })
    await customers.create({ kind: 'person', firstName: 'Xanthippe', lastName: 'Overbeek', stage: 'proposal' })
    const colleague = await open(demo.portal)
    const { list, card } = { list: colleague.locator('customer-list'), card: colleague.locator('customer-card') }
    await list.getByText('Xanthippe Overbeek').click()
    await card.locator('.bd', { hasText: 'Proposal' }).waitFor()

    const portal = await open(demo.portal)
    await portal.getByRole('link', { name: 'Settings' }).click()
    const settings = portal.locator('customer-lookups')
    await settings.getByRole('tab', { name: 'Offices' }).click()
    await settings.getByText('Harbour practice').waitFor()
    await settings.getByRole('tab', { name: 'Stages' }).click()
    await settings.getByRole('button', { name: 'Rename Proposal' }).click()
    await portal.keyboard.press('ControlOrMeta+A')
    await portal.keyboard.type('Offer')
    await portal.keyboard.press('Enter')

    await list.getByText('Offer', { exact: true }).first().waitFor()
    await card.locator('.bd', { hasText: 'Offer' }).waitFor()
    await portal.getByRole('link', { name: 'Customers', exact: true }).click()
    await portal.locator('customer-list').getByText('Offer', { exact: true }).first().waitFor()
  }
)

walk('whoever becomes somebody else in the settings stays there', { customers: 1 }, async ({ demo, open }) => {
  const portal = await open(`${demo.portal}/settings`)
  const rename = portal.locator('customer-lookups').getByRole('button', { name: 'Rename Proposal' })
  await rename.waitFor()

  await portal.getByLabel('Signed in as').selectOption('amara')
  await portal.waitForURL(`${demo.portal}/settings`)
  await rename.waitFor()
  expect(await portal.getByLabel('Signed in as').inputValue()).toBe('amara')
})

walk('the card of somebody with a picture shows it, over the same policy as everything else', { customers: 40 }, async ({ demo, open }) => {
  const portal = await open(demo.portal)
  const picture = portal.locator('customer-card [part=picture] img')
  const rows = portal.locator('customer-list').getByRole('row')

  for (let row = 1; (await picture.count()) === 0; row++) {
    await rows.nth(row).click()
    await portal.locator('customer-card [part=picture]').waitFor()
  }
  await picture.waitFor({ state: 'visible' })
  expect(await picture.evaluate((image) => Number(Reflect.get(image, 'naturalWidth')))).toBeGreaterThan(0)
})
