import { expect } from '@open-wc/testing'
import { api } from '../support/api.ts'
import { focused, press, type } from '../support/keys.ts'
import { clearPage, eventually, heard, textOf } from '../support/page.ts'
import { alerts, all, button, click, details, hours, lines, one, timelineOf, write } from './harness.ts'

beforeEach(clearPage)

const valueOf = (field: Element | undefined) => (field as HTMLInputElement | undefined)?.value

it('records a note, tells the page and is ready for the next', async () => {
  const { timeline, workspace, customer } = await timelineOf([])
  const recorded = heard(timeline, 'ck-event-recorded')
  await click(timeline, 'Add a note…')
  await write(timeline, '#new-text', 'Wants the agreement')
  await click(timeline, 'Record')

  await eventually(() => details(timeline)[0] === 'Wants the agreement')
  const [kept] = (await api.events(workspace, customer.id)).data
  expect(kept).to.include({ type: 'note', title: null, text: 'Wants the agreement' })
  expect((await recorded).detail).to.deep.equal({ eventId: kept?.id, customerId: customer.id, type: 'note' })
  expect(lines(timeline)).to.deep.equal(['Note by \u2068Ana Ruiz\u2069'])
  await eventually(() => textOf(focused()) === 'Add a note…')
  expect(textOf(one(timeline, '[role=status]'))).to.equal('Recorded')
})

it('records an appointment at the time on the clock of this person', async () => {
  const { timeline, workspace, customer } = await timelineOf([])
  await click(timeline, 'Record event')
  const appointment = await eventually(() => all(timeline, '.seg label').find((label) => textOf(label) === 'Appointment'))
  appointment.click()
  await write(timeline, '#new-title', 'Quarterly review')
  await write(timeline, '#new-from', '2090-03-31T14:00')
  await write(timeline, '#new-until', '2090-03-31T14:45')
  await click(timeline, 'Record')

  await eventually(() => textOf(one(timeline, '.appt .name')) === 'Quarterly review')
  expect(textOf(one(timeline, '.cal'))).to.equal('Mar31')
  await api.events(workspace, customer.id)
  expect(one(timeline, '.appt time')?.getAttribute('datetime')).to.equal(new Date('2090-03-31T14:00').toISOString())
})

it('says what is missing, and sends nothing', async () => {
  const { timeline, workspace } = await timelineOf([])
  await click(timeline, 'Add a note…')
  await click(timeline, 'Record')
  await eventually(() => alerts(timeline) === 'Write a title or a text')

  await click(timeline, 'Record event')
  await write(timeline, '#new-title', 'Call')
  await write(timeline, '#new-from', '2026-03-31T14:00')
  await write(timeline, '#new-until', '2026-03-31T13:00')
  await click(timeline, 'Record')
  await eventually(() => alerts(timeline) === 'It ends before it begins')
  expect((await api.seen(workspace)).filter((line) => line.startsWith('POST'))).to.deep.equal([])
})

it('keeps the words when recording fails, and records them once when the answer was lost', async () => {
  const { timeline, workspace, customer } = await timelineOf([])
  await click(timeline, 'Add a note…')
  await write(timeline, '#new-text', 'Wants the agreement')
  await api.fault(workspace, { on: 'POST', what: 'lost' })
  await click(timeline, 'Record')
  await eventually(() => alerts(timeline).startsWith('The server cannot be reached'))
  expect(valueOf(one(timeline, '#new-text'))).to.equal('Wants the agreement')

  await api.fault(workspace)
  await click(timeline, 'Record')
  await eventually(() => details(timeline).length === 1)
  expect((await api.events(workspace, customer.id)).data.length).to.equal(1)
})

it('keeps what somebody was writing about one customer while they look at another', async () => {
  const { timeline, workspace, customer } = await timelineOf([])
  const other = await api.create(workspace, { kind: 'organization', name: 'Southbay' })
  await click(timeline, 'Add a note…')
  await write(timeline, '#new-text', 'Half a sentence')
  timeline.customerId = other.id
  await eventually(() => button(timeline, 'Add a note…'))
  timeline.customerId = customer.id

  await eventually(() => valueOf(one(timeline, '#new-text')) === 'Half a sentence')
})

it('leaves the words in the form when the page does not want them recorded', async () => {
  const { timeline, workspace } = await timelineOf([])
  let asked: unknown
  timeline.addEventListener('ck-before-record', (event) => {
    asked = (event as CustomEvent).detail
    event.preventDefault()
  })
  await click(timeline, 'Add a note…')
  await write(timeline, '#new-text', 'Secret')
  await click(timeline, 'Record')

  expect(asked).to.deep.equal({ event: { type: 'note', title: null, text: 'Secret' } })
  expect(valueOf(one(timeline, '#new-text'))).to.equal('Secret')
  expect((await api.seen(workspace)).some((line) => line.startsWith('POST'))).to.equal(false)
})

