import { expect } from '@open-wc/testing'
import { api, type Workspace } from '../support/api.ts'
import { clearPage, eventually, heard, textOf } from '../support/page.ts'
import { button, click, listsOf, names, one } from './harness.ts'

beforeEach(clearPage)

/** Three customers who have the stage Lead. */
async function withLeads(): Promise<Workspace> {
  const workspace = await api.workspace()
  for (const firstName of ['Ada', 'Grace', 'Mira']) await api.create(workspace, { kind: 'person', firstName, stage: 'lead', tags: ['vip'] })
  return workspace
}

async function chooseTarget(lists: Element, id: string): Promise<void> {
  const into = (await eventually(() => one(lists, '#into'))) as HTMLSelectElement
  into.value = id
  into.dispatchEvent(new Event('change', { bubbles: true }))
}

const question = (lists: Element) => textOf(one(lists, 'dialog .pb p'))

it('says how many customers go where, and merges', async () => {
  const { lists, workspace } = await listsOf('stages', {}, await withLeads())
  const merged = heard(lists, 'ck-lookup-merged')
  await click(lists, 'Actions for Lead')
  await click(lists, 'Merge into…')
  await chooseTarget(lists, 'contacted')
  await eventually(
    () => question(lists) === '3 customers go to Contacted. Lead is gone from the list afterwards, and this cannot be undone.'
  )
  await click(lists, 'Merge')

  expect((await merged).detail).to.deep.equal({ kind: 'stages', id: 'lead', into: 'contacted' })
  await eventually(() => !names(lists).includes('Lead'))
  await eventually(() => textOf(one(lists, '[data-id=contacted] .uses')) === '3 customers')
  expect((await api.customers(workspace)).data.map(({ stage }) => stage)).to.deep.equal(['contacted', 'contacted', 'contacted'])
})

it('shows how far a merge is, stops it, says so to whoever comes later, and goes on', async () => {
  const workspace = await withLeads()
  await api.rest(workspace, true)
  const { lists } = await listsOf('stages', {}, workspace)
  await click(lists, 'Actions for Lead')
  await click(lists, 'Merge into…')
  await chooseTarget(lists, 'contacted')
  await click(lists, 'Merge')
  await eventually(() => textOf(one(lists, '[data-id=lead] .job')).startsWith('Merging into Contacted 0%'))
  await click(lists, 'Stop')
  const stopped = 'Merging into Contacted was stopped. Who has moved stays there. Go on'
  await eventually(() => textOf(one(lists, '[data-id=lead] .job')) === stopped)

  const { lists: later } = await listsOf('stages', {}, workspace)
  await eventually(() => textOf(one(later, '[data-id=lead] .job')) === stopped)
  await api.rest(workspace, false)
  await click(later, 'Go on')
  await eventually(() => !names(later).includes('Lead'))
  expect((await api.customers(workspace)).data.every(({ stage }) => stage === 'contacted')).to.equal(true)
})

it('says that a merge has failed', async () => {
  const workspace = await withLeads()
  await api.rest(workspace, true)
  const { token } = await api.session(workspace, { user: { id: 'u-9', name: 'Gone Tomorrow' }, role: 'manager' })
  await api.merge(workspace, 'stages', 'lead', 'contacted', token)
  await api.suspend(workspace, 'Gone Tomorrow')
  await api.rest(workspace, false)
  const { lists } = await listsOf('stages', {}, workspace)

  await eventually(() => textOf(one(lists, '[data-id=lead] .job')).startsWith('Merging into Contacted failed.'))
  await click(lists, 'Actions for Lead')
  await click(lists, 'Bring back')
  await eventually(() => names(lists)[0] === 'Lead' && !one(lists, '.job'))
})

it('archives a choice, and brings it back by Undo', async () => {
  const { lists, workspace } = await listsOf('regions')
  await click(lists, 'Actions for East')
  await click(lists, 'Archive')
  await eventually(() => names(lists, '.gone').join() === 'East')
  expect((await api.lookups(workspace, 'regions')).data[1]).to.include({ key: 'east', archived: true })

  await click(lists, 'Undo')
  await eventually(() => names(lists).join() === 'North,East,South,West' && !one(lists, '.gone'))
  expect((await api.lookups(workspace, 'regions')).data[1]).to.include({ key: 'east', archived: false })
})

it('gives a choice another colour', async () => {
  const { lists, workspace } = await listsOf('stages')
  await click(lists, 'Colour of Lead')
  await click(lists, 'Violet')
  await eventually(() => one(lists, '[data-id=lead] [popovertarget] .dot.tone-violet'))
  expect((await api.lookups(workspace, 'stages')).data[0]).to.include({ key: 'lead', tone: 'violet' })
})

it('keeps tags too: renamed, and merged into another', async () => {
  const { lists, workspace } = await listsOf('tags', {}, await withLeads())
  await eventually(() => names(lists).join() === 'vip')
  await api.create(workspace, { kind: 'person', firstName: 'Jo', tags: ['friend'] })
  await lists.refresh()
  expect(button(lists, 'Move vip')).to.equal(undefined)
  await click(lists, 'Actions for vip')
  await click(lists, 'Merge into…')
  const [, friend] = [...((await eventually(() => one(lists, '#into'))) as HTMLSelectElement).options]
  await chooseTarget(lists, friend?.value ?? '')
  await eventually(() => question(lists).startsWith('3 customers go to friend.'))
  await click(lists, 'Merge')

  await eventually(() => names(lists).join() === 'friend')
  expect((await api.tags(workspace)).data.map(({ name }) => name)).to.deep.equal(['friend'])
})
