import { expect } from '@open-wc/testing'
import { checkAccessible } from '../support/accessible.ts'
import { api } from '../support/api.ts'
import { focused, press, type } from '../support/keys.ts'
import { clearPage, eventually, textOf } from '../support/page.ts'
import { click, listsOf, names, one } from './harness.ts'

beforeEach(clearPage)

async function renamed(isResting: boolean) {
  const workspace = await api.workspace()
  for (const firstName of ['Ada', 'Bea', 'Cem']) await api.create(workspace, { kind: 'person', firstName, tags: ['vip'] })
  await (isResting ? api.rest(workspace, true) : api.breakJobs(workspace, true))
  const { lists } = await listsOf('tags', {}, workspace)
  await click(lists, 'Rename vip')
  await eventually(() => focused()?.id === 'rename')
  await press('Control+a')
  await type('Important')
  await press('Enter')
  await eventually(() => names(lists).join() === 'Important')
  return { workspace, lists }
}

it('shows how far the new name of a tag is written down, until it is', async () => {
  const { workspace, lists } = await renamed(true)

  await eventually(() => textOf(one(lists, '.job')).startsWith('Its new name is being written down'))
  expect(one(lists, '.job progress')?.getAttribute('aria-label')).to.equal('Its new name is being written down on its customers')
  await checkAccessible(lists)
  await api.rest(workspace, false)
  await eventually(() => !one(lists, '.job'))
})

it('says that the new name of a tag could not be written down, and goes on when somebody asks', async () => {
  const { workspace, lists } = await renamed(false)

  await eventually(() => textOf(one(lists, '.job[role=alert]')).startsWith('Its new name could not be written down'))
  expect(names(lists)).to.deep.equal(['Important'])
  await api.breakJobs(workspace, false)
  await click(lists, 'Go on')
  await eventually(() => !one(lists, '.job'))
  expect((await api.customers(workspace)).data.map(({ tags }) => tags)).to.deep.equal([['Important'], ['Important'], ['Important']])
})
