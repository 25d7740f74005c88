import { states } from '@customer-kit/demo/states/states.ts'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { faultsOf } from '../support/axe.ts'
import { visit } from '../support/visit.ts'

/** How people set their browser, and what a page is turned into. */
const ways: Record<string, { width: number; lang?: string; spaced?: boolean; media?: Parameters<Page['emulateMedia']>[0] }> = {
  'at 320 px': { width: 320 },
  'at twice the size on a desk': { width: 640 },
  'with wide spacing': { width: 640, spaced: true },
  'with wide spacing on a phone': { width: 320, spaced: true },
  'from right to left': { width: 1000, lang: 'ar' },
  'from right to left on a phone': { width: 320, lang: 'ar' },
  'in forced colours': { width: 1000, media: { forcedColors: 'active', colorScheme: 'dark' } },
  'on paper': { width: 740, media: { media: 'print' } }
}

/** WCAG 1.4.12, put where it reaches: a reader's own style sheet reaches into shadow roots, a page's does not. */
const spacing = (element: string) => `{
  const { shadowRoot } = document.querySelector('${element}')
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }')
  shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet]
}`

const tooWide = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'

for (const element of Object.keys(states)) {
  test(`<${element}> is read without scrolling sideways, however it is read`, { timeout: 120_000 }, async () => {
    await visit({ customers: 60 }, async ({ demo, page }) => {
      const faults: string[] = []
      for (const [way, { width, lang = 'en', spaced, media }] of Object.entries(ways)) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ media: null, forcedColors: null, colorScheme: null, reducedMotion: 'reduce', ...media })
        await page.goto(`${demo.states}/states/${element}/filled?lang=${lang}`)
        await page.locator(`${element}:defined:not(:state(loading))`).waitFor()
        if (spaced) await page.evaluate(spacing(element))
        const over = await page.evaluate<number>(tooWide)
        if (over > 0) faults.push(`${way}: ${over} px too wide`)
        // Paper has no controls, and its colours are the printer's.
        if (!media) faults.push(...(await faultsOf(page)).map((fault) => `${way}: ${fault}`))
      }
      expect(faults).toEqual([])
    })
  })
}
