import { expect, test } from 'vitest'
import { startKit } from '../../../support/kit.ts'

test('a host names its users by its own ids, and a customer answers with ours', async () => {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const { customers, sessions, users } = kit.client(secretKey)
  await sessions.create({ user: { id: 'u-17', name: 'Ana Ruiz' } })
  await sessions.create({ user: { id: 'u-18', name: 'Joris Maes' } })
  const { data } = await users.list()
  const idOf = (hostId: string) => data.find((user) => user.hostId === hostId)?.id

  const made = await customers.create({ kind: 'organization', name: 'Acme', responsible: 'ext:u-17', viewers: ['ext:u-18'] })
  const handedOver = await customers.update(made, { responsible: 'ext:u-18' })

  expect(made).toMatchObject({ responsible: idOf('u-17'), viewers: [idOf('u-18')] })
  expect(handedOver).toMatchObject({ rev: 2, responsible: idOf('u-18') })
})

test('an id that no user has is refused at its place', async () => {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const { customers } = kit.client(secretKey)

  const made = customers.create({ kind: 'organization', name: 'Acme', viewers: ['ext:nobody'] })

  await expect(made).rejects.toMatchObject({ code: 'invalid_request', errors: [{ path: 'viewers' }] })
})
