import { createClient } from '@customer-kit/sdk'
import { expect } from 'vitest'
import { walk } from '../support/walk.ts'

walk(
  'a host application finds one customer of ten thousand with the SDK, and so does anybody with plain HTTP',
  { customers: 10_000 },
  async ({ demo, open }) => {
    const { customers } = createClient({ baseUrl: demo.origin, token: () => demo.secretKey })
    const created = await customers.create({ kind: 'person', firstName: 'Xanthippe', lastName: 'Overbeek', email: 'xanthippe@example.com' })

    const page = await open(demo.hostApp)
    await page.getByLabel('Who is at the desk?').fill('xanthippe')
    await page.getByRole('button', { name: 'Find' }).click()
    const found = await page.getByRole('list').first().getByRole('listitem').allInnerTexts()
    const answer = await fetch(`${demo.origin}/v1/customers?q=xanthippe`, { headers: { authorization: `Bearer ${demo.secretKey}` } })
    const plain = (await answer.json()) as { data: unknown[]; total: number }

    expect(found).toHaveLength(1)
    expect(found[0]).toContain('Xanthippe Overbeek')
    expect(found[0]).toContain('xanthippe@example.com')
    expect(plain).toMatchObject({ total: 1, data: [{ id: created.id, email: 'xanthippe@example.com' }] })
    expect((await customers.list({ limit: 1 })).total).toBe(10_000)
  }
)
