import { expect } from '@open-wc/testing'
import { api } from '../support/api.ts'
import { checkAccessible } from '../support/accessible.ts'
import { eventually, heard, textOf } from '../support/page.ts'
import { showList } from './list.ts'

describe('customer-list', () => {
  for (const [place, width] of [
    ['wide', 1000],
    ['narrow', 390]
  ] as const)
    it(`is accessible, ${place}`, async () => {
      const list = await showList({ customers: 60, width })
      await list.loaded()
      await checkAccessible(list.element)
    })

  it('shows the final geometry while it loads', async () => {
    const shop = await api.workspace({ customers: 60 })
    await api.fault(shop, { on: 'GET /v1/customers', what: { delay: 400 } })
    const list = await showList({ workspace: shop, height: 600 })
    await eventually(() => list.find('[aria-busy=true]'))
    await checkAccessible(list.element)
    const before = list.find('.skeleton')
    const top = before?.getBoundingClientRect().top
    await list.loaded()
    expect(list.row('Company 00060')?.getBoundingClientRect().top).to.equal(top)
    expect(Boolean(list.find('[aria-busy=true]'))).to.equal(false)
  })

  it('says that there are no customers yet', async () => {
    const list = await showList()
    await eventually(() => list.text().includes('No customers yet'))
    await checkAccessible(list.element)
  })

  it('says to somebody who sees only their own that they have none', async () => {
    const list = await showList({ customers: 3, session: { role: 'member', listing: 'own' } })
    await eventually(() => list.text().includes('You have no customers yet'))
  })

  it('shows who there is, newest first, with stage, segment and how many there are', async () => {
    const list = await showList({ customers: 60 })
    await list.loaded()
    expect(list.names().slice(0, 3)).to.deep.equal(['Company 00060', 'Dana 00059', 'Company 00058'])
    expect(textOf(list.row('Company 00060'))).to.equal('C0 Company 00060 customer-00060@example.com Lead Private Jan 1')
    expect(textOf(list.find('#title'))).to.equal('Customers 60')
    expect(list.all('.row[data-id]').length).to.equal(50)
    expect(list.text()).to.include('1–50 of 60')

    list.button('Load 10 more')?.click()
    await eventually(() => list.all('.row[data-id]').length === 60)
    expect(list.names().at(-1)).to.equal('Mira 00001')
    expect(Boolean(list.button('Load 10 more'))).to.equal(false)
  })

  it('says what failed, with the number to ask about, and tries again', async () => {
    const shop = await api.workspace({ customers: 2 })
    await api.fault(shop, { on: 'GET /v1/customers', what: 'database fails' })
    const list = await showList({ workspace: shop })
    const error = heard(list.element, 'ck-error')
    await eventually(() => list.alert().includes('Customers could not be loaded'))
    const { detail } = await error
    expect(detail).to.include({ code: 'internal', status: 500 })
    expect(list.alert()).to.include(detail.requestId)
    await checkAccessible(list.element)

    await api.fault(shop)
    list.button('Retry')?.click()
    await eventually(() => list.row('Company 00002'))
    expect(list.alert()).to.equal('')
  })

  it('keeps what it shows when reading again fails', async () => {
    const list = await showList({ customers: 2 })
    await list.loaded()
    await api.fault(list.shop, { on: 'GET /v1/customers', what: 'database fails' })
    await list.element.refresh()
    await eventually(() => list.alert().includes('Customers could not be loaded'))
    expect(list.names()).to.deep.equal(['Company 00002', 'Mira 00001'])
    await checkAccessible(list.element)
  })

  it('goes on by itself when the connection is back', async () => {
    const shop = await api.workspace({ customers: 2 })
    await api.fault(shop, { on: 'GET /v1/', what: 'drop' })
    const list = await showList({ workspace: shop })
    await eventually(() => list.alert().includes('The server cannot be reached'))
    await api.fault(shop)
    dispatchEvent(new Event('online'))
    await eventually(() => list.row('Company 00002'))
  })

  it('says so where the role does not include customers', async () => {
    const list = await showList({ customers: 2, session: { scopes: ['events:read'] } })
    await eventually(() => list.alert().includes('You cannot see this'))
    await checkAccessible(list.element)
  })

  it('keeps its rows when the session ends, and goes on when somebody signed in again', async () => {
    const list = await showList({ customers: 2 })
    await list.loaded()
    const signedIn = list.kit.fetchSession
    list.kit.fetchSession = () => Promise.reject(new Error('signed out'))
    await api.fault(list.shop, { on: 'GET /v1/', what: 'an hour later' })
    await list.element.refresh()
    await eventually(() => list.alert().includes('Your session has ended'))
    expect(list.names()).to.deep.equal(['Company 00002', 'Mira 00001'])

    await api.fault(list.shop)
    list.kit.fetchSession = signedIn
    list.button('Sign in again')?.click()
    await eventually(() => list.alert() === '')
  })
})
