import { expect } from '@open-wc/testing'
import { createClient } from '@customer-kit/sdk'
import { checkAccessible } from '../support/accessible.ts'
import { api, type Workspace } from '../support/api.ts'
import { focused, press, type } from '../support/keys.ts'
import { clearPage, eventually, heard, nextFrame, textOf } from '../support/page.ts'
import { countTokens, signOut } from '../support/session.ts'
import { alerts, all, button, click, details, hours, lines, one, timelineOf, write } from './harness.ts'

beforeEach(clearPage)

const valueOf = (field: Element | undefined) => (field as HTMLInputElement | undefined)?.value
const kitOf = (element: Element) => {
  const kit = element.closest('customer-kit')
  if (!kit) throw new Error('There is no provider')
  return kit
}
const posts = async (workspace: Workspace) => (await api.seen(workspace)).filter((line) => line.startsWith('POST /v1/customers')).length

/** A timeline with a note half written in it. */
async function writing(text = 'Wants the agreement') {
  const scene = await timelineOf([])
  await click(scene.timeline, 'Add a note…')
  await eventually(() => focused() === one(scene.timeline, '#new-text'))
  await type(text)
  return { ...scene, kit: kitOf(scene.timeline) }
}

/** The same, sent after the session has ended. */
async function signedOutWhileWriting() {
  const scene = await writing()
  const signIn = await signOut(scene.workspace, scene.kit)
  await press('Control+Enter')
  await eventually(() => alerts(scene.timeline).includes('Your session has ended'))
  return { ...scene, signIn }
}

describe('<customer-timeline> when the session is over while a note is written', () => {
  it('asks the page once, and records the note once, unseen', async () => {
    const { timeline, workspace, customer, kit } = await writing()
    const another = Object.assign(document.createElement('customer-timeline'), { customerId: customer.id })
    kit.append(another)
    const tokens = countTokens(kit)
    await api.fault(workspace, { on: 'POST', times: 1, what: 'an hour later' })
    await press('Control+Enter')
    await eventually(() => tokens.asked === 1)
    for (const widget of [timeline, another]) void widget.refresh()
    tokens.give()

    await eventually(() => details(timeline)[0] === 'Wants the agreement')
    expect(tokens.asked).to.equal(1)
    expect((await api.events(workspace, customer.id)).data.length).to.equal(1)
  })

  it('says so beside the words, which stay, and records them once after signing in', async () => {
    const { timeline, workspace, customer, signIn } = await signedOutWhileWriting()
    expect(valueOf(one(timeline, '#new-text'))).to.equal('Wants the agreement')
    expect(focused()?.id).to.equal('new-text')
    await checkAccessible(timeline)
    const before = await posts(workspace)

    await signIn()
    const asked = heard(timeline, 'ck-before-sign-in')
    all(timeline, 'form [type=submit]')[0]?.click()
    await asked
    await eventually(() => details(timeline)[0] === 'Wants the agreement')
    expect((await posts(workspace)) - before).to.equal(1)
    expect((await api.events(workspace, customer.id)).data.length).to.equal(1)
  })

  it('goes on by itself when the page signs the same person in, and not for anybody else', async () => {
    const { timeline, workspace, kit, customer, signIn } = await signedOutWhileWriting()
    await signIn({ user: { id: 'u-2', name: 'Joris Maes' } })
    await timeline.refresh()
    await kit.kit.bootstrap()
    await nextFrame()
    expect(valueOf(one(timeline, '#new-text'))).to.equal('Wants the agreement')
    expect((await api.events(workspace, customer.id)).data).to.deep.equal([])

    const again = await signOut(workspace, kit)
    await press('Control+Enter')
    await eventually(() => alerts(timeline).includes('Your session has ended'))
    await again({ user: { id: 'u-2', name: 'Joris Maes' } })
    await timeline.refresh()
    await eventually(() => details(timeline)[0] === 'Wants the agreement')
  })
})

