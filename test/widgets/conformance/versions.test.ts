import { expect } from '@open-wc/testing'
import { api } from '../support/api.ts'
import { everywhere, speak, speakAsAlways } from '../support/other-version.ts'
import { clearPage, eventually, nextFrame, textOf } from '../support/page.ts'
import { all, find, type Widget, widgets } from './elements.ts'
import { begin, buttonCalled, filled, listenIn, type Scene } from './scene.ts'

const broken: string[] = []
addEventListener('error', ({ message }) => broken.push(message))
addEventListener('unhandledrejection', ({ reason }) => broken.push(String(reason)))

beforeEach(() => {
  clearPage()
  broken.length = 0
})
afterEach(speakAsAlways)

/** Keys of these are the workspace's own words, not ours. */
const maps = new Set(['attributes', 'details', 'verified', 'mandatoryFields', 'lookups', 'can'])

/** An API of next year: more fields, more values where there were a few, and more that happens. */
const newer = (body: unknown) =>
  everywhere(body, (object, key) => {
    const more = maps.has(key) ? object : { ...object, later: { word: 'From the future', list: [1] } }
    if ('tone' in more) more['tone'] = 'magenta'
    if ('role' in more) more['role'] = 'auditor'
    if (Array.isArray(more['otherIdentities']))
      more['otherIdentities'] = [...more['otherIdentities'], { kind: 'hologram', value: 'mira.3d', verified: false }]
    if (key === 'lookups') more['eras'] = [{ key: 'late', label: 'Late', tone: null, archived: false }]
    if (Array.isArray(more['fields']) && 'lookups' in more)
      more['fields'] = [...more['fields'], { key: 'orbit', type: 'ellipse', sortable: 'sideways', operators: ['near'] }]
    if (typeof more['position'] === 'string' && Array.isArray(more['data']))
      more['data'] = [...more['data'], { kind: 'visit', id: 'vis_1', customerId: null, op: 'moved' }]
    return more
  })

/** What was added to the contract since its first version, with what is asked about it. */
const added = new Set([
  'settings',
  'begun',
  'preferences',
  'otherIdentities',
  'consent',
  'serviceManager',
  'accountManagers',
  'preferredOffice'
])
const addedTo = /\/(me\/preferences|jobs|tags|changes|settings|identities)$/

const older = (body: unknown) =>
  everywhere(body, (object) => Object.fromEntries(Object.entries(object).filter(([name]) => !added.has(name))))

/** It shows what it is there for, with its tools, and does what it does; nobody is told of anything. */
async function works(tag: string): Promise<Scene> {
  const entry = widgets[tag]
  if (!entry) throw new Error(tag)
  const { events, stop } = listenIn()
  const scene = await filled(tag, entry)
  expect(entry.tools.filter((tool) => !buttonCalled(scene.widget, tool))).to.deep.equal([])
  await entry.asks.act(scene.widget)
  for (let tries = 0; tries < 200 && !(await entry.asks.isDone(scene, scene.widget)); tries++) await nextFrame()
  stop()
  expect(await entry.asks.isDone(scene, scene.widget)).to.equal(true)
  expect(events.filter(({ type }) => type === 'ck-error').map(({ detail }) => detail.code)).to.deep.equal([])
  expect(broken).to.deep.equal([])
  return scene
}

const saysSo = (widget: Widget) => all(widget, '[role=alert]').some((alert) => alert.checkVisibility() && textOf(alert).length > 10)

for (const [tag, entry] of Object.entries(widgets)) {
  describe(`<${tag}> and an API of another version`, () => {
    before(entry.load)

    it('does what it does over a newer one, which says more than it knows', async () => {
      speak(({ body }) => ({ body: newer(body) }))
      await works(tag)
    })

    it('does what it does over an older one, which says and does less', async () => {
      speak(({ path, body }) => (addedTo.test(path) ? { refusal: [404, 'not_found', 'There is nothing here'] } : { body: older(body) }))
      await works(tag)
    })

    it('says that it cannot be read, whatever the reason is called', async () => {
      speak(({ method, path }) =>
        `${method} ${path}`.startsWith(entry.reads) ? { refusal: [451, 'sealed_by_court', 'Sealed by a court'] } : undefined
      )
      const { events, stop } = listenIn()
      const { widget } = await begin(tag, entry)
      await eventually(() => find(widget, '[part~=error][role=alert]'))
      stop()

      const told = events.find(({ type }) => type === 'ck-error')
      expect([told?.detail.code, told?.detail.status, told?.detail.message]).to.deep.equal(['sealed_by_court', 451, 'Sealed by a court'])
      expect([textOf(find(widget, '[part~=error]')).includes('req-later'), broken]).to.deep.equal([true, []])
    })

    it('keeps what was written when it is refused for a reason nobody knew', async () => {
      // Nothing is written in a list but what is looked for.
      if (tag === 'customer-list') return
      const scene = await filled(tag, entry)
      speak(({ method }) => (['GET', 'HEAD'].includes(method) ? undefined : { refusal: [422, 'quota_spent', 'The quota is spent'] }))
      await entry.asks.act(scene.widget)
      await eventually(() => saysSo(scene.widget), 'what is wrong')

      expect(entry.written(scene.widget)).to.be.oneOf(['half', 'other@example.com'])
      expect(broken).to.deep.equal([])
    })
  })
}

describe('what a newer API says', () => {
  before(() => Promise.all(Object.values(widgets).map(({ load }) => load())))

  it('is shown as plainly as it came, and is still there after something else was saved', async () => {
    speak(({ body }) => ({ body: newer(body) }))
    const { widget, workspace, customerId } = await works('customer-card')
    const shown = textOf(find(widget, '[data-field=otherIdentities]'))

    expect(shown).to.include('hologram').and.to.include('mira.3d')
    expect(await api.kept(workspace, customerId)).to.include({ firstName: 'Mira', lastName: 'Janssen', stage: null, notes: '' })
  })

  it('may be of a kind of customer that nobody knew', async () => {
    speak(({ body }) => ({
      body: everywhere(body, (object) => (object['kind'] === 'person' ? { ...object, kind: 'household' } : object))
    }))
    for (const tag of ['customer-list', 'customer-card', 'customer-timeline']) await works(tag)
  })

  it('may be an event of a type that nobody knew: it is there, with its words', async () => {
    speak(({ body }) => ({ body: everywhere(body, (object) => (object['type'] === 'call' ? { ...object, type: 'hologram' } : object)) }))
    const { widget } = await works('customer-timeline')

    expect(textOf(find(widget, '[part~=event-hologram]'))).to.include('Asked for a price')
  })
})
