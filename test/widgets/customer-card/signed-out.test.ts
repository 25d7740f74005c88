import { expect } from '@open-wc/testing'
import '@customer-kit/widgets/customer-card/define.ts'
import { api } from '../support/api.ts'
import { press, type } from '../support/keys.ts'
import { clearPage, eventually, heard, provider, textOf } from '../support/page.ts'
import { card, editable, inputOf, mira, open, partOf, ready, rowOf, shownName, troubleIn } from './harness.ts'

beforeEach(clearPage)

/** The host's server no longer vouches for anybody, and the token in hand is worth nothing. */
async function signOut(workspace: Parameters<typeof api.fault>[0], kit: ReturnType<typeof provider>) {
  kit.fetchSession = () => Promise.reject(new Error('Nobody is signed in'))
  await api.fault(workspace, { on: '/v1/customers', what: 'an hour later' })
}

describe('<customer-card> when the session is over', () => {
  it('keeps the customer on the screen and goes on once somebody has signed in again', async () => {
    const { workspace, kit, element } = await ready()
    await signOut(workspace, kit)
    await element.refresh()
    const banner = await eventually(() => partOf(element, 'error'))
    expect(textOf(banner)).to.include('Your session has ended')
    await shownName(element, 'Mira Janssen')

    kit.fetchSession = () => api.session(workspace)
    await api.fault(workspace)
    const asked = heard(element, 'ck-before-sign-in')
    partOf(element, 'retry')?.click()
    await asked
    await eventually(() => !partOf(element, 'error'))
  })

  it('keeps a value that could not be saved, and saves it after signing in', async () => {
    const { workspace, id, kit, element } = await ready()
    await open(element, 'email')
    await type('mira.j@example.com')
    await signOut(workspace, kit)
    await press('Enter')
    const retry = await eventually(() => rowOf(element, 'email')?.querySelector<HTMLElement>('[part=retry]'))
    expect(inputOf(element, 'email')?.value).to.equal('mira.j@example.com')

    kit.fetchSession = () => api.session(workspace)
    await api.fault(workspace)
    const updated = heard(element, 'ck-customer-updated')
    retry.click()
    await updated
    expect((await api.kept(workspace, id)).email).to.equal('mira.j@example.com')
  })
})

describe('<customer-card> and what is not for everybody', () => {
  it('says that the role does not include it', async () => {
    const workspace = await api.workspace()
    const { id } = await api.create(workspace, mira)
    const element = card(provider(workspace, { scopes: ['forms:read'] }), id)

    await eventually(() => troubleIn(element).includes('You cannot see this'))
    expect(partOf(element, 'retry')).to.equal(null)
  })

  it('has no row for a field that is hidden from the session', async () => {
    const workspace = await api.workspace()
    const { id } = await api.create(workspace, mira)
    const element = card(provider(workspace, { hiddenFields: ['email', 'stage'] }), id)
    await shownName(element, 'Mira Janssen')
    await editable(element)

    expect(rowOf(element, 'email')).to.equal(null)
    expect(partOf(element, 'stage')).to.equal(null)
    expect(rowOf(element, 'phone')).not.to.equal(null)
  })

  it('loses its row as soon as an administrator hides the field from the role', async () => {
    const workspace = await api.workspace()
    const { id } = await api.create(workspace, mira)
    const element = card(provider(workspace, { role: 'member' }), id)
    await shownName(element, 'Mira Janssen')
    await eventually(() => rowOf(element, 'email') && partOf(element, 'stage'))

    await api.configure(workspace, { hiddenFields: { member: ['email', 'stage'] } })

    await eventually(() => !rowOf(element, 'email') && !partOf(element, 'stage'))
    expect(rowOf(element, 'phone')).not.to.equal(null)
    expect(partOf(element, 'error')).to.equal(null)
  })

  it('only reads where the page says so, whatever the person may', async () => {
    const { element } = await ready()
    element.readOnly = true

    await eventually(() => element.shadowRoot?.querySelectorAll('button:not([part=group-title])').length === 0)
    expect(element.matches(':state(readonly)')).to.equal(true)
  })
})