describe('<customer-timeline> when the network is gone', () => {
  it('keeps words and focus, and one more press makes one note', async () => {
    const { timeline, workspace, customer } = await writing()
    await api.fault(workspace, { on: '/v1/', what: 'drop' })
    await press('Control+Enter')
    await eventually(() => alerts(timeline).includes('What you wrote is still here'))
    expect(valueOf(one(timeline, '#new-text'))).to.equal('Wants the agreement')
    expect(focused()?.id).to.equal('new-text')

    await api.fault(workspace)
    all(timeline, 'form [type=submit]')[0]?.click()
    await eventually(() => details(timeline)[0] === 'Wants the agreement')
    expect((await api.events(workspace, customer.id)).data.length).to.equal(1)
  })

  it('reads what was missing as soon as it is back, with as many requests as it takes and no more', async () => {
    const { timeline, workspace } = await timelineOf(Array.from({ length: 40 }, (_, n) => ({ title: `Number ${n}`, at: hours(-n - 1) })))
    await api.fault(workspace, { on: '/events', what: 'drop' })
    await eventually(() => alerts(timeline).includes('The server cannot be reached'))
    await api.fault(workspace)
    const reads = async () => (await api.seen(workspace)).filter((line) => line.endsWith('/events')).length
    const before = await reads()

    dispatchEvent(new Event('online'))
    await eventually(() => lines(timeline).length >= 30)
    expect((await reads()) - before).to.be.at.most(3)
  })
})

describe('<customer-timeline> when somebody else is quicker', () => {
  it('shows what the event says now beside what was going to replace it', async () => {
    const { timeline, workspace, customer } = await timelineOf([{ type: 'call', title: 'Check-in', at: hours(-1) }])
    await click(timeline, 'Actions for Check-in')
    await click(timeline, 'Edit')
    await write(timeline, '#edit-text', 'Mine')
    const [event] = (await api.events(workspace, customer.id)).data
    if (event) await api.changeEvent(workspace, event, { text: 'Theirs' })
    await click(timeline, 'Save')

    await eventually(() => alerts(timeline).startsWith('Somebody changed this meanwhile'))
    await eventually(() => details(timeline)[0] === 'Theirs')
    expect(valueOf(one(timeline, '#edit-text'))).to.equal('Mine')
    await checkAccessible(timeline)
    expect((await api.events(workspace, customer.id)).data[0]?.text).to.equal('Theirs')
  })

  it('keeps what was written about an event that somebody removed, to be recorded anew', async () => {
    const { timeline, workspace, customer } = await timelineOf([{ type: 'call', title: 'Check-in', at: hours(-1) }])
    await click(timeline, 'Actions for Check-in')
    await click(timeline, 'Edit')
    await write(timeline, '#edit-text', 'Mine')
    const { token } = await api.session(workspace)
    const [event] = (await api.events(workspace, customer.id)).data
    if (event) await createClient({ baseUrl: workspace.apiUrl, token }).events.delete(event)

    await eventually(() => alerts(timeline).startsWith('Somebody removed this meanwhile'))
    expect(valueOf(one(timeline, '#new-text'))).to.equal('Mine')
    await eventually(() => focused() === one(timeline, '#new-text'))
    await checkAccessible(timeline)
    const recorded = heard(timeline, 'ck-event-recorded')
    await click(timeline, 'Record')
    await recorded
    expect((await api.events(workspace, customer.id)).data[0]).to.include({ type: 'call', title: 'Check-in', text: 'Mine' })
  })

  it('keeps a half-written note on the screen when its customer is deleted', async () => {
    const { timeline, workspace, customer } = await writing('Half a sentence')
    await api.delete(workspace, customer.id)

    await eventually(() => alerts(timeline).includes('Not found'))
    expect(valueOf(one(timeline, '#new-text'))).to.equal('Half a sentence')
    expect(focused()?.id).to.equal('new-text')
    await press('Control+Enter')
    await eventually(() => alerts(timeline).startsWith('It was deleted, or it is not shown to you.'))
    expect(valueOf(one(timeline, '#new-text'))).to.equal('Half a sentence')
    await click(timeline, 'Cancel')
    await eventually(() => !one(timeline, '#new-text') && textOf(one(timeline, '[part=error]')).startsWith('Not found'))
    expect(button(timeline, 'Add a note…')).to.equal(undefined)
  })
})
