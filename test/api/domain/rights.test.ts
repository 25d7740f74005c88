import type { FormDefinition, NewSession, ProblemError } from '@customer-kit/sdk'
import { expect, test } from 'vitest'
import { startKit } from '../../support/kit.ts'

const form: FormDefinition = {
  title: 'Book',
  recipient: 'Acme',
  kind: 'person',
  fields: [{ field: 'email' }],
  confirmation: { title: 'Thank you', text: 'We call you.' }
}

/** `ada` stands for a customer that the session may see and is not responsible for. */
const sessions: Record<string, Omit<NewSession, 'user'> & { isForAda?: true }> = {
  'an administrator': { role: 'administrator' },
  'a manager': { role: 'manager' },
  'a member': { role: 'member' },
  'a viewer': { role: 'viewer' },
  'an administrator for one customer': { role: 'administrator', isForAda: true },
  'a manager for one customer': { role: 'manager', isForAda: true },
  'an administrator for some customers': { role: 'administrator', filter: { field: 'name', op: 'notEmpty' } },
  'an administrator without a field': { role: 'administrator', hiddenFields: ['notes'] },
  'a manager without a field': { role: 'manager', hiddenFields: ['region'] },
  'an administrator who only reads': { role: 'administrator', scopes: ['customers:read', 'events:read'] },
  'an administrator of forms': { role: 'administrator', scopes: ['forms:write'] },
  'an administrator of settings': { role: 'administrator', scopes: ['settings:write', 'forms:write'] },
  'an administrator of users': { role: 'administrator', scopes: ['users:write'] },
  'an administrator of users and keys': { role: 'administrator', scopes: ['users:write', 'keys:write'] },
  'a manager who writes customers': { role: 'manager', scopes: ['customers:write'] },
  'a member who records': { role: 'member', scopes: ['events:write'] }
}

test.each(Object.entries(sessions))('what %s is told they can is what the API then does', async (_, { isForAda, ...asked }) => {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const host = kit.client(secretKey)
  const ada = await host.customers.create({ kind: 'person', firstName: 'Ada' })
  const own = await host.customers.create({ kind: 'person', firstName: 'Grace' })
  const { token, can: told } = await host.sessions.create({ user: { id: 'u-1' }, ...asked, ...(isForAda && { customerId: ada.id }) })
  const [user] = (await host.users.list()).data
  const mine = await host.customers.update(own, { responsible: user?.id ?? null })
  const page = kit.client(token)
  const may = (ask: PromiseLike<unknown>) =>
    Promise.resolve(ask).then(
      () => true,
      ({ status }: ProblemError) => (expect(status).toBeOneOf([403, 404]), false)
    )

  const { can, me } = await page.bootstrap.get()
  const deletesOthers = await may(page.customers.delete(ada))
  if (deletesOthers) await host.customers.restore(ada.id)
  const deletesOwn = isForAda ? false : await may(page.customers.delete(mine))
  const now = await host.customers.get(ada.id)

  expect({
    createCustomers: await may(page.customers.create({ kind: 'person', firstName: 'New' })),
    editCustomers: await may(page.customers.update(now, { firstName: 'Ada Augusta' })),
    deleteCustomers: deletesOthers
      ? 'all'
      : deletesOwn
        ? 'responsible'
        : isForAda && can.deleteCustomers === 'responsible'
          ? 'responsible'
          : 'none',
    recordEvents: await may(page.events.record(ada.id, { text: 'Called' })),
    configure: (await may(page.forms.put('booking', form))) && (await may(page.lookups.create('stages', { label: 'New' }))),
    administer: (await may(page.users.update(user?.id ?? '', {}))) && (await may(page.keys.create({ kind: 'public', label: 'Booking' })))
  }).toEqual(can)
  expect(told).toEqual(can)
  expect(me?.can).toEqual(can)
})
