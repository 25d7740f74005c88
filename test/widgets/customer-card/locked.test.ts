import { expect } from '@open-wc/testing'
import '@customer-kit/widgets/customer-card/define.ts'
import { columns } from '@customer-kit/widgets/customer-card/fields.ts'
import { customerFields } from '@customer-kit/sdk/contract/fields.ts'
import { checkAccessible } from '../support/accessible.ts'
import { api } from '../support/api.ts'
import { clearPage, eventually, provider, textOf } from '../support/page.ts'
import { card, editable, mira, partOf, rowOf, shownName, valueOf } from './harness.ts'

beforeEach(clearPage)

describe('<customer-card> and what cannot be changed', () => {
  it('says why where the role does not include it, and only there', async () => {
    const workspace = await api.workspace()
    const { id } = await api.create(workspace, { ...mira, tags: [...mira.tags] })
    const [read, written] = [card(provider(workspace, { role: 'viewer' }), id), card(provider(workspace), id)]
    await Promise.all([shownName(read, 'Mira Janssen'), shownName(written, 'Mira Janssen')])

    expect(textOf(partOf(read, 'lock'))).to.equal('Your role lets you read customers, not change them.')
    expect(partOf(written, 'lock')).to.equal(null)
    await checkAccessible(read)
  })

  it('says at a field that is archived that it takes no other value, and of a choice that it is archived', async () => {
    const workspace = await api.workspace()
    await api.define(workspace, { key: 'motto', label: 'Motto', type: 'text' })
    const { id } = await api.create(workspace, { ...mira, tags: [...mira.tags], attributes: { motto: 'Carpe diem' } })
    await api.retire(workspace, 'motto', ['segments', 'pharma'])
    const element = card(provider(workspace), id)
    await shownName(element, 'Mira Janssen')
    await editable(element)

    expect(valueOf(element, 'attributes.motto')).to.equal('Carpe diemThis field is archived: it keeps its value and takes no other.')
    expect(rowOf(element, 'attributes.motto')?.querySelector('button')).to.equal(null)
    await eventually(() => valueOf(element, 'segment') === 'Pharma (archived)')
    expect(rowOf(element, 'segment')?.querySelector('.val')?.getAttribute('aria-label')).to.equal('Edit Segment, Pharma (archived)')
    await checkAccessible(element)
  })

  it('has a place for every field of the registry', () => {
    const shown = new Set<string>(columns.flatMap((column) => column.flatMap(([, fields]) => fields)))
    // The stage has a place of its own, the kind is said below the name, the notes under the groups, and the dates at the foot.
    for (const field of ['stage', 'kind', 'notes', 'createdAt', 'updatedAt']) shown.add(field)
    // Identities are changed in the sheet of the others, verified or not. Of consent and its parts there is one line; an id is for programs.
    for (const whole of shown.has('otherIdentities') ? ['identities', 'verified', 'id'] : []) shown.add(whole)
    const homeless = Object.keys(customerFields).filter((field) => !shown.has(field) && !shown.has(field.replace(/\..*/, '')))
    expect(homeless).to.deep.equal([])
  })
})
