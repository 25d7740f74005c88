import '@customer-kit/widgets/customer-list/define.ts'
import { expect } from '@open-wc/testing'
import { clientOf } from '../../bench/page/client.ts'
import { clearPage, eventually, nextFrame } from '../support/page.ts'
import { api } from '../support/api.ts'
import { reading } from './list.ts'

describe('customer-list of a million customers', () => {
  it('reads a page or two wherever somebody looks next, also between places where they have looked before', async () => {
    clearPage()
    const shop = await api.workspace()
    const { token } = await api.session(shop)
    const client = clientOf(1_000_000, await api.bootstrap(shop, token))
    const element = Object.assign(document.createElement('customer-list'), { client })
    element.style.height = '600px'
    document.body.append(element)
    const list = reading(element)
    await list.loaded()
    const high = list.scroll()?.scrollHeight ?? 0

    // Far from each other at first, and then more and more often between places where they have looked before.
    for (let turn = 1; turn <= 40; turn++) {
      list.scroll()?.scrollTo({ top: ((turn * 0.618) % 1) * high })
      await nextFrame()
      await eventually(() => list.names().length >= 12, `the rows of turn ${turn}`)
    }

    expect(client.pagesRead()).to.be.lessThan(80)
    expect(list.scroll()?.scrollHeight).to.be.lessThan(high * 1.1)
    expect(list.button('Retry')).to.equal(undefined)
  })
})
