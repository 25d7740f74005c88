import type { Demo } from '@customer-kit/demo/demo.ts'
import { chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { chromiumFlags, findChromium } from '../../scripts/chromium.ts'
import { startDemoBeside } from './demo-beside.ts'

type Visit = { demo: Demo; page: Page }
type Given = {
  customers: number
  /** What the browser may complain of here. */
  ignore?: RegExp
}

/** One window onto the demo. What a page complains of, or tries against its policy, fails the visit. */
export async function visit({ customers, ignore = /^$/ }: Given, steps: (visit: Visit) => Promise<void>): Promise<void> {
  const demo = await startDemoBeside(customers)
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: chromiumFlags })
  const faults: string[] = []
  try {
    const page = await browser.newPage({ locale: 'en-GB', timezoneId: 'Europe/Madrid' })
    page.setDefaultTimeout(15_000)
    page.on(
      'console',
      (message) => void (message.type() === 'error' && !ignore.test(message.text()) && faults.push(`console: ${message.text()}`))
    )
    page.on('pageerror', (error) => void faults.push(`error: ${error.message}`))
    await steps({ demo, page })
    expect([...faults, ...demo.violations]).toEqual([])
  } finally {
    await browser.close()
    await demo.stop()
  }
}
