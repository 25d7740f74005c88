import type { FrameLocator, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundle } from '../../scripts/build/bundle.ts'
import { startStrictHost } from '../support/strict-host.ts'

let host: Awaited<ReturnType<typeof startStrictHost>>
beforeAll(async () => {
  host = await startStrictHost({ scripts: { kit: await bundle('widgets.ts') }, policies: 'customer-kit' })
})
afterAll(() => host?.stop())

const script = '<script type="module" src="kit/widgets.js"></script>'
const desk = `<customer-kit api-url="{api}" session-endpoint="/session">
  <customer-list></customer-list><customer-card></customer-card><customer-timeline></customer-timeline><customer-lookups></customer-lookups>
</customer-kit>`

/** What sticks out of a frame's own window, sideways. */
const tooWide = (frame: FrameLocator) =>
  frame.locator('html').evaluate(({ scrollWidth, clientWidth }: { scrollWidth: number; clientWidth: number }) => scrollWidth - clientWidth)

test('in a frame of 390 × 400 with a loader of its own, the elements are those of a phone, and nobody else’s', async () => {
  const inner = await host.open([script], desk)
  const address = new URL(inner.page.url()).pathname
  const { page, faults, told } = await host.open([script], `${desk}<iframe width="390" height="400" src="${address}"></iframe>`)
  await page.setViewportSize({ width: 1200, height: 900 })
  const frame = page.frameLocator('iframe')
  const list = frame.locator('customer-list')
  await list.getByText('Company 00012').click()
  await frame.locator('customer-card').getByText('customer-00012@example.com').waitFor()
  await frame.locator('customer-timeline:not(:state(loading))').waitFor()
  await frame.locator('customer-lookups').getByText('Negotiation').waitFor()

  expect(await frame.locator('customer-list:state(narrow)').count()).toBe(1)
  expect(await page.locator('customer-list:state(narrow)').count()).toBe(0)
  expect(await tooWide(frame)).toBe(0)
  // The page around it has chosen nobody.
  await page.locator('customer-card').getByText('No customer selected').waitFor()
  expect([faults, await told()]).toEqual([[], []])
})

test('a dialog and a menu in that frame are whole within it, and what they do is done', async () => {
  const inner = await host.open([script], desk)
  const address = new URL(inner.page.url()).pathname
  const { page, faults } = await host.open([script], `<iframe width="390" height="400" src="${address}"></iframe>`)
  const frame = page.frameLocator('iframe')
  const list = frame.locator('customer-list')
  await list.getByRole('button', { name: 'New customer' }).click()
  const dialog = list.getByRole('dialog')
  await dialog.getByLabel('First name').fill('Framed')
  expect(await within(dialog, page)).toBe(true)
  await dialog.getByRole('button', { name: 'Add customer' }).click()
  await frame.locator('customer-card').getByRole('heading', { name: 'Framed' }).waitFor()

  await frame.locator('customer-card').getByRole('button', { name: 'More' }).click()
  const menu = frame.locator('customer-card').getByRole('menu')
  await menu.waitFor()
  expect(await within(menu, page)).toBe(true)
  expect(faults).toEqual([])
})

/** On all sides inside the frame it is in. */
async function within(part: Locator, page: Page): Promise<boolean> {
  const [inner, outer] = [await part.boundingBox(), await page.locator('iframe').boundingBox()]
  if (!inner || !outer) return false
  const isInside = (from: 'x' | 'y', size: 'width' | 'height') =>
    inner[from] >= outer[from] && inner[from] + inner[size] <= outer[from] + outer[size] + 4
  return isInside('x', 'width') && isInside('y', 'height')
}
