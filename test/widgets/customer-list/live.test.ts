import { expect } from '@open-wc/testing'
import { api } from '../support/api.ts'
import { eventually, textOf } from '../support/page.ts'
import { type Given, showList } from './list.ts'

const idOf = (n: number) => `cus_${n.toString(16).padStart(32, '0')}`

/** A list that has asked for its place in the log, so that what happens from now on is news. */
async function watching(given: Given) {
  const list = await showList(given)
  await list.loaded()
  await eventually(() => list.text().includes('Updated'))
  return list
}

describe('customer-list, while others work', () => {
  it('shows at once what somebody adds, changes and deletes', async () => {
    const list = await watching({ customers: 3 })
    await api.create(list.shop, { kind: 'organization', name: 'Ostend Labs' })
    await eventually(() => list.names()[0] === 'Ostend Labs')
    expect(textOf(list.find('#title'))).to.equal('Customers 4')

    await api.change(list.shop, idOf(2), { name: 'Renamed', stage: 'customer' })
    await eventually(() => textOf(list.row('Renamed')).includes('Customer'))

    await api.delete(list.shop, idOf(1))
    await eventually(() => list.all('.row[data-id]').length === 3)
    expect(textOf(list.find('#title'))).to.equal('Customers 3')
  })

  it('lets go of whoever its filter passes over now, without a word to the other widgets, and takes in whoever it did not', async () => {
    const list = await watching({ customers: 8 })
    list.element.filter = { field: 'stage', op: 'in', value: ['proposal'] }
    await eventually(() => list.names().join() === 'Company 00008,Company 00002')
    const gone: string[] = []
    list.kit.kit.entities.changed.add(({ id, customer }) => void (customer ?? gone.push(id)))

    await api.change(list.shop, idOf(8), { stage: 'lost' })
    await eventually(() => list.names().join() === 'Company 00002')
    expect(textOf(list.find('#title'))).to.equal('Customers 1')
    expect(gone).to.deep.equal([])

    await api.change(list.shop, idOf(4), { stage: 'proposal' })
    await eventually(() => list.names().join() === 'Company 00004,Company 00002')
  })

  it('keeps whoever its filter still means by another name of their tag', async () => {
    const list = await watching({ customers: 3 })
    await api.change(list.shop, idOf(2), { tags: ['vip'] })
    const tag = (await api.tags(list.shop)).data.find(({ name }) => name === 'vip')
    list.element.filter = { field: 'tags', op: 'eq', value: tag?.id }
    await eventually(() => list.names().join() === 'Company 00002')

    await api.change(list.shop, idOf(2), { stage: 'lost' })
    await eventually(() => textOf(list.row('Company 00002')).includes('Lost'))
    expect(textOf(list.find('#title'))).to.equal('Customers 1')

    await api.change(list.shop, idOf(2), { tags: [] })
    await eventually(() => list.names().join() === '')
  })

  it('moves nothing that is being read: it says how many are new, and shows them when asked', async () => {
    const list = await watching({ customers: 300, height: 600 })
    list.scroll()?.scrollTo({ top: 2_000 })
    await eventually(() => list.names()[0]?.endsWith('00250'))
    await api.create(list.shop, { kind: 'organization', name: 'One' })
    await api.create(list.shop, { kind: 'organization', name: 'Two' })
    await eventually(() => list.button('2 new'))
    expect(list.names()[0]?.endsWith('00250')).to.equal(true)
    expect(list.scroll()?.scrollTop).to.equal(2_000)

    list.button('2 new')?.click()
    await eventually(() => list.names().slice(0, 2).join() === 'Two,One')
    expect(Boolean(list.button('2 new'))).to.equal(false)
  })

  it('keeps what is read in its place when somebody above it goes', async () => {
    const list = await watching({ customers: 300, height: 600 })
    list.scroll()?.scrollTo({ top: 2_000 })
    await eventually(() => list.names()[0]?.endsWith('00250'))
    const before = list.row('Company 00248')?.getBoundingClientRect().top
    await api.delete(list.shop, idOf(290))
    await eventually(() => textOf(list.find('#title')) === 'Customers 299')
    await eventually(() => list.row('Company 00248')?.getBoundingClientRect().top === before)
  })

  it('repaints a row when another widget saves its customer', async () => {
    const list = await watching({ customers: 3 })
    const saved = await api.kept(list.shop, idOf(2))
    list.kit.kit.entities.keep({ ...saved, rev: 2, stage: 'lost' })
    await eventually(() => textOf(list.row('Company 00002')).includes('Lost'))
  })

  it('asks at once when the connection is back, however long it meant to wait, and no more than once', async () => {
    const list = await watching({ customers: 3 })
    list.kit.refreshSeconds = 600
    await list.kit.kit.changes.ask()
    await api.create(list.shop, { kind: 'organization', name: 'Meanwhile' })
    const feeds = async () => (await api.seen(list.shop)).filter((line) => line === 'GET /v1/changes').length
    const before = await feeds()

    for (let n = 0; n < 5; n++) dispatchEvent(new Event('online'))
    await eventually(() => list.names()[0] === 'Meanwhile')
    expect((await feeds()) - before).to.equal(1)
  })

  it('reads the rows that the network has swallowed as soon as it is back', async () => {
    const list = await watching({ customers: 300, height: 600 })
    await api.fault(list.shop, { on: '/v1/', what: 'drop' })
    list.scroll()?.scrollTo({ top: 8_000 })
    await eventually(() => list.text().includes('could not be loaded'))
    await api.fault(list.shop)
    const reads = async () => (await api.seen(list.shop)).filter((line) => line === 'GET /v1/customers').length
    const before = await reads()

    dispatchEvent(new Event('online'))
    await eventually(() => list.names().length > 8)
    expect(list.scroll()?.scrollTop).to.equal(8_000)
    expect(list.text()).not.to.include('could not be loaded')
    expect((await reads()) - before).to.be.at.most(3)
  })

  it('holds no timer while nobody can see it or when it has gone, and asks at once when it is back', async () => {
    const timers = watchTimers(100)
    const list = await watching({ customers: 3 })
    await eventually(() => timers.waiting() === 1)
    see('hidden')
    await list.kit.kit.changes.ask()
    expect(timers.waiting()).to.equal(0)
    await api.create(list.shop, { kind: 'organization', name: 'Unseen' })

    see('visible')
    await eventually(() => list.names()[0] === 'Unseen')
    list.element.remove()
    await list.kit.kit.changes.ask()
    expect(timers.waiting()).to.equal(0)
    timers.stop()
  })
})

function see(state: DocumentVisibilityState): void {
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
  document.dispatchEvent(new Event('visibilitychange'))
}

/** Counts the timers of this length that have been set and have neither run nor been cleared: the pause before the next question. */
function watchTimers(pauseMs: number) {
  const { setTimeout: set, clearTimeout: clear } = globalThis
  const waiting = new Set<unknown>()
  globalThis.setTimeout = ((run: () => void, ms?: number) => {
    const timer: unknown = set(() => {
      waiting.delete(timer)
      run()
    }, ms)
    if (ms === pauseMs) waiting.add(timer)
    return timer
  }) as typeof set
  globalThis.clearTimeout = (timer) => {
    waiting.delete(timer)
    clear(timer)
  }
  return {
    waiting: () => waiting.size,
    stop: () => {
      Object.assign(globalThis, { setTimeout: set, clearTimeout: clear })
      Reflect.deleteProperty(document, 'visibilityState')
    }
  }
}
