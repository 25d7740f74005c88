import type { Bench } from './browser.ts'
import { median } from './load.ts'
import { reportFigure, reportRatio } from './report.ts'

type Open = (path: string) => Promise<Bench>
type Side = 'kit' | 'floor'
export type Size = { rows: number; requests: number }
type Mounting = { open: Open; rounds: number; total: number }

/** A small run looks once. */
export const roundsOf = ({ requests }: Size) => Math.min(5, Math.ceil(requests / 100))
const notch = 160

/** Goals W4 to W6: a list that answers from memory, beside a window that shows the same and was written by hand. */
export async function measureWindow(open: Open, size: Size): Promise<void> {
  const { rows, requests } = size
  const rounds = roundsOf(size)
  const most = rows * 10
  await compareRows(open, most)
  for (const total of [rows, most]) await measureMount('W4', `first rows of ${total}`, { open, rounds, total })
  const steps = Math.ceil(requests / 20)
  await measureScroll(open, { rows, most, steps })
  await measureSteps(open, most, steps)
  await measureWalk(open, most, requests)
  await measureWheelAndEnd(open, most)
  await measureMount('W6', 'mount of 1000', { open, rounds, total: 1000 })
  await measureLongestTask(open, rounds)
  await measureLeaks(open, Math.ceil(requests / 10))
}

/** A page with the code of both sides, and one of them on it where a total is said. */
async function onStage(open: Open, side: Side, total?: number): Promise<Bench> {
  const bench = await open('/stage')
  if (side === 'kit') await bench.run(`stage.fetchKit('/widgets.js')`)
  if (total !== undefined) await bench.run(mounting(side, total))
  return bench
}

/** The floor is given as much room for its rows as the list has between its edges. */
const mounting = (side: Side, total: number) => (side === 'kit' ? `stage.mountKit(${total})` : `stage.mountFloor(${total}, 506)`)

async function together<Figure>(measure: (side: Side) => Promise<Figure>): Promise<{ kit: Figure; floor: Figure }> {
  const floor = await measure('floor')
  return { floor, kit: await measure('kit') }
}

/** A floor that shows something else measures nothing. */
async function compareRows(open: Open, total: number): Promise<void> {
  const { kit, floor } = await together(async (side) => {
    const bench = await onStage(open, side, total)
    const texts = await bench.run<string[]>('stage.texts()')
    await bench.close()
    return texts
  })
  if (kit.join('\n') !== floor.join('\n')) throw new Error(`The floor shows something else:\n${kit.join('\n')}\n\n${floor.join('\n')}`)
  console.log(`rows of list and floor: ${kit.length} and ${floor.length} to be seen, the same words in them`)
}

async function measureMount(name: string, what: string, { open, rounds, total }: Mounting): Promise<void> {
  const taken = { kit: [] as number[], floor: [] as number[] }
  for (let round = 0; round < rounds; round++)
    for (const side of ['floor', 'kit'] as const) {
      const bench = await onStage(open, side)
      taken[side].push(await bench.cpuMs(() => bench.run(mounting(side, total))))
      await bench.close()
    }
  if (name === 'W6') reportFigure(name, what, median(taken.kit), 'ms', 50)
  else reportRatio(name, what, median(taken.kit), median(taken.floor), 1.5)
}

/** Half of the steps are those of a wheel, the others go anywhere. */
async function measureScroll(open: Open, { rows, most, steps }: { rows: number; most: number; steps: number }): Promise<void> {
  const near = `stage.scrollNear(${steps}, ${notch})`
  const far = `stage.scrollFar(1, ${steps})`
  const { kit, floor } = await together(async (side) => {
    // The floor's rows are then as high as they are, so that a step leads as far on both sides.
    const bench = await onStage(open, side, side === 'kit' ? most : rows)
    const nearMs = (await bench.cpuMs(() => bench.run(near))) / steps
    const farMs = (await bench.cpuMs(() => bench.run(far))) / steps
    await bench.close()
    return { nearMs, farMs }
  })
  reportRatio('W5', `a step of ${notch} px`, kit.nearMs, floor.nearMs, 1.5)
  reportRatio('W5', 'a step to anywhere', kit.farMs, floor.farMs, 1.5)
  reportRatio('W5', 'half of them each', kit.nearMs + kit.farMs, floor.nearMs + floor.farMs, 1.5)
}

async function measureSteps(open: Open, total: number, steps: number): Promise<void> {
  const bench = await onStage(open, 'kit', total)
  const taken: number[] = []
  for (let step = 0; step < steps; step++) taken.push(await bench.cpuMs(() => bench.run(`stage.scrollNear(1, ${notch})`)))
  for (let step = 1; step <= steps; step++) taken.push(await bench.cpuMs(() => bench.run(`stage.scrollFar(${step}, 1)`)))
  const sorted = taken.toSorted((one, other) => one - other)
  const nodes = await bench.run<number>('stage.nodes()')
  await bench.close()
  reportFigure('W5', 'CPU of a step, p95', sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN, 'ms', 16.8)
  reportFigure('W5', 'steps of more than 33 ms', sorted.filter((ms) => ms > 33).length, '', 0)
  reportFigure('W5', 'nodes of the list', nodes, '', 2000)
}

async function measureWalk(open: Open, total: number, steps: number): Promise<void> {
  const bench = await onStage(open, 'kit', total)
  const before = await bench.kept()
  await bench.run(`stage.scrollNear(${steps}, ${notch})`)
  const { heapMb } = await bench.kept()
  await bench.close()
  reportFigure('W5', `heap after ${steps} steps`, heapMb - before.heapMb, 'MB', 20)
}

async function measureWheelAndEnd(open: Open, total: number): Promise<void> {
  const bench = await onStage(open, 'kit', total)
  await bench.run(`stage.scrollTo(${notch * 10})`)
  const top = () => bench.run<number>('stage.scroller.scrollTop')
  await bench.page.mouse.move(300, 300)
  const off: number[] = []
  for (const deltaY of [120, -40, 7]) {
    const before = await top()
    await bench.page.mouse.wheel(0, deltaY)
    await bench.run(`watched.until(() => stage.scroller.scrollTop === ${before + deltaY}, 300)`)
    off.push(Math.abs((await top()) - before - deltaY))
  }
  reportFigure('W5', 'px that a wheel is off', Math.max(...off), 'px', 0)
  await bench.run('stage.focusFirst()')
  await bench.page.keyboard.press('Control+End')
  const isLast = `stage.texts().at(-1)?.includes('customer-1@example.com') === true`
  await bench.run(`watched.until(() => ${isLast}, 300)`)
  reportFigure('W5', 'rows that End leaves below', (await bench.run<boolean>(isLast)) ? 0 : 1, '', 0)
  await bench.close()
}

async function measureLongestTask(open: Open, rounds: number): Promise<void> {
  const longest: number[] = []
  for (let round = 0; round < rounds; round++) {
    const bench = await onStage(open, 'kit')
    longest.push(await bench.longestTaskMs(() => bench.run(mounting('kit', 1000))))
    await bench.close()
  }
  reportFigure('W6', 'its longest task, in CPU time', median(longest), 'ms', 50)
}

async function measureLeaks(open: Open, times: number): Promise<void> {
  const bench = await onStage(open, 'kit')
  await bench.run(`stage.comeAndGo(20, 1000)`)
  const before = await bench.kept()
  await bench.run(`stage.comeAndGo(${times}, 1000)`)
  const { heapMb } = await bench.kept()
  await bench.close()
  reportFigure('W9', `heap after ${times} lists that came and went`, heapMb - before.heapMb, 'MB', 1)
}
