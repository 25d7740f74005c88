import { createClient } from '@customer-kit/sdk'
import { expect } from '@open-wc/testing'
import { api } from '../support/api.ts'
import { focused, press } from '../support/keys.ts'
import { clearPage, eventually, heard, provider, textOf } from '../support/page.ts'
import { alerts, all, field, fillIn, formFor, one, send, shown, visit } from './harness.ts'

/** What a browser says of its network. The runner speaks to this page over the same network, so that stays up. */
function online(isOnline: boolean): void {
  Object.defineProperty(navigator, 'onLine', { value: isOnline, configurable: true })
  window.dispatchEvent(new Event(isOnline ? 'online' : 'offline'))
}

beforeEach(clearPage)
afterEach(() => online(true))

const posts = async (workspace: Awaited<ReturnType<typeof shown>>['workspace']) =>
  (await api.seen(workspace)).filter((line) => line.startsWith('POST')).length

it('an answer that was lost after the form was taken makes one customer, however often it is sent', async () => {
  const { form, workspace } = await shown()
  fillIn(form)
  await api.fault(workspace, { on: 'POST', what: 'lost' })
  expect(await form.submit()).to.equal(false)
  expect(alerts(form)).to.include('We could not reach the server. Your answers are kept')
  expect(field(form, 'values.firstName').value).to.equal('Mira')
  expect(textOf(one(form, 'button[type=submit]'))).to.equal('Try again')

  await api.fault(workspace)
  send(form)
  await eventually(() => one(form, '[part=success]'))
  expect((await api.customers(workspace)).data.length).to.equal(1)
})

it('pressing twice sends once', async () => {
  const { form, workspace } = await shown()
  fillIn(form)
  await api.fault(workspace, { on: 'POST', times: 1, what: { delay: 200 } })
  send(form)
  send(form)
  await eventually(() => textOf(one(form, 'button[type=submit]')) === 'Sending…')
  send(form)
  await eventually(() => one(form, '[part=success]'))

  expect(await posts(workspace)).to.equal(1)
  expect((await api.customers(workspace)).data.length).to.equal(1)
})

it('keeps the answers while the visitor is offline, and sends them when they are back', async () => {
  const { form, workspace } = await shown()
  fillIn(form)
  const failed = heard(form, 'ck-error')
  await api.fault(workspace, { on: 'POST', what: 'drop' })
  online(false)
  send(form)
  expect((await failed).detail).to.include({ code: 'unreachable' })
  await eventually(() => alerts(form).startsWith('You are offline. We keep your answers'))

  await api.fault(workspace)
  online(true)
  await eventually(() => one(form, '[part=success]'))
  expect((await api.customers(workspace)).data.length).to.equal(1)
})

it('keeps the answers when its key is revoked, and sends them once with the next one', async () => {
  const workspace = await api.workspace()
  await api.form(workspace, 'visit', visit)
  const form = formFor({ ...workspace, publicKey: await api.publicKey(workspace, [location.origin]) })
  document.body.append(form)
  await eventually(() => one(form, 'form'))
  fillIn(form)
  const { keys } = createClient({ baseUrl: workspace.apiUrl, token: (await api.session(workspace)).token })
  const revoked = (await keys.list()).data.find(({ label }) => label === 'elsewhere')
  await keys.revoke(revoked?.id ?? '')
  const failed = heard(form, 'ck-error')
  one(form, 'button[type=submit]')?.focus()
  await press('Enter')
  expect((await failed).detail).to.include({ code: 'unauthenticated', status: 401 })
  await eventually(() => alerts(form) === 'This form does not take answers at the moment. What you wrote is still here.')
  expect(field(form, 'values.firstName').value).to.equal('Mira')
  expect(focused()?.getAttribute('type')).to.equal('submit')

  form.publicKey = workspace.publicKey
  await form.updateComplete
  expect(field(form, 'values.firstName').value).to.equal('Mira')
  send(form)
  await eventually(() => one(form, '[part=success]'))
  expect((await api.customers(workspace)).data.length).to.equal(1)
})

it('loses no word when its provider goes away and comes back with another key', async () => {
  const workspace = await api.workspace()
  await api.form(workspace, 'visit', visit)
  const kit = provider(workspace)
  kit.publicKey = workspace.publicKey
  const form = Object.assign(document.createElement('intake-form'), { formKey: 'visit' })
  document.body.append(form)
  await eventually(() => one(form, 'form'))
  fillIn(form)
  kit.remove()
  await form.updateComplete
  const failed = heard(form, 'ck-error')
  send(form)
  await failed
  expect(field(form, 'values.firstName').value).to.equal('Mira')

  provider(workspace).publicKey = await api.publicKey(workspace, [location.origin])
  await eventually(() => document.querySelector('customer-kit')?.publicKey)
  send(form)
  await eventually(() => one(form, '[part=success]'))
  expect((await api.customers(workspace)).data.length).to.equal(1)
})

it('says that something went wrong on our side, with nothing lost', async () => {
  const { form, workspace } = await shown()
  fillIn(form)
  await api.fault(workspace, { on: 'POST', what: 'database fails' })
  const failed = heard(form, 'ck-error')
  send(form)

  expect((await failed).detail).to.include({ code: 'internal', status: 500 })
  await eventually(() => alerts(form).startsWith('Something went wrong on our side'))
  expect(field(form, 'values.email').value).to.equal('mira@example.com')
})

it('can be loaded again after the server could not be reached', async () => {
  const workspace = await api.workspace()
  await api.form(workspace, 'visit', visit)
  await api.fault(workspace, { on: 'GET /v1/public', what: 'drop' })
  const form = formFor(workspace)
  document.body.append(form)
  await eventually(() => alerts(form).startsWith('The form could not be loaded'))

  await api.fault(workspace)
  all(form, 'button')[0]?.click()
  await eventually(() => one(form, 'form'))
})

it('tells a visitor kindly and the developer exactly that there is no such form', async () => {
  const workspace = await api.workspace()
  const form = formFor(workspace, 'nothing')
  const failed = heard(form, 'ck-error')
  document.body.append(form)

  expect((await failed).detail).to.include({ code: 'not_found', status: 404 })
  await eventually(() => alerts(form).startsWith('This form is not available Try again later'))
  expect(alerts(form)).to.include('There is no form with the key “nothing”')
  expect(all(form, 'button')).to.deep.equal([])
})

it('tells the developer which origin the public key does not list', async () => {
  const workspace = await api.workspace()
  await api.form(workspace, 'visit', visit)
  const form = formFor({ ...workspace, publicKey: await api.publicKey(workspace, ['https://elsewhere.example']) })
  document.body.append(form)

  await eventually(() => alerts(form).includes(`Is ${location.origin} among the allowed origins of the public key?`))
})

it('takes its place and its key from the provider around it, also from one that comes later', async () => {
  const workspace = await api.workspace()
  await api.form(workspace, 'visit', visit)
  const form = document.createElement('intake-form')
  form.formKey = 'visit'
  document.body.append(form)
  await eventually(() => alerts(form).includes('public-key'))

  provider(workspace).publicKey = workspace.publicKey
  await eventually(() => one(form, 'form'))
})
