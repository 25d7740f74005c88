import { expect } from '@open-wc/testing'
import { checkAccessible } from '../support/accessible.ts'
import { api } from '../support/api.ts'
import { focused, press } from '../support/keys.ts'
import { clearPage, eventually, heard, textOf } from '../support/page.ts'
import { all, button, click, listsOf, names, one } from './harness.ts'

beforeEach(clearPage)

it('has a tab for each list, and arrows lead from one to the next', async () => {
  const { lists } = await listsOf()
  await eventually(() => names(lists)[0] === 'Lead')
  const tabs = all(lists, '[role=tab]')
  expect(tabs.map(textOf)).to.deep.equal([
    'Stages6',
    'Statuses3',
    'States3',
    'Regions4',
    'Segments5',
    'Channels4',
    'Sources3',
    'Campaigns0',
    'Offices0',
    'Services0',
    'Invoice types2',
    'Event types0',
    'Tags'
  ])
  const changed = heard(lists, 'ck-kind-change')
  tabs[0]?.focus()
  await press('ArrowDown')
  await eventually(() => names(lists)[0] === 'Active')
  expect([(await changed).detail.kind, focused()?.id]).to.deep.equal(['statuses', 'tab-statuses'])
  await press('End')
  await eventually(() => textOf(one(lists, '[part~=empty]')).startsWith('Nothing here yet'))
  await press('ArrowRight')
  await eventually(() => names(lists)[0] === 'Lead')
})

it('says how many customers have each', async () => {
  const workspace = await api.workspace({ customers: 10 })
  await api.create(workspace, { kind: 'person', firstName: 'Ada', region: 'south' })
  const { lists } = await listsOf('regions', {}, workspace)
  const kept = (await api.lookups(workspace, 'regions')).data.map(({ uses }) => uses?.count)

  await eventually(() => names(lists).length === 4)
  expect(all(lists, '.uses').map((uses) => parseInt(textOf(uses), 10))).to.deep.equal(kept)
  expect(kept[2]).to.be.greaterThan(0)
})

it('tells who may not configure that they may not, and offers them nothing', async () => {
  const { lists } = await listsOf('', { role: 'member' })

  await eventually(() => textOf(one(lists, '[part=error]')).startsWith('You cannot see this'))
  expect(all(lists, 'button, input')).to.deep.equal([])
})

it('shows what somebody else has changed meanwhile', async () => {
  const { lists, workspace } = await listsOf('regions')
  await eventually(() => names(lists).length === 4)
  await api.reorder(workspace, 'regions', ['west', 'south', 'east', 'north'])

  await eventually(() => names(lists).join() === 'West,South,East,North')
})

it('reads from right to left, in Arabic', async () => {
  document.documentElement.lang = 'ar'
  document.documentElement.dir = 'rtl'
  const { lists } = await listsOf('')
  await eventually(() => button(lists, 'تحريك Lead'))
  const handle = button(lists, 'تحريك Lead')?.getBoundingClientRect()
  const label = one(lists, '[data-id=lead] .label')?.getBoundingClientRect()

  expect((handle?.left ?? 0) > (label?.left ?? 0)).to.equal(true)
  expect(all(lists, '[role=tab] .cut').slice(0, 2).map(textOf)).to.deep.equal(['المراحل', 'الأوضاع'])
  await checkAccessible(lists)
})

it('keeps the words of the page’s other widgets true', async () => {
  const workspace = await api.workspace()
  const { id } = await api.create(workspace, { kind: 'person', firstName: 'Ada', stage: 'proposal' })
  await import('@customer-kit/widgets/customer-card/define.ts')
  const { lists } = await listsOf('stages', {}, workspace)
  const card = Object.assign(document.createElement('customer-card'), { customerId: id })
  lists.after(card)
  await eventually(() => textOf(one(card, '[part=stage]')).includes('Proposal'))
  await click(lists, 'Rename Proposal')
  await eventually(() => focused()?.id === 'rename')
  Object.assign(focused() as HTMLInputElement, { value: 'Offer' })
  focused()?.dispatchEvent(new InputEvent('input', { bubbles: true }))
  await press('Enter')

  await eventually(() => textOf(one(card, '[part=stage]')).includes('Offer'))
})
