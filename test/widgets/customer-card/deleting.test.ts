import { expect } from '@open-wc/testing'
import '@customer-kit/widgets/customer-card/define.ts'
import { api } from '../support/api.ts'
import { focused } from '../support/keys.ts'
import { clearPage, eventually, heard, provider, textOf } from '../support/page.ts'
import { card, editable, mira, partOf, shownName } from './harness.ts'

beforeEach(clearPage)

const menuOf = (element: Element) => element.shadowRoot?.querySelector<HTMLElement>('[popovertarget=more]') ?? null
const toastIn = (element: Element) => partOf(element, 'toast')

async function selected(session: Parameters<typeof provider>[1] = {}, isMine = false) {
  const workspace = await api.workspace()
  const kit = provider(workspace, session)
  const { me } = await kit.kit.bootstrap()
  const { id } = await api.create(workspace, { ...mira, responsible: isMine && me ? me.id : null })
  const element = card(kit)
  await kit.select(id)
  await shownName(element, 'Mira Janssen')
  await editable(element)
  return { workspace, kit, id, element }
}

async function askToDelete(element: Element): Promise<HTMLDialogElement> {
  menuOf(element)?.click()
  element.shadowRoot?.querySelector<HTMLElement>('#more .opt')?.click()
  return eventually(() => element.shadowRoot?.querySelector<HTMLDialogElement>('dialog[open]'))
}

describe('<customer-card> deleting', () => {
  it('asks by name, lets go of the customer, and brings them back with Undo', async () => {
    const { workspace, kit, id, element } = await selected()
    const question = await askToDelete(element)
    expect(textOf(question)).to.include('Delete Mira Janssen?')
    const deleted = heard(element, 'ck-customer-deleted')
    partOf(element, 'delete')?.click()

    expect((await deleted).detail).to.deep.equal({ id })
    await eventually(() => partOf(element, 'empty') && kit.kit.current.id === null)
    expect((await api.found(workspace, 'Mira')).data.length).to.equal(0)

    const restored = heard(element, 'ck-customer-restored')
    const toast = await eventually(() => toastIn(element))
    expect(textOf(toast)).to.include('Mira Janssen deleted')
    await eventually(() => focused()?.textContent.trim() === 'Undo')
    toast.querySelector<HTMLElement>('.btn')?.click()
    await restored
    await shownName(element, 'Mira Janssen')
    expect((await api.found(workspace, 'Mira')).data.map((customer) => customer.id)).to.deep.equal([id])
  })

  it('keeps the customer when the question is cancelled or the page prevents it', async () => {
    const { workspace, element } = await selected()
    const question = await askToDelete(element)
    question.querySelector<HTMLElement>('.pf .btn')?.click()
    await eventually(() => !element.shadowRoot?.querySelector('dialog'))

    element.addEventListener('ck-before-delete', (event) => event.preventDefault())
    await askToDelete(element)
    partOf(element, 'delete')?.click()
    await eventually(() => !element.shadowRoot?.querySelector('dialog'))
    expect((await api.found(workspace, 'Mira')).data.length).to.equal(1)
  })

  it('deletes nobody who was changed meanwhile, and shows the change', async () => {
    const { workspace, id, element } = await selected()
    await askToDelete(element)
    await api.change(workspace, id, { firstName: 'Myra' })
    partOf(element, 'delete')?.click()

    await eventually(() => textOf(toastIn(element)).includes('changed this customer meanwhile'))
    await shownName(element, 'Myra Janssen')
    expect((await api.found(workspace, 'Myra')).data.length).to.equal(1)
  })

  it('says that it failed, and asks again with Retry', async () => {
    const { workspace, element } = await selected()
    await askToDelete(element)
    await api.fault(workspace, { on: 'DELETE', what: 'database fails', times: 1 })
    const error = heard(element, 'ck-error')
    partOf(element, 'delete')?.click()

    expect((await error).detail).to.include({ code: 'internal', status: 500 })
    const toast = await eventually(() => toastIn(element))
    expect(textOf(toast)).to.include('could not be deleted')
    toast.querySelector<HTMLElement>('.btn')?.click()
    await eventually(() => element.shadowRoot?.querySelector('dialog[open]'))
  })

  it('is offered to a member for those they are responsible for, and for nobody else', async () => {
    const mine = await selected({ role: 'member' }, true)
    expect(menuOf(mine.element)).not.to.equal(null)
    const others = await selected({ role: 'member' })
    expect(menuOf(others.element)).to.equal(null)
  })
})
