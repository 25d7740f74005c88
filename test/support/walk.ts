import type { Demo } from '@customer-kit/demo/demo.ts'
import { type Browser, chromium, type Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { chromiumFlags, findChromium } from '../../scripts/chromium.ts'
import { startDemoBeside } from './demo-beside.ts'

export type Walk = {
  demo: Demo
  /** Another window, with cookies of its own. */
  open: (address: string) => Promise<Page>
}

/** A story told in a real browser, through the pages of the demo. Whatever a page complains of, or asks of strangers, fails it. */
export function walk(story: string, { customers }: { customers: number }, steps: (walk: Walk) => Promise<void>): void {
  test(story, async () => {
    const demo = await startDemoBeside(customers)
    const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: chromiumFlags })
    const faults: string[] = []
    const known = new Set([demo.origin, demo.portal, demo.booking, demo.hostApp, demo.states])
    try {
      await steps({ demo, open: (address) => openPage(browser, address, known, faults) })
      expect([...faults, ...demo.violations]).toEqual([])
    } finally {
      await browser.close()
      await demo.stop()
    }
  })
}

async function openPage(browser: Browser, address: string, known: ReadonlySet<string>, faults: string[]): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', timezoneId: 'Europe/Madrid' })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  page.on('console', (message) => void (message.type() === 'error' && faults.push(`console: ${message.text()}`)))
  page.on('pageerror', (error) => void faults.push(`error: ${error.message}`))
  page.on('request', (request) => void (known.has(new URL(request.url()).origin) || faults.push(`foreign: ${request.url()}`)))
  await page.goto(address)
  return page
}
