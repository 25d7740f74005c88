import { expect } from '@open-wc/testing'
import { api, type Workspace } from '../support/api.ts'
import { focused, press } from '../support/keys.ts'
import { eventually, nextFrame, textOf } from '../support/page.ts'
import { showList } from './list.ts'

const nameOf = (n: number) => String(n).padStart(5, '0')
/** In the list's first order the newest comes first: the last made is row 1. */
const endsWith = (names: string[], ...numbers: number[]) => numbers.every((n, i) => names[i]?.endsWith(nameOf(n)))

describe('customer-list as a window onto 10,000 customers', () => {
  let shop: Workspace
  before(async function () {
    this.timeout(90_000)
    shop = await api.workspace({ customers: 10_000 })
  })

  const show = async () => {
    const list = await showList({ workspace: shop, height: 700 })
    await list.loaded()
    await eventually(() => list.find('.window'))
    return list
  }

  it('shows the right rows at the start, in the middle and at the end, with at most 60 of them in the page', async () => {
    const list = await show()
    expect(endsWith(list.names(), 10_000, 9_999, 9_998)).to.equal(true)
    expect(list.all('.track .row').length).to.be.at.most(60)

    const scroll = list.scroll()
    scroll?.scrollTo({ top: 4_999 * 40 })
    await eventually(() => endsWith(list.names(), 5_001, 5_000, 4_999), 'the middle')
    expect(list.all('.track .row').length).to.be.at.most(60)
    expect(list.text()).to.include('5,000–5,013 of 10,000')

    scroll?.scrollTo({ top: 10_000 * 40 })
    await eventually(() => list.names().at(-1) === 'Mira 00001', 'the end')
    expect(list.all('.track .row').length).to.be.at.most(60)
    expect(list.find('[role=grid]')?.ariaRowCount).to.equal('10001')
    expect(list.all('.row[data-id]').find((row) => textOf(row).includes('Mira 00001'))?.ariaRowIndex).to.equal('10001')
  })

  it('moves by exactly as much as the wheel turns', async () => {
    const list = await show()
    await list.wheel(400)
    await eventually(() => list.scroll()?.scrollTop === 400)
    await eventually(() => endsWith(list.names(), 9_990, 9_989))
  })

  it('stays where it is looked at when the page moves it, in one step or two', async () => {
    const list = await show()
    list.scroll()?.scrollTo({ top: 4_999 * 40 })
    await eventually(() => endsWith(list.names(), 5_001, 5_000), 'the middle')
    const places = [document.createElement('div'), document.createElement('div')]
    list.kit.append(...places)
    ;(places[0] as unknown as { moveBefore: (node: Node, before: null) => void }).moveBefore(list.element, null)
    await nextFrame()
    await nextFrame()
    await eventually(() => endsWith(list.names(), 5_001, 5_000), 'the middle, moved')
    expect(list.scroll()?.scrollTop).to.equal(4_999 * 40)

    places[1]?.append(list.element)
    await nextFrame()
    await nextFrame()
    await eventually(() => endsWith(list.names(), 5_001, 5_000), 'the middle, put elsewhere')
    expect(list.scroll()?.scrollTop).to.equal(4_999 * 40)
  })

  it('goes where the keys say, and reads no more than it needs to get there', async () => {
    const list = await show()
    list.find('[data-row="0"] [data-column="0"]')?.focus()
    await press('ArrowDown', 'ArrowDown', 'PageDown')
    await eventually(() => textOf(focused()).includes(nameOf(10_000 - 15)))

    await press('Control+End')
    await eventually(() => textOf(focused()).includes('Mira 00001'), 'the last')
    await press('ArrowUp')
    await eventually(() => textOf(focused()).includes(nameOf(2)))
    await press('Control+Home')
    await eventually(() => textOf(focused()).includes(nameOf(10_000)), 'the first')
    await press('End')
    expect(focused()?.ariaColIndex).to.equal('5')
    await press('Home')
    expect(focused()?.ariaColIndex).to.equal('1')
  })

  it('keeps the row that has the focus, however far it is scrolled away', async () => {
    const list = await show()
    list.find('[data-row="3"] [data-column="0"]')?.focus()
    const before = focused()
    list.scroll()?.scrollTo({ top: 20_000 })
    await eventually(() => list.names().some((name) => name.endsWith('09490')))
    expect(focused() === before).to.equal(true)
    expect(textOf(focused())).to.include(nameOf(9_997))
    await press('ArrowDown')
    await eventually(() => textOf(focused()).includes(nameOf(9_996)))
  })

  it('opens the customer that was pressed, also when the rows move before the button comes up', async () => {
    const list = await show()
    const row = list.row('Company 09998')
    const id = row?.dataset['id']
    row?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }))
    list.scroll()?.scrollTo({ top: 8_000 })
    await eventually(() => list.names().some((name) => name.endsWith('09790')))
    list.all('.row[data-id]')[5]?.click()
    await eventually(() => list.kit.kit.current.id !== null)
    expect(list.kit.kit.current.id).to.equal(id)
    await nextFrame()
  })
})

describe('customer-list', () => {
  it('is a window all the same where its words had to be fetched first', async () => {
    const shop = await api.workspace({ customers: 100 })
    const list = await showList({ workspace: shop, height: 500, lang: 'ar' })
    await eventually(() => list.find('.window'))
    expect(textOf(list.find('#title'))).to.equal('العملاء 100')
  })
})

describe('customer-list without a height', () => {
  it('becomes a window of its own height beyond a thousand rows', async function () {
    this.timeout(90_000)
    const list = await showList({ customers: 1_100 })
    await list.loaded()
    for (let shown = 100; shown <= 1_050; shown += 50) {
      list.button('Load 50 more')?.click()
      await eventually(() => list.all('.row[data-id]').length === shown || list.find('.window'), `${shown} rows`)
    }
    await eventually(() => list.find('.window'))
    expect(list.all('.track .row').length).to.be.at.most(60)
    expect(list.element.offsetHeight).to.be.within(700, 740)
  })
})
