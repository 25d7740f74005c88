import { createClient } from '@customer-kit/sdk'
import { expect } from '@open-wc/testing'
import '@customer-kit/widgets/customer-card/define.ts'
import { card, mira, rowOf, shownName } from '../customer-card/harness.ts'
import { showList } from '../customer-list/list.ts'
import { api, type Workspace } from '../support/api.ts'
import { eventually, textOf } from '../support/page.ts'

/** An administrator at another desk. */
async function colleague(workspace: Workspace) {
  const { token } = await api.session(workspace, { user: { id: 'u-2', name: 'Joris Maes' } })
  return createClient({ baseUrl: workspace.apiUrl, token })
}

const optionsIn = (element: Element) => [...(element.shadowRoot?.querySelectorAll('[role=option]') ?? [])].map(textOf)

describe('what somebody calls otherwise at another desk', () => {
  it('is read in list, card, an open menu and an open dialog, without a reload', async () => {
    const workspace = await api.workspace()
    const { id } = await api.create(workspace, { ...mira, tags: ['vip'] })
    const list = await showList({ workspace, width: 1300 })
    list.element.columns = 'customer stage tags'
    const element = card(list.kit, id)
    await shownName(element, 'Mira Janssen')
    const region = await eventually(() => rowOf(element, 'region')?.querySelector<HTMLElement>('.val'))
    await eventually(() => textOf(list.row('Mira Janssen')).includes('vip') && list.text().includes('Updated'))
    list.button('New customer')?.click()
    await eventually(() => list.find('dialog')?.matches(':modal'))
    region.click()
    await eventually(() => optionsIn(element).includes('South'))

    const other = await colleague(workspace)
    await other.lookups.update('stages', 'proposal', { label: 'Offer' })
    await other.lookups.update('regions', 'south', { label: 'The south' })
    const tag = (await other.tags.list()).data.find(({ name }) => name === 'vip')
    await other.tags.update(tag?.id ?? '', { name: 'A-customer' })
    await other.settings.update(await other.settings.get(), { mandatoryFields: { person: ['segment'] } })
    await other.lookups.update('segments', 'pharma', { label: 'Medicine' })

    await eventually(() => textOf(list.row('Mira Janssen')).includes('Offer'))
    await eventually(() => textOf(list.row('Mira Janssen')).includes('A-customer'))
    await eventually(() => textOf(rowOf(element, 'segment')).includes('Medicine'))
    await eventually(() => textOf(rowOf(element, 'tags')).includes('A-customer'))
    await eventually(() => optionsIn(element).includes('The south'))
    await eventually(() => textOf(list.find('dialog select[name=segment]')).includes('Medicine'))
    expect(list.find('dialog')?.matches(':modal')).to.equal(true)
  })

  it('moves nothing of a list that is being read', async () => {
    const list = await showList({ customers: 300, height: 600 })
    await list.loaded()
    await eventually(() => list.text().includes('Updated'))
    list.scroll()?.scrollTo({ top: 2_000 })
    await eventually(() => list.names()[0]?.endsWith('00250'))
    const other = await colleague(list.shop)
    await other.lookups.update('stages', 'lead', { label: 'Somebody new' })

    await eventually(() => list.text().includes('Somebody new'))
    expect(list.scroll()?.scrollTop).to.equal(2_000)
    expect(list.names()[0]?.endsWith('00250')).to.equal(true)
  })
})

describe('a list whose order somebody changes while it is walked', () => {
  it('begins again by itself, at the same place and with the same customer chosen', async () => {
    const list = await showList({ customers: 600, height: 600 })
    list.element.sort = 'stage'
    await list.loaded()
    await eventually(() => list.text().includes('Updated'))
    const before = list.names()[0]
    list
      .row(before ?? '')
      ?.querySelector<HTMLElement>('.name')
      ?.click()
    const chosen = await eventually(() => list.kit.kit.current.id)
    // So that the list learns of it from its cursor, not from the news.
    list.kit.refreshSeconds = 600
    await list.kit.kit.changes.ask()
    const stages = (await api.lookups(list.shop, 'stages')).data.map(({ key }) => key)
    await api.reorder(list.shop, 'stages', stages.toReversed())

    list.scroll()?.scrollTo({ top: 10_000 })
    await eventually(() => list.names().length > 8)
    expect(list.text()).not.to.include('could not be')
    expect(list.scroll()?.scrollTop).to.equal(10_000)
    expect(list.kit.kit.current.id).to.equal(chosen)

    list.scroll()?.scrollTo({ top: 0 })
    await eventually(() => list.names()[0])
    expect(list.names()[0]).not.to.equal(before)
  })
})
