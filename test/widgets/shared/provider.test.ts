import { expect } from '@open-wc/testing'
import { createClient } from '@customer-kit/sdk'
import { api } from '../support/api.ts'
import { clearPage, eventually, heard, provider, textOf } from '../support/page.ts'
import { type ProbeElement } from '../support/probe.ts'
import '../support/probe.ts'

const total = (probe: ProbeElement) => textOf(probe.shadowRoot?.querySelector('.total'))
const trouble = (probe: ProbeElement) => textOf(probe.shadowRoot?.querySelector('[role=alert]'))
const loaded = (probe: ProbeElement, n: number) => eventually(() => total(probe) === String(n), `${n} customers`)
const probe = () => document.createElement('ck-probe')

beforeEach(clearPage)

describe('which provider a widget belongs to', () => {
  it('takes the nearest around it, also from inside a shadow root of the page', async () => {
    const [one, two] = [await api.workspace({ customers: 1 }), await api.workspace({ customers: 2 })]
    provider(two)
    const host = document.createElement('div')
    provider(one).append(host)
    const widget = probe()
    host.attachShadow({ mode: 'open' }).append(widget)

    await loaded(widget, 1)
  })

  it('takes the one it names before the nearest', async () => {
    const [one, two] = [await api.workspace({ customers: 1 }), await api.workspace({ customers: 2 })]
    provider(two, {}, 'second')
    const widget = probe()
    widget.provider = 'second'
    provider(one).append(widget)

    await loaded(widget, 2)
  })

  it('takes the only one on the page', async () => {
    provider(await api.workspace({ customers: 3 }))
    const widget = probe()
    document.body.append(widget)

    await loaded(widget, 3)
  })

  it('takes a client of the SDK before any provider', async () => {
    const [one, two] = [await api.workspace({ customers: 1 }), await api.workspace({ customers: 2 })]
    const { token } = await api.session(two)
    const widget = probe()
    widget.client = createClient({ baseUrl: two.apiUrl, token: () => token })
    provider(one).append(widget)

    await loaded(widget, 2)
  })

  it('says that there is none, and goes on as soon as one comes late', async () => {
    const workspace = await api.workspace({ customers: 4 })
    const widget = probe()
    const error = heard(widget, 'ck-error')
    document.body.append(widget)

    expect((await error).detail.code).to.equal('no_provider')
    await eventually(() => trouble(widget).includes('not connected'))
    provider(workspace)
    await loaded(widget, 4)
  })

  it('never guesses between two', async () => {
    const workspace = await api.workspace()
    provider(workspace)
    provider(workspace)
    const widget = probe()
    const error = heard(widget, 'ck-error')
    document.body.append(widget)

    expect((await error).detail.code).to.equal('ambiguous_provider')
    await eventually(() => trouble(widget).includes('several <customer-kit>'))
  })
})

describe('a widget that moves', () => {
  it('reads nothing again when it stays with its provider', async () => {
    const kit = provider(await api.workspace({ customers: 1 }))
    const [left, right] = [document.createElement('div'), document.createElement('div')]
    kit.append(left, right)
    const widget = probe()
    left.append(widget)
    await loaded(widget, 1)

    right.append(widget)
    document.body.prepend(kit)
    await eventually(() => total(widget) === '1')
    expect(widget.loads).to.equal(1)
    await kit.select('cus_1')
    await eventually(() => textOf(widget.shadowRoot?.querySelector('.current')) === 'cus_1')
  })

  it('reads from its new provider when it is moved to another', async () => {
    const [one, two] = [await api.workspace({ customers: 1 }), await api.workspace({ customers: 2 })]
    const widget = probe()
    provider(one).append(widget)
    await loaded(widget, 1)

    provider(two).append(widget)
    await loaded(widget, 2)
  })
})
