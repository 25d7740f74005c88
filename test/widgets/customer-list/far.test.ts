import { expect } from '@open-wc/testing'
import { checkAccessible } from '../support/accessible.ts'
import { api, type Workspace } from '../support/api.ts'
import { focused, press } from '../support/keys.ts'
import { clearPage, eventually, nextFrame, provider, textOf } from '../support/page.ts'
import { type Given, reading, showList } from './list.ts'

const idOf = (n: number) => `cus_${n.toString(16).padStart(32, '0')}`
/** The numbers in the names: the newest customer has the highest and comes first. */
const numbersOf = (names: string[]) => names.map((name) => Number(name.slice(-5)))
const isCountingDown = (numbers: number[]) => numbers.every((n, i) => i === 0 || n === (numbers[i - 1] ?? 0) - 1)

describe('customer-list with more customers than are counted', () => {
  let shop: Workspace
  before(async function () {
    this.timeout(90_000)
    shop = await api.workspace({ customers: 10_400 })
  })

  const show = async (given: Given = {}) => {
    const list = await showList({ workspace: shop, height: 700, ...given })
    await list.loaded()
    await eventually(() => list.find('.window'))
    const asked = async () => (await api.seen(given.workspace ?? shop)).filter((line) => line === 'GET /v1/customers').length
    const foot = () => textOf(list.find('.foot bdi'))
    const toEnd = async () => {
      list.find('[data-row="0"] [data-column="0"]')?.focus()
      await press('Control+End')
      await eventually(() => textOf(focused()).includes('Mira 00001'), 'the last')
    }
    return { ...list, asked, foot, toEnd }
  }

  it('shows the last of all at once when End is pressed, and says that nobody knows its number', async () => {
    const list = await show()
    expect(list.foot()).to.equal('1–14 of 10K+')
    const before = await list.asked()
    await list.toEnd()
    expect((await list.asked()) - before).to.equal(1)
    expect(numbersOf(list.names()).slice(-3)).to.deep.equal([3, 2, 1])
    expect(isCountingDown(numbersOf(list.names()))).to.equal(true)
    expect(list.foot()).to.equal('Last 14 of 10K+')
    expect(list.find('[role=grid]')?.ariaRowCount).to.equal('-1')
    expect(focused()?.closest('[role=row]')?.ariaRowIndex).to.equal(null)
    await checkAccessible(list.element)
  })

  it('walks up from the end row by row, however the reader does it, and back to the first', async () => {
    const list = await show()
    await list.toEnd()
    await press('ArrowUp', 'PageUp')
    await eventually(() => textOf(focused()).includes('00015'))
    for (let pages = 0; pages < 20; pages++) await press('PageUp')
    await eventually(() => textOf(focused()).includes('00275'), 'beyond the page that was read at first')
    expect(isCountingDown(numbersOf(list.names()))).to.equal(true)
    expect(list.foot()).to.match(/^\d+–\d+ from the end of 10K\+$/)

    const top = numbersOf(list.names())[0] ?? 0
    await list.wheel(-4_000)
    await eventually(() => numbersOf(list.names())[0] === top + 100, 'a hundred rows further up')
    await press('Control+Home')
    await eventually(() => textOf(focused()).includes('10400'), 'the first')
    expect(focused()?.closest('[role=row]')?.ariaRowIndex).to.equal('2')
    expect(list.foot()).to.equal('1–14 of 10K+')
  })

  it('shows the end too when the bar is drawn down to it, and knows how many there are when it has met everybody', async function () {
    this.timeout(90_000)
    const list = await show()
    list.scroll()?.scrollTo({ top: 10_000_000 })
    await eventually(() => list.names().at(-1) === 'Mira 00001', 'the end')
    for (let first = 15; list.foot().endsWith('10K+'); first += 200) {
      await eventually(() => numbersOf(list.names())[0] === first || !list.foot().endsWith('10K+'), `number ${first}`)
      list.scroll()?.scrollBy({ top: -200 * 40 })
    }
    expect(isCountingDown(numbersOf(list.names()))).to.equal(true)
    expect(textOf(list.find('#title'))).to.equal('Customers 10,400')
    expect(list.find('[role=grid]')?.ariaRowCount).to.equal('10401')
    list.scroll()?.scrollTo({ top: 10_000_000 })
    await eventually(() => list.foot() === '10,387–10,400 of 10,400')
    expect(numbersOf(list.names()).at(-1)).to.equal(1)
  })

  it('reads one page when the bar is drawn to the middle, and is exact from there', async () => {
    const list = await show()
    const before = await list.asked()
    for (let place = 500; place <= 5_000; place += 500) list.scroll()?.scrollTo({ top: place * 40 })
    await eventually(() => list.names().length >= 14, 'the middle')
    expect((await list.asked()) - before).to.equal(1)
    const [first = 0] = numbersOf(list.names())
    expect(first).to.be.within(4_800, 5_600)
    expect(isCountingDown(numbersOf(list.names()))).to.equal(true)
    // Fewer than can be counted come before it, so its number is known.
    expect(list.foot()).to.match(new RegExp(`^${(10_401 - first).toLocaleString('en')}–`))
    expect(list.all('.row[data-id]').find((row) => textOf(row).includes(`0${first}`))?.ariaRowIndex).to.equal(String(10_402 - first))
    await list.wheel(4_000)
    await eventually(() => numbersOf(list.names())[0] === first - 100, 'a hundred rows down')
    await list.wheel(-12_000)
    await eventually(() => numbersOf(list.names())[0] === first + 200, 'two hundred rows up')
    expect(isCountingDown(numbersOf(list.names()))).to.equal(true)

    await list.element.refresh()
    await eventually(() => numbersOf(list.names())[0] === first + 200, 'the same place, read again')
  })

  it('stays at the end when the page gives it another width', async () => {
    const list = await show()
    await list.toEnd()
    list.element.style.setProperty('width', '800px')
    await eventually(() => list.find('.w')?.offsetWidth === 800 && list.find('.row[data-id]')?.offsetWidth !== 998)
    await nextFrame()
    await nextFrame()
    expect(list.foot()).to.equal('Last 14 of 10K+')
    expect(list.names().at(-1)).to.equal('Mira 00001')
  })

  it('shows the place somebody went to while all was read again', async () => {
    const list = await show()
    list.scroll()?.scrollTo({ top: 5_000 * 40 })
    await eventually(() => list.names().length >= 14, 'the middle')
    // The first answer says how many there are, the second who stands where somebody looked.
    await api.fault(
      shop,
      { on: 'GET /v1/customers', times: 1, what: { delay: 0 } },
      { on: 'GET /v1/customers', times: 1, what: { delay: 500 } }
    )
    const before = await list.asked()
    const read = list.element.refresh()
    while ((await list.asked()) < before + 2) await nextFrame()
    list.scroll()?.scrollTo({ top: 10_000_000 })
    await read
    await api.fault(shop)
    await eventually(() => list.names().at(-1) === 'Mira 00001', 'the end')
    expect(isCountingDown(numbersOf(list.names()))).to.equal(true)
  })

  it('comes to the customer who was chosen elsewhere, wherever in the list that is', async () => {
    const list = await show()
    await list.kit.kit.current.select(idOf(3_000))
    await eventually(() => list.find('.row.cur'), 'the chosen one')
    expect(textOf(list.find('.row.cur'))).to.include('03000')
    expect(list.names().some((name) => name.endsWith('03000'))).to.equal(true)
    expect(isCountingDown(numbersOf(list.names()))).to.equal(true)

    await list.kit.kit.current.select(idOf(9_900))
    await eventually(() => textOf(list.find('.row.cur')).includes('09900'), 'the next one')
    expect(list.foot()).to.match(/^4\d\d–5\d\d of 10K\+$/)
    await list.kit.kit.current.select(idOf(77_777))
    await eventually(() => !list.find('.row.cur'))
    expect(list.foot()).to.match(/^4\d\d–5\d\d of 10K\+$/)
  })

  it('begins at the customer whom the page is about', async () => {
    clearPage()
    const kit = provider(shop)
    await kit.kit.current.select(idOf(5_000))
    const list = document.createElement('customer-list')
    list.style.setProperty('height', '700px')
    kit.append(list)
    const { find } = reading(list)
    await eventually(() => textOf(find('.row.cur')).includes('05000'))
  })

  it('does the same as cards on a phone', async () => {
    const list = await show({ width: 390 })
    await list.toEnd()
    expect(numbersOf(list.names()).at(-1)).to.equal(1)
    expect(focused()?.closest('[role=listitem]')?.getAttribute('aria-posinset')).to.equal(null)
    await press('ArrowUp')
    await eventually(() => textOf(focused()).includes('00002'))
    await press('Home')
    await eventually(() => textOf(focused()).includes('10400'))
    await checkAccessible(list.element)
  })

  it('does the same from right to left', async () => {
    const list = await show({ lang: 'ar' })
    document.documentElement.dir = 'rtl'
    await list.toEnd()
    await press('ArrowUp', 'ArrowLeft')
    expect(focused()?.ariaColIndex).to.equal('2')
    expect(textOf(focused()?.closest('.row'))).to.include('00002')
    expect(list.foot()).to.match(/^آخر \S+ من/)
  })

  it('says what could not be loaded on the way up, and goes on from there when asked again', async () => {
    const list = await show()
    await list.toEnd()
    await api.fault(shop, { on: 'GET /v1/customers', what: 'database fails' })
    list.scroll()?.scrollBy({ top: -8_000 })
    await eventually(() => list.button('Retry'), 'the trouble')
    expect(list.text()).to.include('Some customers could not be loaded')
    await api.fault(shop)
    list.button('Retry')?.click()
    await eventually(() => numbersOf(list.names())[0] === 215, 'the rows on the way')
    expect(isCountingDown(numbersOf(list.names()).slice(0, 14))).to.equal(true)
  })
})

