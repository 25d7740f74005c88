import { expect } from '@open-wc/testing'
import { where } from '@customer-kit/sdk'
import { api } from '../support/api.ts'
import { press } from '../support/keys.ts'
import { eventually, provider, textOf } from '../support/page.ts'
import { reading, showList } from './list.ts'

describe('finding in customer-list', () => {
  it('answers the question that a page sets right after it has put the list there, and asks it once', async () => {
    const shop = await api.workspace({ customers: 12 })
    const element = document.createElement('customer-list')
    provider(shop).append(element)
    element.filter = where('stage', 'eq', 'lead')
    element.sort = 'name'
    const list = reading(element)
    await list.loaded()
    expect(list.names()).to.deep.equal(['Company 00006', 'Company 00012'])
    expect((await api.seen(shop)).filter((line) => line === 'GET /v1/customers').length).to.equal(1)
  })

  it('finds while typing, marks what was found and says how many', async () => {
    const list = await showList({ customers: 60 })
    await api.create(list.shop, { kind: 'person', firstName: 'Óscar', lastName: 'Nuñez', email: 'oscar@example.org' })
    await list.loaded()
    await list.search('nunez')
    await eventually(() => textOf(list.find('mark')) === 'Nuñez')
    expect(list.names()).to.deep.equal(['Óscar Nuñez'])
    await eventually(() => list.said() === '1 customer')
  })

  it('asks once for words that are typed in one go', async () => {
    const list = await showList({ customers: 3 })
    await list.loaded()
    for (const words of ['c', 'co', 'com', 'comp']) await list.search(words)
    await eventually(() => list.names().length === 1)
    const asked = (await api.seen(list.shop)).filter((line) => line === 'GET /v1/customers')
    expect(asked.length).to.equal(2)
  })

  it('shows the answer to the last words, and gives up the one before without a word', async () => {
    const list = await showList({ customers: 30 })
    await list.loaded()
    const alerts = new Set<string>()
    new MutationObserver(() => alerts.add(list.alert())).observe(list.find('.w') ?? list.element, { childList: true, subtree: true })
    await api.fault(list.shop, { on: 'GET /v1/customers', times: 1, what: { delay: 600 } })
    await list.search('00007')
    await eventually(() => list.find('.progress'))
    await list.search('00009')
    await eventually(() => list.names().join() === 'Inès 00009')
    await list.element.refresh()
    expect(list.names()).to.deep.equal(['Inès 00009'])
    expect([...alerts].join('')).to.equal('')
  })

  it('says when nothing matches, and Escape brings all back', async () => {
    const list = await showList({ customers: 3 })
    await list.loaded()
    await list.search('nobody at all')
    await eventually(() => list.text().includes('No customers match “nobody at all”'))
    list.find('.search input')?.focus()
    await press('Escape')
    await eventually(() => list.names().length === 3)
    expect(list.find<HTMLInputElement>('.search input')?.value).to.equal('')
  })

  it('sorts by a title, the other way with the second press, and says so', async () => {
    const list = await showList({ customers: 12 })
    await list.loaded()
    const customer = list.all('[role=columnheader]')[0]
    customer?.querySelector('button')?.click()
    await eventually(() => customer?.ariaSort === 'ascending' && list.names()[0] === 'Mira 00001')
    customer?.querySelector('button')?.click()
    await eventually(() => customer?.ariaSort === 'descending' && list.names()[0] === 'Company 00012')
    expect(list.all('[aria-sort]').length).to.equal(1)
  })
})
