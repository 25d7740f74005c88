import { expect } from '@open-wc/testing'
import '@customer-kit/widgets/customer-card/define.ts'
import { api } from '../support/api.ts'
import { clearPage, eventually, heard, provider, textOf } from '../support/page.ts'
import { card, mira, partOf, rowOf, shownName, troubleIn } from './harness.ts'

beforeEach(clearPage)

describe('<customer-card> loading', () => {
  it('shows the shape of what is coming, and says that it is busy', async () => {
    const workspace = await api.workspace()
    const { id } = await api.create(workspace, mira)
    await api.fault(workspace, { on: 'GET /v1/customers', what: { delay: 300 } })
    const element = card(provider(workspace), id)

    const skeleton = await eventually(() => partOf(element, 'skeleton'))
    expect(skeleton.getAttribute('aria-busy')).to.equal('true')
    await shownName(element, 'Mira Janssen')
    expect(partOf(element, 'skeleton')).to.equal(null)
  })
})

describe('<customer-card> with nobody selected', () => {
  it('says so in the words of the host', async () => {
    const element = card(provider(await api.workspace()))
    await eventually(() => textOf(partOf(element, 'empty')).includes('No customer selected'))

    element.placeholder = 'Pick a patient.'
    await eventually(() => textOf(partOf(element, 'empty')).includes('Pick a patient.'))
  })

  it('turns to whoever is selected, and back, without a line of code in the page', async () => {
    const workspace = await api.workspace()
    const { id } = await api.create(workspace, mira)
    const kit = provider(workspace)
    const element = card(kit)

    await kit.select(id)
    await shownName(element, 'Mira Janssen')
    await kit.select(null)
    await eventually(() => partOf(element, 'empty'))
  })

  it('stays with the customer that the page named, whoever is selected', async () => {
    const workspace = await api.workspace()
    const [one, two] = [await api.create(workspace, mira), await api.create(workspace, { ...mira, firstName: 'Joris' })]
    const kit = provider(workspace)
    const element = card(kit, one.id)
    await shownName(element, 'Mira Janssen')

    await kit.select(two.id)
    await shownName(element, 'Mira Janssen')
    element.customerId = two.id
    await shownName(element, 'Joris Janssen')
  })
})

describe('<customer-card> filled', () => {
  it('reads a value as people say it, and leaves out what this kind of customer does not have', async () => {
    const workspace = await api.workspace()
    const { id } = await api.create(workspace, mira)
    const element = card(provider(workspace), id)
    await shownName(element, 'Mira Janssen')

    expect(textOf(rowOf(element, 'language'))).to.equal('Language Dutch')
    expect(textOf(rowOf(element, 'segment'))).to.equal('Segment Pharma')
    expect([...(rowOf(element, 'tags')?.querySelectorAll('.tag') ?? [])].map(textOf)).to.deep.equal(['A-customer', 'RAM 2027'])
    expect(textOf(partOf(element, 'stage'))).to.match(/^Proposal ?Step 3 of 5$/)
    expect(rowOf(element, 'email')?.querySelector('a')?.href).to.equal('mailto:mira@example.com')
    expect(rowOf(element, 'phone')?.querySelector('a')?.href).to.equal('tel:+32470555014')
    expect(rowOf(element, 'name')).to.equal(null)
  })

  it('marks what was verified, and nothing else', async () => {
    const workspace = await api.workspace()
    const { id } = await api.create(workspace, mira)
    await api.change(workspace, id, { verified: { phone: true } })
    const element = card(provider(workspace), id)
    await shownName(element, 'Mira Janssen')

    expect(textOf(rowOf(element, 'phone'))).to.include('Verified')
    expect(textOf(rowOf(element, 'email'))).not.to.include('Verified')
  })
})

describe('<customer-card> in trouble', () => {
  it('says what failed with an id to ask about, and shows the customer after Retry', async () => {
    const workspace = await api.workspace()
    const { id } = await api.create(workspace, mira)
    await api.fault(workspace, { on: 'GET /v1/customers', what: 'database fails', times: 1 })
    const kit = provider(workspace)
    const element = card(kit, id)
    const { detail } = await heard(element, 'ck-error')

    expect(detail).to.include({ code: 'internal', status: 500 })
    await eventually(() => troubleIn(element).includes('The customer could not be loaded') && troubleIn(element).includes(detail.requestId))
    partOf(element, 'retry')?.click()
    await shownName(element, 'Mira Janssen')
  })

  it('says that a customer is not there without saying why', async () => {
    const element = card(provider(await api.workspace()), `cus_${'0'.repeat(32)}`)
    await eventually(() => troubleIn(element).includes('Not found'))
  })

  it('keeps what it has while it cannot be read again', async () => {
    const workspace = await api.workspace()
    const { id } = await api.create(workspace, mira)
    const element = card(provider(workspace), id)
    await shownName(element, 'Mira Janssen')

    await api.fault(workspace, { on: 'GET /v1/customers', what: 'database fails' })
    await element.refresh()
    await eventually(() => textOf(partOf(element, 'error')).includes('What is shown is from'))
    await shownName(element, 'Mira Janssen')
  })
})

describe('<customer-card> for a viewer', () => {
  it('looks the same and offers nothing to change', async () => {
    const workspace = await api.workspace()
    const { id } = await api.create(workspace, mira)
    const element = card(provider(workspace, { role: 'viewer' }), id)
    await shownName(element, 'Mira Janssen')

    expect(textOf(rowOf(element, 'language'))).to.equal('Language Dutch')
    await element.edit('email')
    expect(element.shadowRoot?.querySelectorAll('button:not([part=group-title]), input').length).to.equal(0)
  })
})
