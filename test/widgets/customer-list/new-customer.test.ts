import { expect } from '@open-wc/testing'
import { api } from '../support/api.ts'
import { checkAccessible } from '../support/accessible.ts'
import { focused, press, type } from '../support/keys.ts'
import { eventually, heard, nextFrame, textOf } from '../support/page.ts'
import { signOut } from '../support/session.ts'
import { type Given, showList } from './list.ts'

async function asking(given: Given = {}) {
  const list = await showList(given)
  await list.loaded()
  list.button('New customer')?.click()
  await eventually(() => list.find('dialog')?.matches(':modal'))
  const fill = async (name: string, words: string) => {
    list.find(`input[name="${name}"]`)?.focus()
    await type(words)
  }
  return { ...list, fill, add: () => list.button('Add customer')?.click() }
}

describe('a new customer in customer-list', () => {
  it('is added, shown, and the current one', async () => {
    const list = await asking({ customers: 2 })
    await checkAccessible(list.element)
    await list.fill('firstName', 'Zoë')
    await list.fill('lastName', 'Adams')
    await list.fill('email', 'zoe@example.org')
    const created = heard(list.element, 'ck-customer-created')
    await press('Enter')

    const { id } = (await created).detail
    await eventually(() => list.row('Zoë Adams')?.ariaSelected === 'true')
    expect(Boolean(list.find('dialog'))).to.equal(false)
    expect(await api.kept(list.shop, id)).to.include({ kind: 'person', firstName: 'Zoë', lastName: 'Adams', email: 'zoe@example.org' })
  })

  it('may be an organization', async () => {
    const list = await asking()
    list.find('input[value=organization]')?.click()
    await eventually(() => list.find('input[name=name]'))
    list.add()
    await eventually(() => textOf(list.find('#fault-name')) === 'An organization needs a name')
    await list.fill('name', 'Ostend Labs')
    list.add()
    await eventually(() => list.row('Ostend Labs'))
  })

  it('hears what is wrong at the field, with nothing lost', async () => {
    const list = await asking()
    await list.fill('lastName', 'Adams')
    await list.fill('phone', '12')
    list.add()
    await eventually(() => textOf(list.find('#fault-phone')).includes('country code'))
    await checkAccessible(list.element)
    expect(focused()?.getAttribute('name')).to.equal('phone')
    expect(list.find<HTMLInputElement>('input[name=lastName]')?.value).to.equal('Adams')
    expect(list.find('input[name=phone]')?.getAttribute('aria-invalid')).to.equal('true')
  })

  it('is kept in the dialog when the server fails, and made once when only the answer was lost', async () => {
    const list = await asking()
    await api.fault(list.shop, { on: 'POST /v1/customers', what: 'database fails' })
    await list.fill('lastName', 'Adams')
    list.add()
    await eventually(() => list.alert().includes('Not saved'))
    expect(list.find<HTMLInputElement>('input[name=lastName]')?.value).to.equal('Adams')

    await api.fault(list.shop, { on: 'POST /v1/customers', times: 1, what: 'lost' })
    list.add()
    await eventually(() => list.row('Adams'))
    expect((await api.found(list.shop, 'Adams')).total).to.equal(1)
  })

  it('stays in the dialog through the end of the session, and is made once after signing in', async () => {
    const list = await asking()
    await list.fill('lastName', 'Adams')
    const signIn = await signOut(list.shop, list.kit)
    await press('Enter')
    await eventually(() => list.alert() === 'Your session has ended. Not saved. What you typed is still here.')
    expect(list.find<HTMLInputElement>('input[name=lastName]')?.value).to.equal('Adams')
    expect(focused()?.getAttribute('name')).to.equal('lastName')
    await checkAccessible(list.element)

    await signIn()
    const asked = heard(list.element, 'ck-before-sign-in')
    list.all('dialog [type=submit]')[0]?.click()
    await asked
    await eventually(() => list.row('Adams'))
    expect((await api.found(list.shop, 'Adams')).total).to.equal(1)
  })

  it('goes on by itself when the page signs the same person in, and not for anybody else', async () => {
    const list = await asking()
    await list.fill('lastName', 'Adams')
    const signIn = await signOut(list.shop, list.kit)
    await press('Enter')
    await eventually(() => list.alert().startsWith('Your session has ended.'))
    await signIn({ user: { id: 'u-2', name: 'Joris Maes' } })
    await list.element.refresh()
    await list.kit.kit.bootstrap()
    await nextFrame()
    expect(list.alert()).to.include('What you typed is still here.')
    expect((await api.found(list.shop, 'Adams')).total).to.equal(0)

    const back = await signOut(list.shop, list.kit)
    await list.element.refresh()
    await back({ user: { id: 'u-2', name: 'Joris Maes' } })
    await list.element.refresh()
    await eventually(() => list.row('Adams'))
    expect((await api.found(list.shop, 'Adams')).total).to.equal(1)
  })

  it('is not offered to those who may not', async () => {
    const list = await showList({ customers: 2, session: { role: 'viewer' } })
    await list.loaded()
    expect(Boolean(list.button('New customer'))).to.equal(false)
  })

  it('asks for what the workspace insists on, and adds nobody without it', async () => {
    const workspace = await api.workspace()
    await api.configure(workspace, { mandatoryFields: { person: ['stage', 'tags', 'lastName'] } })
    const list = await asking({ workspace })
    await eventually(() => list.find('select[name=stage]'))
    await checkAccessible(list.element)
    await list.fill('lastName', 'Adams')
    list.add()
    await eventually(() => list.find('#fault-stage') && list.find('#fault-tags'))
    expect(textOf(list.find('#fault-stage'))).to.equal('Fill this in')

    const stage = list.find<HTMLSelectElement>('select[name=stage]')
    if (stage) stage.value = 'lead'
    stage?.dispatchEvent(new Event('change'))
    await list.fill('tags', 'vip, autumn fair')
    const created = heard(list.element, 'ck-customer-created')
    list.add()

    const { id } = (await created).detail
    expect(await api.kept(workspace, id)).to.deep.include({ lastName: 'Adams', stage: 'lead', tags: ['vip', 'autumn fair'] })
  })

  it('asks for fields of the workspace too, by their names and types', async () => {
    const workspace = await api.workspace()
    await api.define(workspace, { key: 'seats', label: 'Seats', type: 'number' })
    await api.define(workspace, { key: 'planEnds', label: 'Plan ends', type: 'date' })
    await api.define(workspace, { key: 'level', label: 'Level', type: 'choice', options: [{ key: 'gold', label: 'Gold' }] })
    await api.configure(workspace, { mandatoryFields: { person: ['attributes.seats', 'attributes.planEnds', 'attributes.level'] } })
    const list = await asking({ workspace })
    const level = await eventually(() => list.find<HTMLSelectElement>('[name="attributes.level"]'))
    await checkAccessible(list.element)
    await list.fill('lastName', 'Adams')
    await list.fill('attributes.seats', '2,5')
    const planEnds = list.find<HTMLInputElement>('[name="attributes.planEnds"]')
    if (planEnds) planEnds.value = '2027-03-31'
    planEnds?.dispatchEvent(new Event('input'))
    level.value = 'gold'
    level.dispatchEvent(new Event('change'))
    const created = heard(list.element, 'ck-customer-created')
    list.add()

    const { id } = (await created).detail
    expect((await api.kept(workspace, id)).attributes).to.deep.equal({ seats: 2.5, planEnds: '2027-03-31', level: 'gold' })
  })
})
