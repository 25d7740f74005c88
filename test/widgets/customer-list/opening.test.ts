import { expect } from '@open-wc/testing'
import { setViewport } from '@web/test-runner-commands'
import { api } from '../support/api.ts'
import { focused, press } from '../support/keys.ts'
import { clearPage, eventually, heard, provider, textOf } from '../support/page.ts'
import { reading, showList } from './list.ts'

describe('opening in customer-list', () => {
  it('makes the pressed customer the current one and tells the page', async () => {
    const list = await showList({ customers: 3 })
    await list.loaded()
    const [before, change] = [heard(document, 'ck-before-open'), heard(list.kit, 'ck-current-change')]
    list.row('Company 00002')?.click()

    const id = `cus_${'2'.padStart(32, '0')}`
    expect((await before).detail).to.deep.equal({ id, href: null })
    expect((await change).detail).to.deep.equal({ customerId: id })
    await eventually(() => list.row('Company 00002')?.ariaSelected === 'true')
    expect(list.all('[aria-selected=true]').length).to.equal(1)
  })

  it('opens with Enter, from any cell of the row', async () => {
    const list = await showList({ customers: 3 })
    await list.loaded()
    list.find('[data-row="0"] [data-column="0"]')?.focus()
    await press('ArrowDown', 'ArrowRight', 'Enter')
    await eventually(() => list.row('Company 00002')?.ariaSelected === 'true')
  })

  it('leaves everything as it is when the page prevents it', async () => {
    const list = await showList({ customers: 3 })
    await list.loaded()
    list.element.addEventListener('ck-before-open', (event) => event.preventDefault())
    list.row('Company 00002')?.click()
    expect(list.kit.kit.current.id).to.equal(null)
    expect(list.all('[aria-selected=true]').length).to.equal(0)
  })

  it('makes names links where the page says where to', async () => {
    const list = await showList({ customers: 2 })
    list.element.hrefFor = ({ id }) => (id.endsWith('2') ? `#/customers/${id}` : 'javascript:alert(1)')
    await list.loaded()
    await eventually(() => list.find('a.open'))
    expect(list.all('a.open').map((link) => link.getAttribute('href'))).to.deep.equal([
      `${location.href.replace(/#.*/, '')}#/customers/cus_${'2'.padStart(32, '0')}`
    ])
  })

  it('takes one stop of the Tab key, and turns round with the line of reading', async () => {
    const list = await showList({ customers: 3 })
    await list.loaded()
    expect(list.all('.grid [tabindex="0"]').length).to.equal(1)
    document.documentElement.dir = 'rtl'
    list.find('[data-row="0"] [data-column="0"]')?.focus()
    await press('ArrowLeft')
    expect(focused()?.ariaColIndex).to.equal('2')
    await press('ArrowUp')
    expect(focused()?.closest('[role=columnheader]')?.ariaColIndex).to.equal('2')
  })

  it('is a list of customers where it is narrow, walked with the arrows', async () => {
    const list = await showList({ customers: 3, width: 390 })
    await list.loaded()
    await eventually(() => list.find('[role=list]'))
    expect(list.all('[role=listitem]').length).to.equal(3)
    list.find('[data-column="0"]')?.focus()
    await press('ArrowDown', 'Enter')
    await eventually(() => list.kit.kit.current.id === `cus_${'2'.padStart(32, '0')}`)
  })
})

describe('customer-list survives', () => {
  it('being made with new and being cloned', async () => {
    clearPage()
    await setViewport({ width: 1000, height: 800 })
    const kit = provider(await api.workspace({ customers: 2 }))
    const { constructor } = document.createElement('customer-list')
    const made = new (constructor as new () => HTMLElementTagNameMap['customer-list'])()
    made.setAttribute('columns', 'customer stage')
    const clone = made.cloneNode() as typeof made
    kit.append(made, clone)
    for (const each of [made, clone]) await eventually(() => reading(each).row('Company 00002'))
    expect(reading(clone).all('[role=columnheader]').map(textOf)).to.deep.equal(['Customer', 'Stage'])
  })

  it('being moved: what was typed and read is still there', async () => {
    const list = await showList({ customers: 20 })
    await list.loaded()
    await list.search('0001')
    await eventually(() => list.names().length === 11)
    const asked = (await api.seen(list.shop)).filter((line) => line === 'GET /v1/customers').length

    const elsewhere = document.createElement('div')
    list.kit.append(elsewhere)
    elsewhere.append(list.element)
    await eventually(() => list.names().length === 11)
    expect(list.find<HTMLInputElement>('.search input')?.value).to.equal('0001')
    expect((await api.seen(list.shop)).filter((line) => line === 'GET /v1/customers').length).to.equal(asked)
  })
})
