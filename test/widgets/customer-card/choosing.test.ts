import { expect } from '@open-wc/testing'
import '@customer-kit/widgets/customer-card/define.ts'
import { api } from '../support/api.ts'
import { press, type } from '../support/keys.ts'
import { clearPage, eventually, heard, provider, textOf } from '../support/page.ts'
import { card, choose, editable, mira, open, partOf, ready, rowOf, shownName, valueOf } from './harness.ts'

beforeEach(clearPage)

const toastIn = (element: Element) => textOf(partOf(element, 'toast'))
const undoIn = (element: Element) => partOf(element, 'toast')?.querySelector<HTMLElement>('.btn')

describe('<customer-card> choosing', () => {
  it('changes the stage, moves the track along, and takes it back with Undo', async () => {
    const { workspace, id, element } = await ready()
    const steps = () => element.shadowRoot?.querySelectorAll('.track .on').length
    const updated = heard(element, 'ck-customer-updated')
    await choose(element, 'stage', 'Negotiation')

    expect((await updated).detail.changes).to.deep.equal({ stage: 'negotiation' })
    await eventually(() => steps() === 4)
    expect((await api.kept(workspace, id)).stage).to.equal('negotiation')

    await eventually(() => toastIn(element).includes('Stage saved'))
    const undone = heard(element, 'ck-customer-updated')
    undoIn(element)?.click()
    await undone
    expect((await api.kept(workspace, id)).stage).to.equal('proposal')
    await eventually(() => steps() === 3)
  })

  it('empties a value with None', async () => {
    const { workspace, id, element } = await ready()
    const updated = heard(element, 'ck-customer-updated')
    await choose(element, 'segment', 'None')

    await updated
    expect((await api.kept(workspace, id)).segment).to.equal(null)
    await eventually(() => valueOf(element, 'segment') === 'Add segment')
  })

  it('opens a list with F2 and takes what is marked with Enter', async () => {
    const { workspace, id, element } = await ready()
    const opener = rowOf(element, 'region')?.querySelector<HTMLElement>('.val')
    opener?.focus()
    await press('F2')
    await eventually(() => element.shadowRoot?.activeElement?.getAttribute('role') === 'listbox')
    const updated = heard(element, 'ck-customer-updated')
    await press('ArrowDown', 'ArrowDown', 'Enter')

    await updated
    expect((await api.kept(workspace, id)).region).to.equal('east')
    await eventually(() => element.shadowRoot?.activeElement === opener)
  })

  it('takes what is marked with Tab and goes on to the next value', async () => {
    const { workspace, id, element } = await ready()
    rowOf(element, 'region')?.querySelector<HTMLElement>('.val')?.click()
    await eventually(() => element.shadowRoot?.activeElement?.getAttribute('role') === 'listbox')
    const updated = heard(element, 'ck-customer-updated')
    await press('ArrowDown', 'Tab')

    await updated
    expect((await api.kept(workspace, id)).region).to.equal('north')
    await eventually(() => rowOf(element, 'status')?.querySelector('[popover]:popover-open'))
  })

  it('finds a time zone by a part of its name', async () => {
    const { workspace, id, element } = await ready()
    rowOf(element, 'timezone')?.querySelector<HTMLElement>('.val')?.click()
    await eventually(() => element.shadowRoot?.activeElement?.matches('input'))
    await type('madri')
    const updated = heard(element, 'ck-customer-updated')
    await press('Enter')

    await updated
    expect((await api.kept(workspace, id)).timezone).to.equal('Europe/Madrid')
  })

  it('makes a colleague responsible', async () => {
    const { workspace, id, element, kit } = await ready()
    const { me } = await kit.kit.bootstrap()
    const updated = heard(element, 'ck-customer-updated')
    await choose(element, 'responsible', 'ARAna Ruiz')

    await updated
    expect((await api.kept(workspace, id)).responsible).to.equal(me?.id)
    await eventually(() => valueOf(element, 'responsible').includes('Ana Ruiz'))
  })

  it('lets several people see the customer, and saves when the list closes', async () => {
    const { workspace, id, element, kit } = await ready()
    const { me } = await kit.kit.bootstrap()
    await choose(element, 'viewers', 'ARAna Ruiz')
    const updated = heard(element, 'ck-customer-updated')
    element.shadowRoot?.querySelector<HTMLElement>('#several-viewers')?.hidePopover()

    await updated
    expect((await api.kept(workspace, id)).viewers).to.deep.equal([me?.id])
  })

  it('adds a tag with Enter, takes the last one away with Backspace, and saves on the way out', async () => {
    const { workspace, id, element } = await ready()
    await open(element, 'tags')
    await press('Backspace')
    await type('autumn fair')
    await press('Enter')
    const updated = heard(element, 'ck-customer-updated')
    await press('Enter')

    await updated
    expect((await api.kept(workspace, id)).tags).to.deep.equal(['A-customer', 'autumn fair'])
  })

  it('switches private on and off', async () => {
    const { workspace, id, element } = await ready()
    const toggle = rowOf(element, 'private')?.querySelector<HTMLElement>('[role=switch]')
    expect(toggle?.ariaChecked).to.equal('false')
    const updated = heard(element, 'ck-customer-updated')
    toggle?.click()

    await updated
    expect((await api.kept(workspace, id)).private).to.equal(true)
    await eventually(() => toggle?.ariaChecked === 'true')
  })

  it('gives a verification back together with the address when the change is undone', async () => {
    const workspace = await api.workspace()
    const { id } = await api.create(workspace, mira)
    await api.change(workspace, id, { verified: { email: true } })
    const element = card(provider(workspace), id)
    await shownName(element, 'Mira Janssen')
    await editable(element)
    await open(element, 'email')
    await type('other@example.com')
    await press('Enter')
    await eventually(() => undoIn(element))
    expect((await api.kept(workspace, id)).verified.email).to.equal(false)

    const undone = heard(element, 'ck-customer-updated')
    undoIn(element)?.click()
    await undone
    expect(await api.kept(workspace, id)).to.deep.include({ email: 'mira@example.com', verified: { email: true, phone: false } })
  })
})
