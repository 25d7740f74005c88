import { expect } from '@open-wc/testing'
import '@customer-kit/widgets/customer-card/define.ts'
import { checkAccessible } from '../support/accessible.ts'
import { api } from '../support/api.ts'
import { press } from '../support/keys.ts'
import { clearPage, eventually, heard, provider, textOf } from '../support/page.ts'
import { card, choose, editable, mira, open, rowOf, shownName, valueOf } from './harness.ts'

beforeEach(clearPage)

/** Mira's card in a workspace with a field of each type. */
async function readyWithFields() {
  const workspace = await api.workspace()
  const options = [
    { key: 'gold', label: 'Gold', tone: 'amber' as const },
    { key: 'silver', label: 'Silver' }
  ]
  await api.define(workspace, { key: 'motto', label: 'Motto', type: 'text' })
  await api.define(workspace, { key: 'seats', label: 'Seats', type: 'number' })
  await api.define(workspace, { key: 'contractEnd', label: 'End of contract', type: 'date' })
  await api.define(workspace, { key: 'partner', label: 'Partner', type: 'flag' })
  await api.define(workspace, { key: 'level', label: 'Level', type: 'choice', options })
  const attributes = { motto: 'Carpe diem', seats: 1200.5, contractEnd: '2027-03-31', level: 'gold' }
  const { id } = await api.create(workspace, { ...mira, tags: [...mira.tags], attributes })
  const element = card(provider(workspace), id)
  await shownName(element, 'Mira Janssen')
  await editable(element)
  const kept = async () => (await api.kept(workspace, id)).attributes
  const put = async (field: string, text: string) => {
    const input = await open(element, field)
    input.value = text
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
    await press('Enter')
  }
  return { workspace, id, element, kept, put }
}

async function saved(element: HTMLElement, act: () => unknown) {
  const updated = heard(element, 'ck-customer-updated')
  await act()
  await updated
}

describe('<customer-card> in a workspace with fields of its own', () => {
  it('shows them in a group of their own, each as its type is read', async () => {
    const { element } = await readyWithFields()
    const titles = [...(element.shadowRoot?.querySelectorAll('.gt') ?? [])].map(textOf)
    expect(titles).to.deep.equal(['Contact', 'Responsibilities', 'Identity', 'Marketing', 'Further details'])
    const labels = ['motto', 'seats', 'contractEnd', 'partner', 'level'].map((key) =>
      textOf(rowOf(element, `attributes.${key}`)?.querySelector('dt'))
    )
    expect(labels).to.deep.equal(['Motto', 'Seats', 'End of contract', 'Partner', 'Level'])
    expect(valueOf(element, 'attributes.seats')).to.include('1,200.5')
    expect(valueOf(element, 'attributes.contractEnd')).to.include('Mar 31, 2027')
    expect(valueOf(element, 'attributes.partner')).to.include('No')
    expect(valueOf(element, 'attributes.level')).to.include('Gold')
    await checkAccessible(element)
  })

  it('changes each where it is read, and leaves the others as they are', async () => {
    const { element, kept, put } = await readyWithFields()
    await saved(element, () => put('attributes.motto', 'Festina lente'))
    await saved(element, () => put('attributes.seats', '12,5'))
    await saved(element, () => put('attributes.contractEnd', '2028-02-29'))
    await saved(element, () => rowOf(element, 'attributes.partner')?.querySelector<HTMLElement>('[role=switch]')?.click())
    await saved(element, () => choose(element, 'attributes.level', 'Silver'))
    expect(await kept()).to.include({ level: 'silver' })
    await saved(element, () => choose(element, 'attributes.level', 'None'))
    expect(await kept()).to.deep.equal({ motto: 'Festina lente', seats: 12.5, contractEnd: '2028-02-29', partner: true })
  })

  it('says what is no number beside what was typed, and keeps it', async () => {
    const { element, kept, put } = await readyWithFields()
    await put('attributes.seats', 'a dozen')
    await eventually(() => rowOf(element, 'attributes.seats')?.querySelector('[role=alert]'))
    expect(rowOf(element, 'attributes.seats')?.querySelector('input')?.value).to.equal('a dozen')
    expect((await kept())['seats']).to.equal(1200.5)
  })

  it('tells the page which one changed, and takes it back with Undo', async () => {
    const { element, kept, put } = await readyWithFields()
    const updated = heard(element, 'ck-customer-updated')
    await put('attributes.seats', '3')
    expect((await updated).detail).to.deep.include({ changes: { attributes: { seats: 3 } } })
    const undo = await eventually(() => [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find((one) => textOf(one) === 'Undo'))
    await saved(element, () => undo.click())
    expect((await kept())['seats']).to.equal(1200.5)
  })

  it('has none of them where they are hidden', async () => {
    const { workspace, id } = await readyWithFields()
    const element = card(provider(workspace, { hiddenFields: ['attributes'] }), id)
    await shownName(element, 'Mira Janssen')
    expect([...(element.shadowRoot?.querySelectorAll('.gt') ?? [])].map(textOf)).to.not.include('Further details')
  })
})
