import { problems } from '@customer-kit/sdk/contract'
import { expect, test } from 'vitest'
import { baseUrl, startKit } from '../../support/kit.ts'

test('a problem leads to a page that says what it means and what to do', async () => {
  const { fetch } = await startKit()
  const refused = await fetch(new Request(`${baseUrl}/v1/customers`))
  const { type } = (await refused.json()) as { type: string }

  const page = await fetch(new Request(new URL(type, refused.url || baseUrl)))

  expect(type).toBe('/docs/problems/unauthenticated')
  expect(page.headers.get('content-type')).toBe('text/html; charset=UTF-8')
  expect(page.headers.get('content-security-policy')).toBe("default-src 'none'")
  const text = await page.text()
  expect(text).toContain('There is no valid credential')
  expect(text).toContain('mint another one')
})

test('every code has such a page, and nothing else has', async () => {
  const { fetch } = await startKit()
  const status = async (code: string) => (await fetch(new Request(`${baseUrl}/docs/problems/${code}`))).status

  for (const code of Object.keys(problems)) expect([code, await status(code)]).toEqual([code, 200])
  for (const code of ['toString', '__proto__', 'no_such_code', '%3Cscript%3E']) expect([code, await status(code)]).toEqual([code, 404])
})
