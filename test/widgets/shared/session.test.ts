import { expect } from '@open-wc/testing'
import { api } from '../support/api.ts'
import { clearPage, eventually, heard, nextFrame, provider, textOf } from '../support/page.ts'
import '../support/probe.ts'
import type { ProbeElement } from '../support/probe.ts'

const total = (probe: ProbeElement) => textOf(probe.shadowRoot?.querySelector('.total'))
const alertIn = (probe: ProbeElement) => textOf(probe.shadowRoot?.querySelector('[role=alert]'))
const press = (probe: ProbeElement, words: string) =>
  [...(probe.shadowRoot?.querySelectorAll('button') ?? [])].find((button) => textOf(button) === words)?.click()

beforeEach(clearPage)

it('one session serves every widget below a provider', async () => {
  const workspace = await api.workspace({ customers: 2 })
  const kit = provider(workspace)
  let asked = 0
  const { fetchSession } = kit
  kit.fetchSession = () => ((asked += 1), fetchSession?.() ?? Promise.reject(new Error('none')))
  const widgets = [0, 1, 2].map(() => document.createElement('ck-probe'))
  kit.append(...widgets)

  for (const widget of widgets) await eventually(() => total(widget) === '2')
  expect(asked).to.equal(1)
})

it('a token that the server refuses is renewed once, unseen', async () => {
  const workspace = await api.workspace({ customers: 1 })
  await api.fault(workspace, { on: 'GET /v1/customers', times: 1, what: 'an hour later' })
  const widget = document.createElement('ck-probe')
  const shown: string[] = []
  new MutationObserver(() => shown.push(alertIn(widget))).observe(widget.shadowRoot ?? widget, { childList: true, subtree: true })
  provider(workspace).append(widget)

  await eventually(() => total(widget) === '1')
  expect(shown.join('')).to.equal('')
  expect(await api.seen(workspace)).to.deep.equal(['GET /v1/customers', 'GET /v1/customers'])
})

it('says that the session is over, and goes on after somebody signed in again', async () => {
  const workspace = await api.workspace({ customers: 1 })
  const kit = provider(workspace)
  const signedIn = kit.fetchSession
  kit.fetchSession = () => Promise.reject(new Error('signed out'))
  const [first, second] = [document.createElement('ck-probe'), document.createElement('ck-probe')]
  const error = heard(first, 'ck-error')
  kit.append(first, second)

  expect((await error).detail).to.include({ code: 'unauthenticated', status: 401 })
  await eventually(() => alertIn(first).includes('Your session has ended') && alertIn(second))
  kit.fetchSession = signedIn
  press(first, 'Sign in again')
  await eventually(() => total(first) === '1')
  await eventually(() => total(second) === '1', 'the other widget goes on as well')
})

it('asks the page once where the session is over for several at the same time, whenever each of them hears of it', async () => {
  const workspace = await api.workspace({ customers: 1 })
  const kit = provider(workspace)
  const widgets = [0, 1, 2].map(() => document.createElement('ck-probe'))
  kit.append(...widgets)
  for (const widget of widgets) await eventually(() => total(widget) === '1')
  let asked = 0
  kit.fetchSession = () => ((asked += 1), Promise.reject(new Error('signed out')))
  await api.fault(workspace, { on: 'GET /v1/customers', what: 'an hour later' })

  await Promise.all(widgets.map((widget) => widget.refresh()))
  expect(asked).to.equal(1)
})

it('asks a page where nobody is signed in for a session but seldom, and for news at once when somebody is', async () => {
  const workspace = await api.workspace({ customers: 1 })
  const kit = provider(workspace)
  const signedIn = kit.fetchSession
  const unwatch = kit.kit.changes.watch(() => {})
  await kit.kit.changes.ask()
  kit.fetchSession = () => Promise.reject(new Error('signed out'))
  await api.fault(workspace, { on: '/v1/', what: 'an hour later' })
  await kit.kit.changes.ask()
  const pauses: number[] = []
  const { setTimeout: set } = globalThis
  globalThis.setTimeout = ((run: () => void, ms = 0) => (pauses.push(ms), set(run, ms))) as typeof set
  await kit.kit.changes.ask()
  await nextFrame()
  globalThis.setTimeout = set
  expect(Math.max(...pauses)).to.be.greaterThan(50_000)

  await api.fault(workspace)
  kit.fetchSession = signedIn
  const feeds = async () => (await api.seen(workspace)).filter((line) => line === 'GET /v1/changes').length
  const before = await feeds()
  await kit.kit.bootstrap()
  while ((await feeds()) === before) await nextFrame()
  unwatch()
})

it('leaves signing in to a page that prevents it', async () => {
  const kit = provider(await api.workspace())
  let asked = 0
  kit.fetchSession = () => ((asked += 1), Promise.reject(new Error('signed out')))
  const widget = document.createElement('ck-probe')
  kit.append(widget)
  await eventually(() => alertIn(widget))
  const before = asked
  document.body.addEventListener('ck-before-sign-in', (event) => event.preventDefault(), { once: true })

  press(widget, 'Sign in again')
  expect(asked).to.equal(before)
})

it('asks for its setup when a page gave it no way to a session', async () => {
  const kit = provider(await api.workspace())
  kit.fetchSession = undefined
  const widget = document.createElement('ck-probe')
  const error = heard(widget, 'ck-error')
  kit.append(widget)

  expect((await error).detail.code).to.equal('no_session')
})
