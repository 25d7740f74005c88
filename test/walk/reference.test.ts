import { operations, type OperationName, problems } from '@customer-kit/sdk/contract'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { createAliases } from '../../scripts/reference/aliases.ts'
import { answerIn, isOfTheStory } from '../../scripts/reference/examples.ts'
import { exampleOrigin, withStage } from '../../scripts/reference/stage.ts'
import { tell } from '../../scripts/reference/story/index.ts'
import { faultsOf } from '../support/axe.ts'
import { requestOf } from '../support/curl.ts'
import { walk } from '../support/walk.ts'

const nobody = { customers: 1 }
const names = Object.keys(operations) as OperationName[]

/** What the page says of each operation, word for word. */
async function sectionsOf(page: Page) {
  const read = `Object.fromEntries([...document.querySelectorAll('.operation:not(.basic)')].map((section) => {
    const text = (selector) => section.querySelector(selector)?.textContent ?? ''
    const all = (selector) => [...section.querySelectorAll(selector)].map((each) => each.textContent)
    return [section.id, {
      address: text('.address').trim().split(/\\s+/).join(' '), callers: all('.chips .chip'), body: text('.says'), codes: all('.refusals a'),
      curl: text('pre[data-kind=curl]'), sdk: text('pre[data-kind=sdk]'), status: Number(text('.example > .status')), answer: text('pre[data-kind=answer]')
    }]
  }))`
  type Section = Record<'address' | 'body' | 'curl' | 'sdk' | 'answer', string> & { callers: string[]; codes: string[]; status: number }
  return page.evaluate<Record<OperationName, Section>>(read)
}

walk(
  'the reference tells of every operation there is: where, who may, what goes in and out, what can go wrong',
  nobody,
  async ({ demo, open }) => {
    const sections = await sectionsOf(await open(`${demo.origin}/docs`))

    expect(Object.keys(sections).toSorted()).toEqual(names.toSorted())
    for (const name of names) {
      const [method, path] = operations[name].at
      const { address, callers, curl, sdk, answer, status, codes } = sections[name]
      expect(address).toBe(`${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
      expect([name, callers.length]).not.toEqual([name, 0])
      expect({ name, hasExample: curl.startsWith('curl ') && sdk.includes('await ') }, 'Tell of it in scripts/reference/story').toEqual({
        name,
        hasExample: true
      })
      expect([name, answer === '']).toEqual([name, status === 204])
      expect(codes).toContain('unavailable')
    }
    expect(sections.updateCustomer).toMatchObject({
      address: 'PATCH /v1/customers/{id}',
      callers: ['secret key', 'administrators', 'managers', 'members'],
      status: 200
    })
    expect(sections.updateCustomer.codes).toEqual(
      expect.arrayContaining(['precondition_failed', 'identity_taken', 'idempotency_key_reused'])
    )
    expect(sections.updateCustomer.codes).not.toContain('workspace_exists')
    for (const said of ['customers:write', 'customers.update({ id, rev }, patch)', 'If-Match', 'BCP 47, such as es or pt-BR.'])
      expect(sections.updateCustomer.body).toContain(said)
  }
)

walk('every request that the reference shows does what it says when it is sent as it stands there', nobody, async ({ demo, open }) => {
  const sections = await sectionsOf(await open(`${demo.origin}/docs`))
  const aliases = createAliases()
  const done = new Set<OperationName>()

  await withStage(tell, async ({ operation, request }, send) => {
    if (done.has(operation) || (operation === 'createSession' && !(await isOfTheStory(request)))) return send(request)
    done.add(operation)
    const { curl, status, answer } = sections[operation]
    const shown = requestOf(aliases.reveal(curl.replaceAll(demo.origin, exampleOrigin)))

    // What the SDK was asked to do beside it is the same.
    expect(await sentBy(shown)).toEqual(await sentBy(request))
    const response = await send(shown)
    expect({ operation, ...(await answerIn(response.clone(), aliases)) }).toEqual({ operation, status, answer })
    return response
  })

  expect([...done].toSorted()).toEqual(names.toSorted())
})

async function sentBy(request: Request) {
  const { searchParams, pathname } = new URL(request.url)
  const body = await request.clone().text()
  return {
    method: request.method,
    pathname,
    query: [...searchParams],
    body: body && (JSON.parse(body) as unknown),
    rev: request.headers.get('if-match')
  }
}

walk('a reader finds an operation by typing, and hands on a link that leads to it', nobody, async ({ demo, open }) => {
  const page = await open(`${demo.origin}/docs`)
  const contents = page.getByRole('navigation', { name: 'Contents' })
  const shown = () => contents.getByRole('link').allInnerTexts()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('réorder LOOKUPS')
  await page.getByText('1 found', { exact: true }).waitFor()
  expect((await shown()).map((text) => text.split('\n')[0])).toEqual(['Reorder lookups'])
  await page.getByRole('heading', { name: 'Reorder lookups' }).waitFor()
  expect(await page.getByRole('heading', { name: 'Create customer' }).count()).toBe(0)

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect(new URL(page.url()).hash).toBe('#reorderLookups')
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { name: 'Create customer' }).waitFor()

  const handedOn = await open(`${demo.origin}/docs#reorderLookups`)
  await handedOn.getByRole('heading', { name: 'Reorder lookups' }).and(handedOn.locator(':visible')).waitFor()
  expect(await handedOn.evaluate<number>("document.getElementById('reorderLookups').getBoundingClientRect().top")).toBeLessThan(100)
  await handedOn.locator('#nav [aria-current]').getByText('Reorder lookups').waitFor()
})

walk('examples are in curl or in TypeScript, as the reader chose the last time', nobody, async ({ demo, open }) => {
  const page = await open(`${demo.origin}/docs#createCustomer`)
  const example = page.locator('#createCustomer')

  await example.getByText(`curl -X POST '${demo.origin}/v1/customers'`).waitFor()
  await example.getByRole('button', { name: 'SDK' }).click()
  await example.getByText('const ada = await kit.customers.create').waitFor()
  await page.reload()
  await page.locator('#getMe').getByText('await page.me()').waitFor()
})

for (const [width, colorScheme] of [
  [1440, 'light'],
  [1440, 'dark'],
  [390, 'light'],
  [390, 'dark']
] as const)
  walk(`the reference is accessible and within its room at ${width} px, ${colorScheme}`, nobody, async ({ demo, open }) => {
    const page = await open(`${demo.origin}/docs`)
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })

    const menu = page.getByRole('button', { name: 'Contents' })
    if (width < 800) {
      await menu.click()
      await page.getByRole('link', { name: 'Create customer POST' }).waitFor()
      await page.keyboard.press('Escape')
    }
    expect(await faultsOf(page)).toEqual([])
    expect(await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)
  })

walk('a problem leads to a page that says what it means and what to do, and every code has one', nobody, async ({ demo, open }) => {
  const refused = await fetch(`${demo.origin}/v1/customers`)
  const { type } = (await refused.json()) as { type: string }
  const page = await open(new URL(type, demo.origin).href)
  const status = async (code: string) => (await fetch(`${demo.origin}/docs/problems/${code}`)).status

  expect(type).toBe('/docs/problems/unauthenticated')
  await page.getByText('There is no valid credential').waitFor()
  await page.getByText('mint another one').waitFor()
  expect(await faultsOf(page)).toEqual([])
  for (const code of Object.keys(problems)) expect([code, await status(code)]).toEqual([code, 200])
  for (const code of ['toString', '__proto__', 'no_such_code', '%3Cscript%3E', '..%2f..%2fwidgets'])
    expect([code, await status(code)]).toEqual([code, 404])
})
