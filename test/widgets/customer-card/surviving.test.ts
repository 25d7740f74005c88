import { expect } from '@open-wc/testing'
import '@customer-kit/widgets/customer-card/define.ts'
import { CustomerCardElement } from '@customer-kit/widgets/customer-card/customer-card.ts'
import { checkAccessible } from '../support/accessible.ts'
import { api } from '../support/api.ts'
import { press, type } from '../support/keys.ts'
import { clearPage, eventually, provider, textOf } from '../support/page.ts'
import { card, editable, inputOf, mira, open, partOf, ready, rowOf, shownName, valueOf } from './harness.ts'

beforeEach(clearPage)

describe('<customer-card> for everybody', () => {
  it('is accessible filled, while editing, with a fault and in the dark', async () => {
    const { element } = await ready()
    await checkAccessible(element)
    await open(element, 'email')
    await checkAccessible(element)
    await type('no address')
    await press('Enter')
    await eventually(() => inputOf(element, 'email')?.ariaInvalid === 'true')
    await checkAccessible(element)
    element.theme = 'dark'
    document.body.style.background = '#111'
    await element.updateComplete
    await checkAccessible(element)
    document.body.style.background = ''
  })

  it('is accessible with a list open, and with nobody selected', async () => {
    const { workspace, element } = await ready()
    element.shadowRoot?.querySelector<HTMLElement>('.bd')?.click()
    await eventually(() => element.shadowRoot?.querySelector('[role=option]'))
    await checkAccessible(element)
    const empty = card(provider(workspace))
    await eventually(() => partOf(empty, 'empty'))
    await checkAccessible(empty)
  })

  it('keeps within 300 px, and gives two columns to 760', async () => {
    const { element, kit } = await ready()
    const column = () => element.shadowRoot?.querySelectorAll('.columns > dl')
    const host = document.createElement('div')
    kit.append(host)
    host.append(element)
    host.style.width = '300px'
    expect(element.scrollWidth).to.equal(300)
    const sheet = element.shadowRoot?.querySelector('section')
    expect(sheet?.scrollWidth).to.equal(sheet?.clientWidth)
    host.style.width = '760px'
    const [one, two] = column() ?? []
    expect(one?.getBoundingClientRect().top).to.equal(two?.getBoundingClientRect().top)
  })

  it('opens an editor without moving anything', async () => {
    const { element } = await ready()
    const height = element.offsetHeight
    await open(element, 'email')
    expect(element.offsetHeight).to.equal(height)
    await press('Escape')
    await open(element, 'tags')
    expect(element.offsetHeight).to.equal(height)
  })
})

describe('<customer-card> survives', () => {
  it('being made with new and being cloned', async () => {
    const workspace = await api.workspace()
    const { id } = await api.create(workspace, mira)
    const kit = provider(workspace)
    const Card = customElements.get('customer-card') as typeof CustomerCardElement
    const made = new Card()
    made.setAttribute('customer-id', id)
    const copy = made.cloneNode(true) as CustomerCardElement
    kit.append(made, copy)

    await shownName(made, 'Mira Janssen')
    await shownName(copy, 'Mira Janssen')
  })

  it('being told whose card it is right after it was put there, and reads nobody else', async () => {
    const workspace = await api.workspace()
    const { id } = await api.create(workspace, mira)
    const kit = provider(workspace)
    const element = document.createElement('customer-card')
    kit.append(element)
    element.customerId = id

    await shownName(element, 'Mira Janssen')
  })

  it('being moved with a half-written value, and reads nothing again', async () => {
    const { workspace, kit, element } = await ready()
    await open(element, 'email')
    await type('half')
    const reads = (await api.seen(workspace)).filter((line) => line.startsWith('GET /v1/customers/')).length
    const elsewhere = document.createElement('div')
    kit.append(elsewhere)
    elsewhere.append(element)

    await element.updateComplete
    expect(inputOf(element, 'email')?.value).to.equal('half')
    const seen = await api.seen(workspace)
    expect(seen.filter((line) => line.startsWith('GET /v1/customers/')).length).to.equal(reads)
    expect(seen.some((line) => line.startsWith('PATCH'))).to.equal(false)
  })

  it('a change by somebody else while a value is half-written', async () => {
    const { workspace, id, element } = await ready()
    await open(element, 'email')
    await type('half')
    await api.change(workspace, id, { lastName: 'Janssens' })

    await shownName(element, 'Mira Janssens')
    expect(inputOf(element, 'email')?.value).to.equal('half')
    expect(element.shadowRoot?.activeElement).to.equal(inputOf(element, 'email'))
  })

  it('the end of its customer elsewhere', async () => {
    const { workspace, id, element } = await ready()
    await api.delete(workspace, id)

    await eventually(() => textOf(partOf(element, 'error')).includes('Not found'))
  })
})

describe('<customer-card> beside a list', () => {
  it('takes what another widget has saved, and gives what it saves itself, without a request of the other', async () => {
    const { workspace, id, kit, element } = await ready()
    kit.kit.entities.keep(await api.change(workspace, id, { lastName: 'Peeters' }))
    await shownName(element, 'Mira Peeters')
    await open(element, 'firstName')
    await type('Myra')
    await press('Enter')

    await eventually(() => {
      const known = kit.kit.entities.get(id)
      return known?.kind === 'person' && known.firstName === 'Myra' && known.lastName === 'Peeters'
    })
  })

  it('saves a half-written value before another customer is shown', async () => {
    const { workspace, id, kit, element } = await ready()
    const other = await api.create(workspace, { ...mira, firstName: 'Joris' })
    element.customerId = 'current'
    await kit.select(id)
    await shownName(element, 'Mira Janssen')
    await editable(element)
    await open(element, 'lastName')
    await type('Peeters')

    expect(await kit.select(other.id)).to.equal(true)
    await shownName(element, 'Joris Janssen')
    expect(await api.kept(workspace, id)).to.include({ lastName: 'Peeters' })
  })

  it('asks before it drops what cannot be saved, and stays when told so', async () => {
    const { workspace, id, kit, element } = await ready()
    const other = await api.create(workspace, { ...mira, firstName: 'Joris' })
    element.customerId = 'current'
    await kit.select(id)
    await shownName(element, 'Mira Janssen')
    await editable(element)
    await open(element, 'email')
    await type('no address')

    const first = kit.select(other.id)
    const question = await eventually(() => element.shadowRoot?.querySelector<HTMLDialogElement>('dialog[open]'))
    expect(textOf(question)).to.include('Discard changes to Mira Janssen?')
    question.querySelector<HTMLElement>('.btn.p')?.click()
    expect(await first).to.equal(false)
    expect(inputOf(element, 'email')?.value).to.equal('no address')

    const second = kit.select(other.id)
    await eventually(() => element.shadowRoot?.querySelector('dialog[open]'))
    partOf(element, 'discard')?.click()
    expect(await second).to.equal(true)
    await shownName(element, 'Joris Janssen')
    expect(valueOf(element, 'email')).to.equal('mira@example.com')
    expect(rowOf(element, 'email')?.querySelector('[role=alert]')).to.equal(null)
  })
})
