import { expect } from '@open-wc/testing'
import { api } from '../support/api.ts'
import { clearPage, eventually, heard, textOf } from '../support/page.ts'
import { all, button, click, listsOf, one } from './harness.ts'

beforeEach(clearPage)

const steps = (lists: Element) => all(lists, '[part=step]').map(textOf)

it('shows an administrator of a new workspace what to set up first, as it really stands', async () => {
  const { lists, workspace } = await listsOf()
  await eventually(() => steps(lists).length === 8)
  expect(steps(lists)).to.deep.equal([
    'Done: Stages',
    'Done: Segments',
    'Done: Regions',
    'Done: Channels',
    'Done: Sources',
    'Still to do: Offices',
    'Still to do: The first customer',
    'Still to do: An intake form'
  ])
  expect(textOf(one(lists, '.guide .num'))).to.equal('5 of 8 done')

  await click(lists, 'Offices')
  await eventually(() => textOf(one(lists, '[part~=empty]')).startsWith('Nothing here yet'))
  const field = (await eventually(() => one(lists, '#new'))) as HTMLInputElement
  field.value = 'Ghent'
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  await click(lists, 'Add')
  await eventually(() => steps(lists)[5] === 'Done: Offices')
  await api.create(workspace, { kind: 'person', firstName: 'Ada' })
  lists.closest('customer-kit')?.kit.resumed.tell()
  await eventually(() => steps(lists)[6] === 'Done: The first customer')
})

it('leads to where the page says, unless the page leads there itself', async () => {
  const { lists } = await listsOf()
  Object.assign(lists, { customersHref: '/customers', formsHref: 'javascript:alert(1)' })
  const link = (await eventually(() => one(lists, '[part=step] a'))) as HTMLAnchorElement
  expect([new URL(link.href).pathname, all(lists, '[part=step] a').length]).to.deep.equal(['/customers', 1])
  const asked = heard(lists, 'ck-before-setup-step')
  lists.addEventListener('ck-before-setup-step', (event) => event.preventDefault())
  link.click()

  expect((await asked).detail).to.deep.equal({ step: 'customers' })
  expect(location.pathname).not.to.equal('/customers')
})

it('is put away for this person for good', async () => {
  const { lists, workspace } = await listsOf()
  await click(lists, 'Hide')
  await eventually(() => !one(lists, '.guide'))
  const { lists: later } = await listsOf('', {}, workspace)
  await eventually(() => button(later, 'Add'))

  expect(one(later, '.guide')).to.equal(undefined)
})

it('is not shown where there are customers and a form, nor beside one list alone', async () => {
  const workspace = await api.workspace()
  const { lists: alone } = await listsOf('regions', {}, workspace)
  await eventually(() => button(alone, 'Add'))
  expect(one(alone, '.guide')).to.equal(undefined)
  await api.create(workspace, { kind: 'person', firstName: 'Ada' })
  await api.form(workspace, 'visit', {
    title: 'Visit',
    recipient: 'Acme',
    kind: 'person',
    fields: [{ field: 'email', mandatory: true }],
    confirmation: { title: 'Thank you', text: 'We call you.' }
  })
  clearPage()
  const { lists } = await listsOf('', {}, workspace)
  await eventually(() => button(lists, 'Add'))

  expect(one(lists, '.guide')).to.equal(undefined)
})
