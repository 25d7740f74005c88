import { globSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { states } from '@customer-kit/demo/states/states.ts'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { faultsOf } from '../support/axe.ts'
import { visit } from '../support/visit.ts'

const widths = [390, 720, 1440]
const schemes = ['light', 'dark'] as const
/** `STATES=all` looks at each state in both schemes at all three widths; otherwise each is seen in both, and each width has its turn. */
const isWhole = process.env['STATES'] === 'all'

/** What the browser says about requests that a bad network has lost. */
const ofTheNetwork = /Failed to load resource/

test('every element has a page for each of its states', () => {
  const elements = globSync('widgets/*-*/define.ts').map((file) => basename(dirname(file)))
  expect(['customer-kit', ...Object.keys(states)].toSorted()).toEqual(elements.toSorted())
  const common = ['filled', 'loading', 'error', 'offline']
  for (const its of Object.values(states)) expect(Object.keys(its)).toEqual(expect.arrayContaining(common))
})

for (const [element, its] of Object.entries(states)) {
  test(`<${element}> is accessible and within its room in every state`, { timeout: 240_000 }, async () => {
    await visit({ customers: 120, ignore: ofTheNetwork }, async ({ demo, page }) => {
      const faults: string[] = []
      for (const [at, state] of Object.keys(its).entries()) {
        const reach = async (language: string) => {
          await page.goto(`${demo.states}/states/${element}/${state}?lang=${language}`)
          await page
            .locator('body[data-done]')
            .waitFor({ timeout: 15_000 })
            .catch(() => faults.push(`${state} was never reached in ${language}`))
          await page.locator(`${element}:defined`).waitFor()
        }
        await reach('ar')
        faults.push(...[...(isWhole ? await faultsOf(page) : []), ...(await overflowOf(page))].map((fault) => `${state}, ar: ${fault}`))
        await reach('en')
        for (const [turn, scheme] of schemes.entries()) {
          for (const width of isWhole ? widths : [widths[(at + turn) % widths.length] ?? 390]) {
            await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
            await page.setViewportSize({ width, height: 900 })
            const found = [...(await faultsOf(page)), ...(await overflowOf(page)), ...(await motionOf(page, element))]
            faults.push(...found.map((fault) => `${state}, ${scheme}, ${width}: ${fault}`))
          }
        }
      }
      expect(faults).toEqual([])
    })
  })
}

/** Nothing makes a page wider than it is. */
async function overflowOf(page: Page): Promise<string[]> {
  const over = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  return over > 0 ? [`${over} px too wide`] : []
}

/** Who asked for less motion sees none. */
const motionOf = (page: Page, element: string) =>
  page.evaluate<string[]>(`[...document.querySelector('${element}').shadowRoot.querySelectorAll('*')].flatMap((part) =>
  [null, '::before', '::after', '::backdrop'].flatMap((pseudo) => {
    const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(part, pseudo)
    const lasts = (duration) => duration.split(', ').some((each) => parseFloat(each) > 0)
    const moves = (animationName !== 'none' && lasts(animationDuration)) || lasts(transitionDuration) || scrollBehavior === 'smooth'
    return moves ? ['moves: ' + part.localName + '.' + part.getAttribute('class') + (pseudo ?? '')] : []
  }))`)