it('changes an event, and lets nobody lose what somebody else changed meanwhile', async () => {
  const { timeline, workspace, customer } = await timelineOf([{ type: 'call', title: 'Check-in', at: hours(-1) }])
  const [event] = (await api.events(workspace, customer.id)).data
  await click(timeline, 'Actions for Check-in')
  await click(timeline, 'Edit')
  await eventually(() => valueOf(one(timeline, '#edit-title')) === 'Check-in')
  await write(timeline, '#edit-title', 'Check-in with Mira')
  if (event) await api.changeEvent(workspace, event, { text: 'Theirs' })
  await click(timeline, 'Save')

  await eventually(() => alerts(timeline).startsWith('Somebody changed this meanwhile'))
  expect(valueOf(one(timeline, '#edit-title'))).to.equal('Check-in with Mira')
  await click(timeline, 'Save')
  await eventually(() => lines(timeline)[0]?.includes('Check-in with Mira'))
  expect((await api.events(workspace, customer.id)).data[0]).to.include({ title: 'Check-in with Mira', rev: 3 })
})

it('removes an event only after asking, and not when the page prevents it', async () => {
  const { timeline, workspace, customer } = await timelineOf([{ type: 'call', title: 'Check-in', at: hours(-1) }])
  const remaining = async () => (await api.events(workspace, customer.id)).data.length
  const prevent = (event: Event) => event.preventDefault()
  timeline.addEventListener('ck-before-delete', prevent)
  await click(timeline, 'Actions for Check-in')
  all(timeline, '[role=menuitem]')[1]?.click()
  await eventually(() => textOf(one(timeline, 'dialog[open]')).startsWith('Remove “Check-in”?'))
  const confirm = () => all(timeline, 'dialog button').at(-1)?.click()
  confirm()
  expect(await remaining()).to.equal(1)

  timeline.removeEventListener('ck-before-delete', prevent)
  const deleted = heard(timeline, 'ck-event-deleted')
  confirm()
  expect((await deleted).detail).to.include({ customerId: customer.id, type: 'call' })
  await eventually(() => lines(timeline).length === 0)
  expect(await remaining()).to.equal(0)
})

it('keeps an event that could not be removed, and says so', async () => {
  const { timeline, workspace } = await timelineOf([{ type: 'call', title: 'Check-in', at: hours(-1) }])
  await click(timeline, 'Actions for Check-in')
  all(timeline, '[role=menuitem]')[1]?.click()
  await eventually(() => one(timeline, 'dialog[open]'))
  await api.fault(workspace, { on: 'DELETE', what: 'database fails' })
  all(timeline, 'dialog button').at(-1)?.click()

  await eventually(() => alerts(timeline).startsWith('This could not be removed'))
  expect(lines(timeline).length).to.equal(1)
})

it('lets a member change what is theirs, and nothing of a colleague or of a visitor', async () => {
  const { timeline, workspace, customer } = await timelineOf([{ type: 'call', title: 'Theirs', at: hours(-2) }], { role: 'member' })
  await eventually(() => lines(timeline).length === 1)
  await click(timeline, 'Add a note…')
  await write(timeline, '#new-text', 'Mine')
  await click(timeline, 'Record')
  await eventually(() => lines(timeline).length === 2)
  await eventually(() => all(timeline, '[aria-haspopup=menu]').length > 0)

  expect(all(timeline, '[aria-haspopup=menu]').map((opener) => opener.getAttribute('aria-label'))).to.deep.equal(['Actions for Note'])
  expect((await api.events(workspace, customer.id)).data.length).to.equal(2)
})

it('a note is written, changed and removed with the keyboard alone', async () => {
  const { timeline, workspace, customer } = await timelineOf([])
  const composer = await eventually(() => button(timeline, 'Add a note…'))
  composer.focus()
  await press('Enter')
  await eventually(() => focused() === one(timeline, '#new-text'))
  await type('Wants it')
  await press('Control+Enter')
  await eventually(() => details(timeline)[0] === 'Wants it')
  await eventually(() => textOf(focused()) === 'Add a note…')

  const opener = await eventually(() => button(timeline, 'Actions for Note'))
  opener.focus()
  await press('Enter')
  await eventually(() => textOf(focused()) === 'Edit')
  await press('Enter')
  await eventually(() => focused() === one(timeline, '#edit-text'))
  await press('End')
  await type(' now')
  await press('Control+Enter')
  await eventually(() => details(timeline)[0] === 'Wants it now')

  await eventually(() => focused()?.getAttribute('aria-label') === 'Actions for Note')
  await press('Enter')
  await eventually(() => textOf(focused()) === 'Edit')
  await press('ArrowDown', 'Enter')
  await eventually(() => one(timeline, 'dialog[open]'))
  for (let i = 0; i < 4 && textOf(focused()) !== 'Remove'; i++) await press('Tab')
  await press('Enter')
  await eventually(() => lines(timeline).length === 0)
  expect((await api.events(workspace, customer.id)).data).to.deep.equal([])
})

it('Page Down and Page Up go from event to event, Control with End and Home leaves the feed', async () => {
  const { timeline } = await timelineOf([1, 2, 3].map((n) => ({ title: `Number ${n}`, at: hours(-n) })))
  await eventually(() => lines(timeline).length === 3)
  const articles = all(timeline, 'article')
  articles[0]?.focus()
  await press('PageDown', 'PageDown')
  expect(focused()).to.equal(articles[2])
  await press('PageUp')
  expect(focused()).to.equal(articles[1])
  await press('Control+End')
  expect(focused()?.previousElementSibling?.getAttribute('role')).to.equal('feed')
  articles[1]?.focus()
  await press('Control+Home')
  expect(focused()?.nextElementSibling?.getAttribute('role')).to.equal('feed')
})