describe('customer-list at the end of more than are counted, while others work', () => {
  it('closes the gap of a customer who went, and stays where it is', async function () {
    this.timeout(90_000)
    const shop = await api.workspace({ customers: 22_000 })
    const list = await showList({ workspace: shop, height: 700 })
    await list.loaded()
    await eventually(() => list.text().includes('Updated'))
    list.find('[data-row="0"] [data-column="0"]')?.focus()
    await press('Control+End')
    await eventually(() => textOf(focused()).includes('Mira 00001'))
    await press('PageUp', 'PageUp')
    await eventually(() => textOf(focused()).includes('00027'))
    const before = focused()?.getBoundingClientRect().top

    await api.delete(shop, idOf(10))
    await eventually(() => !list.row('Company 00010'))
    const high = list.scroll()?.scrollHeight ?? 0
    await api.delete(shop, idOf(60))
    await eventually(() => list.scroll()?.scrollHeight === high - 40, 'one row less above')
    await eventually(() => textOf(focused()).includes('00027'), 'the focus where it was')
    expect(focused()?.getBoundingClientRect().top).to.equal(before)
    await press('Control+End')
    await eventually(() => textOf(focused()).includes('Mira 00001'))
    expect(numbersOf(list.names()).slice(-10)).to.deep.equal([11, 9, 8, 7, 6, 5, 4, 3, 2, 1])
    await press('PageUp', 'PageUp', 'PageUp', 'PageUp', 'PageUp')
    await eventually(() => numbersOf(list.names()).includes(61) && !numbersOf(list.names()).includes(60))

    list.scroll()?.scrollTo({ top: 5_000 * 40 })
    await eventually(() => textOf(list.find('.foot bdi')) === 'About 50% of the way through 10K+')
    await eventually(() => list.names().length >= 14)
    expect(numbersOf(list.names())[0]).to.be.within(10_500, 11_500)
    expect(list.find(`[data-id]:not([data-row="0"])`)?.ariaRowIndex).to.equal(null)
  })
})
