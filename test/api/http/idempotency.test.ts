import { expect, test } from 'vitest'
import { countOf } from '../../support/digest.ts'
import { startKit } from '../../support/kit.ts'

test('fifty parallel posts with one key are one customer and fifty identical answers', async () => {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const { customers } = kit.client(secretKey)

  const answers = await Promise.all(
    Array.from({ length: 50 }, () => customers.create({ kind: 'organization', name: 'Once' }, { idempotencyKey: 'one' }))
  )

  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(await countOf(await kit.workspaces.open('acme'), 'customers')).toBe(1)
})

test('an answer lost after the commit is found again, for a new customer and for a changed one', async () => {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  let drops = 0
  const { customers } = kit.client(secretKey, async (request) => {
    const isFirstTry = request.method !== 'GET' && drops++ % 2 === 0
    const response = await kit.fetch(request)
    if (isFirstTry) throw new TypeError('connection reset')
    return response
  })

  const created = await customers.create({ kind: 'person', firstName: 'Ada' })
  const updated = await customers.update(created, { firstName: 'Grace' })

  expect(updated).toMatchObject({ rev: 2, firstName: 'Grace' })
  expect(drops).toBe(4)
  expect(await countOf(await kit.workspaces.open('acme'), 'customers')).toBe(1)
  expect(await countOf(await kit.workspaces.open('acme'), 'changes')).toBe(2)
})

test('a key that was used for something else is refused', async () => {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const { customers } = kit.client(secretKey)
  await customers.create({ kind: 'organization', name: 'First' }, { idempotencyKey: 'one' })

  const second = customers.create({ kind: 'organization', name: 'Second' }, { idempotencyKey: 'one' })

  await expect(second).rejects.toMatchObject({ status: 422, code: 'idempotency_key_reused' })
})
