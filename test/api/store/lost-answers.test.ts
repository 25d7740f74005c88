import { openRemoteWorkspaces } from '@customer-kit/api/store/remote-workspaces.ts'
import { expect, onTestFinished, test } from 'vitest'
import { type Fault, startHrana } from '../../support/hrana/server.ts'
import { startKit } from '../../support/kit.ts'
import { expectOneEffect } from '../../support/store/one-effect.ts'

test('on a file, an answer that is lost on its way to the caller is one effect', async () => {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  let isToLose = false
  let lost = 0
  const client = kit.client(secretKey, async (request) => {
    const answer = await kit.fetch(request)
    if (request.method === 'GET' || !isToLose) return answer
    isToLose = false
    lost++
    throw new TypeError('The connection was cut')
  })

  await expectOneEffect(await kit.workspaces.open('acme'), client, () => (isToLose = true))

  expect(lost).toBe(3)
})

const losses: Record<string, Fault[]> = {
  'once': ['cut-after'],
  'and lost when sent again, so that the answer that was kept is read': ['cut-after', 'cut-before'],
  'and so is the reading, so that the caller comes back with the same key': ['cut-after', 'cut-before', 'bad-gateway', 'bad-gateway']
}

test.for(Object.entries(losses))('over HTTP, an answer lost between the database and the API %s is one effect', async ([, faults]) => {
  const hrana = await startHrana()
  onTestFinished(hrana.close)
  const kit = await startKit(openRemoteWorkspaces({ template: hrana.template, admin: hrana.url }))
  const { secretKey } = await kit.workspace('acme')

  await expectOneEffect(await kit.workspaces.open('acme'), kit.client(secretKey), () => hrana.fail('acme', ...faults))

  expect(hrana.faultsLeft('acme')).toBe(0)
})

test('over HTTP, a new key whose answer was lost between the database and the API is told, and is one key', async () => {
  const hrana = await startHrana()
  onTestFinished(hrana.close)
  const kit = await startKit(openRemoteWorkspaces({ template: hrana.template, admin: hrana.url }))
  const { secretKey } = await kit.workspace('acme')
  const { keys } = kit.client(secretKey)

  // Opened before, or it would be the opening that loses its answer.
  expect((await keys.list()).data).toEqual([])

  hrana.fail('acme', 'cut-after')
  const { id, key } = await keys.create({ kind: 'secret', label: 'Nightly import' })

  expect(hrana.faultsLeft('acme')).toBe(0)
  expect((await keys.list()).data.map((listed) => listed.id)).toEqual([id])
  await expect(Promise.resolve(kit.client(key).customers.list())).resolves.toMatchObject({ total: 0 })
})
