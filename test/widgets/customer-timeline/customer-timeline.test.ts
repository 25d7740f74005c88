import { expect } from '@open-wc/testing'
import { checkAccessible } from '../support/accessible.ts'
import { api } from '../support/api.ts'
import { clearPage, eventually, heard, provider, textOf } from '../support/page.ts'
import { alerts, all, button, click, details, hours, lines, one, timelineOf } from './harness.ts'

beforeEach(clearPage)

const mixed = [
  { type: 'note', text: 'Wants the agreement before the board meets', at: hours(-30) },
  { type: 'call', title: 'Check-in', text: 'Asked for references', at: hours(-3) },
  { type: 'email', title: 'Renewal terms', at: hours(-2) },
  { type: 'meeting', title: 'Site visit', at: hours(50), endsAt: hours(51) },
  { type: 'appointment', title: 'Quarterly review', text: 'In Ghent', at: hours(26) }
] as const

for (const [scheme, dir] of [
  ['light', 'ltr'],
  ['dark', 'rtl']
] as const)
  it(`can be used by everybody, with everything in it open, ${scheme} and ${dir}`, async () => {
    document.documentElement.dir = dir
    const { timeline } = await timelineOf(mixed)
    timeline.theme = scheme
    await eventually(() => lines(timeline).length === 3)
    timeline.expandAll()
    await click(timeline, 'Record event')
    await eventually(() => one(timeline, '#new-title'))

    await checkAccessible(timeline)
  })

it('shows the rail while it reads, and then what happened', async () => {
  const workspace = await api.workspace()
  const customer = await api.create(workspace, { kind: 'organization', name: 'Northbay' })
  await api.record(workspace, customer.id, { text: 'Came by' })
  await api.fault(workspace, { on: '/events', what: { delay: 300 } })
  const timeline = document.createElement('customer-timeline')
  timeline.customerId = customer.id
  provider(workspace).append(timeline)

  const skeleton = await eventually(() => one(timeline, '.skeleton'))
  expect(skeleton.getAttribute('aria-label')).to.equal('Loading')
  await eventually(() => lines(timeline).length === 1)
  expect(one(timeline, '.skeleton')).to.equal(undefined)
})

it('says when nobody is chosen, and follows who is', async () => {
  const workspace = await api.workspace()
  const customer = await api.create(workspace, { kind: 'organization', name: 'Northbay' })
  await api.record(workspace, customer.id, { type: 'call', title: 'Check-in' })
  const kit = provider(workspace)
  const timeline = document.createElement('customer-timeline')
  kit.append(timeline)

  await eventually(() => textOf(one(timeline, '[part=empty]')).includes('Nobody is selected'))
  await kit.select(customer.id)
  await eventually(() => lines(timeline)[0] === 'Call Check-in')
  await kit.select(null)
  await eventually(() => textOf(one(timeline, '[part=empty]')).includes('Nobody is selected'))
})

it('says that nothing has happened yet, and leads back from a filter that finds nothing', async () => {
  const { timeline, workspace, customer } = await timelineOf([])
  await eventually(() => textOf(one(timeline, '[part=empty]')).startsWith('Nothing has happened yet'))

  await api.record(workspace, customer.id, { text: 'Came by' })
  timeline.types = 'call'
  await eventually(() => textOf(one(timeline, '[part=empty]')).startsWith('Nothing of this type yet'))
  await click(timeline, 'Show all types')
  await eventually(() => lines(timeline).length === 1)
})

it('stands newest first under its days, with what is planned above and notes open', async () => {
  const { timeline } = await timelineOf(mixed)
  await eventually(() => lines(timeline).length === 3)

  expect(lines(timeline)).to.deep.equal(['Email Renewal terms', 'Call Check-in', 'Note'])
  expect(all(timeline, '.appt .name').map(textOf)).to.deep.equal(['Quarterly review', 'Site visit'])
  expect(all(timeline, '.day').map(textOf)[0]).to.equal('Upcoming')
  expect(all(timeline, '.day').length).to.be.within(3, 4)
  expect(details(timeline)).to.deep.equal(['Wants the agreement before the board meets'])
  all(timeline, 'button.fold')[0]?.click()
  await eventually(() => details(timeline).includes('Asked for references'))
})

it('shows only the types that were asked for', async () => {
  const { timeline } = await timelineOf(mixed)
  await eventually(() => lines(timeline).length === 3)
  const changed = heard(timeline, 'ck-filter-change')
  const filter = one(timeline, 'select') as HTMLSelectElement
  filter.value = 'call'
  filter.dispatchEvent(new Event('change'))

  expect((await changed).detail).to.deep.equal({ types: ['call'] })
  await eventually(() => lines(timeline).join() === 'Call Check-in')
  expect(all(timeline, '.appt').length).to.equal(0)
})

