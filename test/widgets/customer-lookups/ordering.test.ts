import { expect } from '@open-wc/testing'
import { sendMouse } from '@web/test-runner-commands'
import { api } from '../support/api.ts'
import { focused, press } from '../support/keys.ts'
import { clearPage, eventually, heard, nextFrame } from '../support/page.ts'
import { alerts, button, click, listsOf, names, one, said } from './harness.ts'

beforeEach(clearPage)

const keysOf = async (workspace: Parameters<typeof api.lookups>[0]) => (await api.lookups(workspace, 'regions')).data.map(({ key }) => key)
const middleOf = (element: Element | undefined) => {
  const { left, top, width, height } = element?.getBoundingClientRect() ?? new DOMRect()
  return [Math.round(left + width / 2), Math.round(top + height / 2)] as [number, number]
}

it('moves a choice with the arrow keys, says where it is, and keeps the focus on it', async () => {
  const { lists, workspace } = await listsOf('regions')
  const handle = await eventually(() => button(lists, 'Move North'))
  handle.focus()
  const reordered = heard(lists, 'ck-lookups-reordered')
  let kept = ''
  lists.addEventListener('ck-lookups-reordered', ({ detail }) => (kept = detail.ids.join()))
  await press('ArrowDown')
  await eventually(() => said(lists) === 'North is 2 of 4')
  expect((await reordered).detail).to.deep.equal({ kind: 'regions', ids: ['east', 'north', 'south', 'west'] })
  await eventually(() => focused()?.ariaLabel === 'Move North')
  await press('End')
  await eventually(() => said(lists) === 'North is 4 of 4')
  await eventually(() => kept === 'east,south,west,north')

  expect(await keysOf(workspace)).to.deep.equal(['east', 'south', 'west', 'north'])
  expect(names(lists)).to.deep.equal(['East', 'South', 'West', 'North'])
})

it('moves a choice by its menu, without a pointer that drags', async () => {
  const { lists, workspace } = await listsOf('regions')
  await click(lists, 'Actions for South')
  await click(lists, 'Move up')

  await heard(lists, 'ck-lookups-reordered')
  expect(await keysOf(workspace)).to.deep.equal(['north', 'south', 'east', 'west'])
})

it('moves a choice that is dragged, and puts it back on Escape', async () => {
  const { lists, workspace } = await listsOf('regions')
  const handle = await eventually(() => button(lists, 'Move West'))
  await sendMouse({ type: 'move', position: middleOf(handle) })
  await sendMouse({ type: 'down' })
  await sendMouse({ type: 'move', position: middleOf(one(lists, '[data-id=east]')) })
  await eventually(() => names(lists).join() === 'North,West,East,South' || names(lists).join() === 'North,East,West,South')
  await press('Escape')
  await eventually(() => names(lists).join() === 'North,East,South,West')
  await sendMouse({ type: 'up' })

  const [x, y] = middleOf(button(lists, 'Move West'))
  await sendMouse({ type: 'move', position: [x, y] })
  await sendMouse({ type: 'down' })
  await sendMouse({ type: 'move', position: [x, middleOf(one(lists, '[data-id=north]'))[1] - 12] })
  const reordered = heard(lists, 'ck-lookups-reordered')
  await sendMouse({ type: 'up' })
  await reordered
  expect(await keysOf(workspace)).to.deep.equal(['west', 'north', 'east', 'south'])
  expect(said(lists)).to.equal('West is 1 of 4')
})

it('shows the list as it is where somebody else has changed it meanwhile', async () => {
  const { lists, workspace } = await listsOf('regions')
  const handle = await eventually(() => button(lists, 'Move North'))
  await api.fault(workspace, { on: 'GET', what: { delay: 60_000 } })
  await api.reorder(workspace, 'regions', ['west', 'south', 'east', 'north'])
  handle.focus()
  await press('ArrowDown')
  await eventually(() => one(lists, '.toast.failed')?.textContent?.includes('Somebody changed this list meanwhile'))
  await api.fault(workspace)
  void lists.refresh()

  await eventually(() => names(lists).join() === 'West,South,East,North')
})

it('leaves the order as it is when the page does not want another', async () => {
  const { lists, workspace } = await listsOf('regions')
  lists.addEventListener('ck-before-lookup-change', (event) => event.preventDefault())
  const handle = await eventually(() => button(lists, 'Move North'))
  handle.focus()
  await press('ArrowDown')
  await nextFrame()
  await eventually(() => names(lists).join() === 'North,East,South,West')
  expect(await keysOf(workspace)).to.deep.equal(['north', 'east', 'south', 'west'])
  expect(alerts(lists)).to.equal('')
})
