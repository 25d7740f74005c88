import { expect } from '@open-wc/testing'
import { api } from '../support/api.ts'
import { focused, press, type } from '../support/keys.ts'
import { clearPage, eventually, heard } from '../support/page.ts'
import { alerts, click, listsOf, names, one, said } from './harness.ts'

beforeEach(clearPage)

const valueOf = (field: Element | null | undefined) => (field as HTMLInputElement | undefined)?.value

it('adds a choice at the end, tells the page, and is ready for the next', async () => {
  const { lists, workspace } = await listsOf()
  const created = heard(lists, 'ck-lookup-created')
  const field = await eventually(() => one(lists, '#new'))
  field.focus()
  await type('Won back')
  await press('Enter')

  await eventually(() => names(lists).at(-1) === 'Won back')
  expect((await created).detail).to.deep.equal({ kind: 'stages', id: 'won-back' })
  expect((await api.lookups(workspace, 'stages')).data.at(-1)).to.include({ key: 'won-back', label: 'Won back', archived: false })
  expect(said(lists)).to.equal('Won back was added')
  await eventually(() => focused()?.id === 'new' && valueOf(focused()) === '')
})

it('renames a choice where it stands; its key stays what it was', async () => {
  const { lists, workspace } = await listsOf()
  const updated = heard(lists, 'ck-lookup-updated')
  await click(lists, 'Rename Proposal')
  await eventually(() => focused()?.id === 'rename')
  await press('Control+a')
  await type('Offer')
  await press('Enter')

  await eventually(() => names(lists).includes('Offer'))
  expect((await updated).detail).to.deep.equal({ kind: 'stages', id: 'proposal' })
  expect((await api.lookups(workspace, 'stages')).data[2]).to.include({ key: 'proposal', label: 'Offer' })
  expect(said(lists)).to.equal('Proposal is Offer now')
  await eventually(() => focused()?.ariaLabel === 'Rename Offer')
})

it('leaves a name as it was on Escape, and sends nothing', async () => {
  const { lists, workspace } = await listsOf()
  await click(lists, 'Rename Proposal')
  await eventually(() => focused()?.id === 'rename')
  await type('Nonsense')
  await press('Escape')

  await eventually(() => focused()?.ariaLabel === 'Rename Proposal')
  expect((await api.seen(workspace)).filter((line) => line.startsWith('PATCH'))).to.deep.equal([])
})

it('keeps what was typed when the server cannot be reached, and adds it once when the answer was lost', async () => {
  const { lists, workspace } = await listsOf('campaigns')
  const field = await eventually(() => one(lists, '#new'))
  field.focus()
  await type('Spring')
  await api.fault(workspace, { on: 'POST', what: 'lost' })
  await press('Enter')
  await eventually(() => alerts(lists) === 'The server cannot be reached. Try again.')
  expect(valueOf(one(lists, '#new'))).to.equal('Spring')

  await api.fault(workspace)
  await press('Enter')
  await eventually(() => names(lists).join() === 'Spring')
  expect((await api.lookups(workspace, 'campaigns')).data.map(({ key }) => key)).to.deep.equal(['spring'])
})

it('says what is missing where a name is empty', async () => {
  const { lists } = await listsOf()
  const field = await eventually(() => one(lists, '#new'))
  field.focus()
  await press('Enter')
  await eventually(() => alerts(lists) === 'Write a name')
})
