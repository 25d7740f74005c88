import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import '@customer-kit/widgets/customer-card/define.ts'
import { api } from '../support/api.ts'
import { press, type } from '../support/keys.ts'
import { clearPage, eventually, heard, textOf } from '../support/page.ts'
import { inputOf, open, ready, rowOf, shownName, valueOf } from './harness.ts'

beforeEach(clearPage)

describe('<customer-card> editing with the keyboard', () => {
  it('opens with Enter, saves with Enter, and gives the focus back', async () => {
    const { workspace, id, element } = await ready()
    rowOf(element, 'email')?.querySelector<HTMLElement>('.val')?.focus()
    await press('Enter')
    await eventually(() => inputOf(element, 'email') === element.shadowRoot?.activeElement)
    await type('mira.j@example.com')
    const updated = heard(element, 'ck-customer-updated')
    await press('Enter')

    expect((await updated).detail).to.deep.equal({ id, changes: { email: 'mira.j@example.com' } })
    expect((await api.kept(workspace, id)).email).to.equal('mira.j@example.com')
    expect(valueOf(element, 'email')).to.equal('mira.j@example.com')
    await eventually(() => element.shadowRoot?.activeElement === rowOf(element, 'email')?.querySelector('.val'))
  })

  it('puts the value back with Escape and saves nothing', async () => {
    const { workspace, id, element } = await ready()
    await open(element, 'lastName')
    await type('Oops')
    await press('Escape')

    await eventually(() => valueOf(element, 'lastName') === 'Janssen')
    expect((await api.kept(workspace, id)).rev).to.equal(1)
  })

  it('saves with Tab and goes on to the next value', async () => {
    const { workspace, id, element } = await ready()
    await open(element, 'firstName')
    await type('Myra')
    const updated = heard(element, 'ck-customer-updated')
    await press('Tab')

    await eventually(() => inputOf(element, 'lastName') === element.shadowRoot?.activeElement)
    await updated
    await shownName(element, 'Myra Janssen')
    expect(await api.kept(workspace, id)).to.include({ firstName: 'Myra' })
  })

  it('takes new lines in notes and saves them with Control and Enter', async () => {
    const { workspace, id, element } = await ready()
    await open(element, 'notes')
    await type('Calls on Fridays.')
    await press('Enter')
    await type('Never before ten.')
    const updated = heard(element, 'ck-customer-updated')
    await sendKeys({ down: 'Control' })
    await press('Enter')
    await sendKeys({ up: 'Control' })

    await updated
    expect(valueOf(element, 'notes')).to.include('Never before ten.')
    expect((await api.kept(workspace, id)).notes).to.equal('Calls on Fridays.\nNever before ten.')
  })
})

describe('<customer-card> and a value that cannot be', () => {
  it('keeps the editor with what was typed and says at the field what is wrong', async () => {
    const { workspace, id, element } = await ready()
    await open(element, 'email')
    await type('mira at home')
    await press('Enter')

    const input = await eventually(() => inputOf(element, 'email')?.ariaInvalid === 'true' && inputOf(element, 'email'))
    expect(input.value).to.equal('mira at home')
    expect(textOf(element.shadowRoot?.getElementById(input.getAttribute('aria-describedby') ?? ''))).to.equal(
      'Write it like name@example.com'
    )
    expect(element.shadowRoot?.activeElement).to.equal(input)
    expect((await api.kept(workspace, id)).email).to.equal('mira@example.com')
  })
})

describe('<customer-card> and two people at once', () => {
  it('shows both values where both changed the same, and keeps mine when I say so', async () => {
    const { workspace, id, element } = await ready()
    await open(element, 'phone')
    await type('+32470555020')
    await api.change(workspace, id, { phone: '+32470555099' })
    await press('Enter')

    await eventually(() => ['+32470555020', '+32470555099'].every((value) => valueOf(element, 'phone').includes(value)))
    const updated = heard(element, 'ck-customer-updated')
    rowOf(element, 'phone')?.querySelector('button')?.click()
    await updated
    expect(valueOf(element, 'phone')).to.equal('+32470555020')
    expect((await api.kept(workspace, id)).phone).to.equal('+32470555020')
  })

  it('takes theirs when I say so', async () => {
    const { workspace, id, element } = await ready()
    await open(element, 'phone')
    await type('+32470555020')
    await api.change(workspace, id, { phone: '+32470555099' })
    await press('Enter')

    await eventually(() => valueOf(element, 'phone').includes('Theirs +32470555099'))
    rowOf(element, 'phone')?.querySelectorAll('button')[1]?.click()
    await eventually(() => valueOf(element, 'phone') === '+32470555099')
    expect((await api.kept(workspace, id)).phone).to.equal('+32470555099')
  })

  it('asks nobody where they changed something else', async () => {
    const { workspace, id, element } = await ready()
    await open(element, 'phone')
    await type('+32470555020')
    await api.change(workspace, id, { lastName: 'Janssens' })
    const updated = heard(element, 'ck-customer-updated')
    await press('Enter')

    await updated
    const kept = await api.kept(workspace, id)
    expect(kept).to.include({ phone: '+32470555020', lastName: 'Janssens' })
  })
})

describe('<customer-card> on a bad network', () => {
  it('keeps what was typed when the server cannot be reached, and saves it with Retry', async () => {
    const { workspace, id, element } = await ready()
    await open(element, 'email')
    await type('mira.j@example.com')
    await api.fault(workspace, { on: 'PATCH', what: 'drop' })
    await press('Enter')

    const retry = await eventually(() => rowOf(element, 'email')?.querySelector<HTMLElement>('[part=retry]'))
    expect(inputOf(element, 'email')?.value).to.equal('mira.j@example.com')
    await api.fault(workspace)
    const updated = heard(element, 'ck-customer-updated')
    retry.click()
    await updated
    expect((await api.kept(workspace, id)).email).to.equal('mira.j@example.com')
  })

  it('finds a change whose answer was lost instead of making it twice', async () => {
    const { workspace, id, element } = await ready()
    await open(element, 'email')
    await type('MIRA.J@example.com')
    await api.fault(workspace, { on: 'PATCH', what: 'lost' })
    await press('Enter')

    const retry = await eventually(() => rowOf(element, 'email')?.querySelector<HTMLElement>('[part=retry]'))
    await api.fault(workspace)
    const updated = heard(element, 'ck-customer-updated')
    retry.click()
    await updated
    await eventually(() => valueOf(element, 'email') === 'mira.j@example.com')
    expect((await api.kept(workspace, id)).rev).to.equal(2)
  })
})

describe('<customer-card> and a page that refuses', () => {
  it('leaves the value in its editor when ck-before-update is prevented', async () => {
    const { workspace, id, element } = await ready()
    element.addEventListener('ck-before-update', (event) => event.preventDefault())
    await open(element, 'email')
    await type('mira.j@example.com')
    await press('Enter')

    expect(inputOf(element, 'email')?.value).to.equal('mira.j@example.com')
    expect((await api.kept(workspace, id)).rev).to.equal(1)
  })
})