it('shows what somebody wrote as text, in the direction of its own language', async () => {
  const { timeline } = await timelineOf([
    { type: 'note', title: 'שלום <b>x</b>', text: '<img src=x onerror="document.title=1">\nsecond line' }
  ])
  await eventually(() => lines(timeline).length === 1)

  expect(lines(timeline)).to.deep.equal(['Note שלום <b>x</b>'])
  expect(all(timeline, 'img').length).to.equal(0)
  expect(one(timeline, '.what bdi')?.dir).to.equal('auto')
  expect(getComputedStyle(one(timeline, '[part=detail] p') as HTMLElement).whiteSpaceCollapse).to.equal('preserve')
})

it('goes further back with a button, and says when that fails', async () => {
  const { timeline, workspace } = await timelineOf(Array.from({ length: 40 }, (_, i) => ({ title: `Number ${i}`, at: hours(-i - 1) })))
  await eventually(() => lines(timeline).length === 30)
  await api.fault(workspace, { on: '/events', what: 'drop' })
  await click(timeline, 'Load older')
  await eventually(() => alerts(timeline).includes('The older events could not be loaded.'))
  await api.fault(workspace)
  await click(timeline, 'Retry')

  await eventually(() => lines(timeline).length === 40)
  expect(lines(timeline).at(-1)).to.equal('Note Number 39')
  expect(button(timeline, 'Load older')).to.equal(undefined)
})

it('says what went wrong, and reads again when asked', async () => {
  const workspace = await api.workspace()
  const customer = await api.create(workspace, { kind: 'organization', name: 'Northbay' })
  await api.record(workspace, customer.id, { text: 'Came by' })
  await api.fault(workspace, { on: '/events', what: 'database fails' })
  const timeline = document.createElement('customer-timeline')
  timeline.customerId = customer.id
  const failed = heard(timeline, 'ck-error')
  provider(workspace).append(timeline)

  const { detail } = await failed
  expect(detail).to.include({ code: 'internal', status: 500 })
  await eventually(() => alerts(timeline).includes('The timeline could not be loaded') && alerts(timeline).includes(detail.requestId))
  await api.fault(workspace)
  await click(timeline, 'Retry')
  await eventually(() => lines(timeline).length === 1)
  expect(alerts(timeline)).to.equal('')
})

it('keeps what it shows when reading again fails', async () => {
  const { timeline, workspace } = await timelineOf([{ text: 'Came by' }])
  await eventually(() => lines(timeline).length === 1)
  await api.fault(workspace, { on: '/events', what: 'database fails' })
  await timeline.refresh()

  await eventually(() => alerts(timeline).includes('These may be out of date'))
  expect(lines(timeline).length).to.equal(1)
})

it('tells a customer that is not shown to this person from one with nothing in it', async () => {
  const workspace = await api.workspace()
  const timeline = document.createElement('customer-timeline')
  timeline.customerId = 'cus_00000000000000000000000000000000'
  provider(workspace).append(timeline)

  await eventually(() => alerts(timeline).startsWith('Not found'))
  expect(button(timeline, 'Record event')).to.equal(undefined)
})

it('shows a viewer no way to write, and loads nothing to write with', async () => {
  const { timeline } = await timelineOf(mixed, { role: 'viewer' })
  await eventually(() => lines(timeline).length === 3)

  expect(one(timeline, '[part=composer]')).to.equal(undefined)
  expect(all(timeline, '[popovertarget]').length).to.equal(0)
  await timeline.record('note')
  expect(one(timeline, '[part=composer]')).to.equal(undefined)
})

it('survives being made by hand, cloned and moved, and reads nothing twice for it', async () => {
  const { timeline, workspace, customer } = await timelineOf([{ text: 'Came by' }])
  await eventually(() => lines(timeline).length === 1)
  const reads = async () => (await api.seen(workspace)).filter((line) => line === `GET /v1/customers/${customer.id}/events`).length
  const before = await reads()
  const place = document.createElement('div')
  timeline.parentElement?.append(place)
  place.append(timeline)
  await timeline.updateComplete
  expect(lines(timeline).length).to.equal(1)
  expect(await reads()).to.equal(before)

  const copy = timeline.cloneNode(true) as typeof timeline
  copy.customerId = customer.id
  place.append(copy)
  await eventually(() => lines(copy).length === 1)
})
