import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { visit } from '../support/visit.ts'

type Case = {
  state: string
  /** A button that is there once all of it is. */
  tool: string
  /** What is printed of it, by part: how many, and what stands in the first. */
  part: string
  count: number
  first: RegExp
  /** Buttons that are a value, and so are read on paper too. */
  values: RegExp
  pages: number
  /** What is behind a line on the screen. */
  unfolded?: number
}

const cases: Record<string, Case> = {
  'customer-list': {
    state: 'window',
    tool: 'New customer',
    part: 'row',
    count: 50,
    first: /^NP Newcomer Peeters/,
    values: /^(Customer|Stage|Responsible|Updated)$/,
    pages: 2
  },
  'customer-card': {
    state: 'filled',
    tool: 'Edit Email, mira@example.com',
    part: 'prop',
    count: 29,
    first: /^Email mira@example.com/,
    // The titles of groups are buttons that fold them, and stay as titles.
    values: /^(Edit .*|Stage.*|Private|Intermediary|Wants reminders|Contact|Responsibilities|Identity|Marketing|Further details)$/,
    pages: 1
  },
  'customer-timeline': {
    state: 'filled',
    tool: 'Record event',
    part: 'event',
    count: 30,
    first: /^Note/,
    values: /^(Call|Meeting|Note) /,
    pages: 4,
    unfolded: 30
  },
  'customer-lookups': {
    state: 'filled',
    tool: 'Rename Lead',
    part: 'row',
    count: 6,
    first: /Lead 37 customers/,
    values: /^(Rename|Colour of) (Lead|Contacted|Proposal|Negotiation|Customer|Lost)$|^Stages6$/,
    pages: 1
  },
  // To be filled in by hand: what there is to fill in is what is printed.
  'intake-form': {
    state: 'filled',
    tool: 'Ask for a visit',
    part: 'field',
    count: 10,
    first: /^First name/,
    values: /^(?!Ask for a visit)/,
    pages: 1
  }
}

type Seen = {
  texts: string[]
  controls: string[]
  /** What is cut off, sticks out or lies over another. */
  wrong: string[]
  details: number
}

/** What can be seen of an element now. */
const seen = (page: Page, element: string, part: string) =>
  page.evaluate<Seen>(`{
  const host = document.querySelector('${element}')
  const all = (selector) => [...host.shadowRoot.querySelectorAll(selector)].filter((each) => each.checkVisibility({ visibilityProperty: true }))
  const box = (each) => each.getBoundingClientRect()
  const said = (each) => (each.ariaLabel ?? each.textContent).replace(/\\s+/g, ' ').trim()
  const rows = all('[part~=${part}]')
  const isCut = ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) => clientHeight > 1 && (scrollHeight > clientHeight + 2 || scrollWidth > clientWidth + 2)
  const scrolls = (each) => /auto|scroll/.test(getComputedStyle(each).overflow) && isCut(each)
  const names = all('.label').filter(isCut)
  const out = rows.filter((row, i) => box(row).bottom > box(host).bottom + 1 || box(row).top < (i > 0 ? box(rows[i - 1]).bottom - 1 : 0) && box(row).left < box(rows[i - 1]).right && box(row).right > box(rows[i - 1]).left && '${part}' !== 'prop')
  ;({ texts: rows.map(said), controls: all('button, input, select, textarea').map(said).filter(Boolean), wrong: [...all('*').filter(scrolls), ...names, ...out].map(said), details: all('[part~=detail]').length })
}`)

const tell = (page: Page, type: 'beforeprint' | 'afterprint') => page.evaluate(`void dispatchEvent(new Event('${type}'))`)

const pagesOf = async (page: Page) => (await page.pdf({ format: 'A4' })).toString('latin1').split(/\/Type\s*\/Page\b/).length - 1

for (const [element, { state, tool, part, count, first, values, pages, unfolded = 0 }] of Object.entries(cases)) {
  test(`<${element}> is printed whole, without what only a screen has use for, and is on the screen as before`, async () => {
    await visit({ customers: 120 }, async ({ demo, page }) => {
      await page.setViewportSize({ width: 740, height: 1000 })
      await page.goto(`${demo.states}/states/${element}/${state}`)
      await page.locator('body[data-done]').waitFor()
      await page.locator(element).getByRole('button', { name: tool, exact: true }).waitFor()
      const before = await seen(page, element, part)

      await page.emulateMedia({ media: 'print' })
      await tell(page, 'beforeprint')
      const { texts, controls, wrong, details } = await seen(page, element, part)
      expect([texts.length, texts[0], details]).toEqual([count, expect.stringMatching(first), unfolded])
      expect(controls.filter((name) => !values.test(name))).toEqual([])
      expect(wrong).toEqual([])

      await page.emulateMedia({ media: null })
      await tell(page, 'afterprint')
      const shown = async () => {
        const now = await seen(page, element, part)
        return [now.texts.length, now.details]
      }
      await expect.poll(shown).toEqual([before.texts.length, before.details])
      expect(await pagesOf(page)).toBe(pages)
    })
  })
}
