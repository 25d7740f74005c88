import { expect } from '@open-wc/testing'
import '@customer-kit/widgets/customer-card/define.ts'
import { checkAccessible } from '../support/accessible.ts'
import { api } from '../support/api.ts'
import { press } from '../support/keys.ts'
import { clearPage, eventually, heard, provider, textOf } from '../support/page.ts'
import { card, editable, mira, open, ready, rowOf, shownName } from './harness.ts'

beforeEach(clearPage)

describe('<customer-card> with every field', () => {
  it('reads them in groups, with what else the customer is known by', async () => {
    const workspace = await api.workspace()
    const consent = { given: true, at: '2026-03-01T09:00:00.000Z', source: 'Fair in Porto', wording: 'You may write to me.' }
    const otherIdentities = [{ kind: 'telegram', value: '@mira_j' } as const, { kind: 'customer-number', value: 'K-17' } as const]
    const { id } = await api.create(workspace, { ...mira, tags: [...mira.tags], consent, otherIdentities, intermediary: true })
    const element = card(provider(workspace, { role: 'viewer' }), id)
    await shownName(element, 'Mira Janssen')

    const titles = [...(element.shadowRoot?.querySelectorAll('.gt') ?? [])].map(textOf)
    expect(titles).to.deep.equal(['Contact', 'Responsibilities', 'Identity', 'Marketing'])
    expect(textOf(rowOf(element, 'otherIdentities')))
      .to.include('mira_j')
      .and.to.include('K-17')
    expect(textOf(rowOf(element, 'consent')))
      .to.include('Agreed')
      .and.to.include('Fair in Porto')
    expect(textOf(rowOf(element, 'intermediary'))).to.include('Yes')
    await checkAccessible(element)
  })

  it('offers what can be added, and keeps the lines of a long name together', async () => {
    const { element } = await ready()
    element.style.setProperty('inline-size', '300px')
    expect(textOf(rowOf(element, 'otherIdentities')?.querySelector('dd'))).to.equal('Add another')
    const label = rowOf(element, 'accountManagers')?.querySelector('dt')
    await eventually(() => (label?.offsetHeight ?? 0) > 40)
    expect(label?.offsetHeight).to.equal(48)
  })

  it('takes consent down with its source and its wording, and only with both', async () => {
    const { workspace, id, element } = await ready()
    rowOf(element, 'consent')?.querySelector<HTMLElement>('[popovertarget]')?.click()
    const form = await eventually(() => rowOf(element, 'consent')?.querySelector('form'))
    const [source, wording] = [form.querySelector('[name=source]'), form.querySelector('textarea')] as [
      HTMLInputElement,
      HTMLTextAreaElement
    ]
    source.value = 'Phone'
    form.requestSubmit()
    await eventually(() => form.querySelector('[role=alert]'))
    wording.value = 'You may call me.'
    const updated = heard(element, 'ck-customer-updated')
    form.requestSubmit()

    await updated
    expect((await api.kept(workspace, id)).consent).to.include({ given: true, source: 'Phone', wording: 'You may call me.' })
  })

  it('marks what the workspace insists on, and says so when somebody empties it', async () => {
    const workspace = await api.workspace()
    await api.configure(workspace, { mandatoryFields: { person: ['lastName'] } })
    const { id } = await api.create(workspace, { ...mira, tags: [...mira.tags] })
    const element = card(provider(workspace), id)
    await shownName(element, 'Mira Janssen')
    await editable(element)

    expect(rowOf(element, 'lastName')?.querySelector('.must')?.getAttribute('title')).to.equal('This field is mandatory')
    expect(rowOf(element, 'firstName')?.querySelector('.must')).to.equal(null)
    const input = await open(element, 'lastName')
    input.value = ''
    input.dispatchEvent(new InputEvent('input'))
    await press('Enter')
    await eventually(() => textOf(rowOf(element, 'lastName')?.querySelector('[role=alert]')).includes('This field is mandatory'))
    expect((await api.kept(workspace, id)).rev).to.equal(1)
  })
})
