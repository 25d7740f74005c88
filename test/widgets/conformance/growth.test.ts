import { expect } from '@open-wc/testing'
import { executeServerCommand } from '@web/test-runner-commands'
import { clearPage, nextFrame } from '../support/page.ts'
import { type Ground, widgets } from './elements.ts'
import { filled, make, shown } from './scene.ts'

type Kept = { nodes: number; heap: number }

const together = 20

beforeEach(clearPage)

/** After the garbage has been taken out. */
const kept = () => executeServerCommand<Kept, null>('page:kept')

/** Counts what hangs on the window and the document, and the timers that have yet to run. */
function watchThePage() {
  const real = { add: EventTarget.prototype.addEventListener, remove: EventTarget.prototype.removeEventListener }
  const { setTimeout: begin, clearTimeout: end } = globalThis
  const listeners = new Set<string>()
  const timers = new Set<number>()
  // Weakly, or what is counted would be kept by the counting.
  const names = new WeakMap<object, number>()
  let named = 0
  const keyOf = (target: EventTarget, type: string, listener: EventListenerOrEventListenerObject | null) => {
    if (listener && !names.has(listener)) names.set(listener, (named += 1))
    return `${target === document ? 'document' : 'window'} ${type} ${listener ? names.get(listener) : ''}`
  }
  const isShared = (target: EventTarget) => target === window || target === document
  EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, ...given: Parameters<EventTarget['addEventListener']>) {
    const target = this ?? window
    const [type, listener, options] = given
    if (isShared(target)) {
      const key = keyOf(target, type, listener)
      listeners.add(key)
      if (typeof options === 'object' && options?.signal) real.add.call(options.signal, 'abort', () => listeners.delete(key))
    }
    return real.add.apply(target, given)
  }
  EventTarget.prototype.removeEventListener = function (
    this: EventTarget | undefined,
    ...given: Parameters<EventTarget['removeEventListener']>
  ) {
    const target = this ?? window
    if (isShared(target)) listeners.delete(keyOf(target, given[0], given[1]))
    return real.remove.apply(target, given)
  }
  const later = (run: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => {
    const id: number = Number(
      begin(() => {
        timers.delete(id)
        run(...args)
      }, ms)
    )
    // The runner has timers of its own.
    if (new Error('here').stack?.includes('/widgets/shared/')) timers.add(id)
    return id
  }
  Object.assign(globalThis, { setTimeout: later, clearTimeout: (id: number) => (timers.delete(id), end(id)) })
  return {
    listeners,
    timers,
    stop() {
      EventTarget.prototype.addEventListener = real.add
      EventTarget.prototype.removeEventListener = real.remove
      Object.assign(globalThis, { setTimeout: begin, clearTimeout: end })
    }
  }
}

/** Twenty at a time, each filled before it goes. */
async function comeAndGo(tag: string, ground: Ground & { kit: Element }, times: number): Promise<void> {
  const entry = widgets[tag]
  if (!entry) throw new Error(`There is no <${tag}>`)
  for (let gone = 0; gone < times; gone += together) {
    const some = Array.from({ length: together }, () => make(tag, entry, ground))
    ground.kit.append(...some)
    for (const widget of some) await shown(widget, entry)
    for (const widget of some) widget.remove()
  }
}

/** What is under way when a widget goes comes to its end first. */
async function settled(wanted: (kept: Kept) => boolean): Promise<Kept> {
  let last = await kept()
  for (let tries = 0; tries < 30 && !wanted(last); tries++) {
    await nextFrame()
    last = await kept()
  }
  return last
}

for (const [tag, entry] of Object.entries(widgets)) {
  it(`<${tag}> leaves nothing behind, however often it comes and goes`, async () => {
    await entry.load()
    const page = watchThePage()
    const scene = await filled(tag, entry)
    await comeAndGo(tag, scene, together)
    for (let last = 0, now = await kept(); now.nodes !== last; now = await kept()) last = now.nodes
    const before = { ...(await kept()), listeners: page.listeners.size, timers: page.timers.size }
    await comeAndGo(tag, scene, await executeServerCommand<number, null>('page:mounts'))
    // One widget alone has more nodes than this.
    const after = await settled(({ nodes }) => nodes - before.nodes < 60)
    page.stop()

    expect(after.nodes - before.nodes).to.be.lessThan(60)
    expect((after.heap - before.heap) / 1e6).to.be.lessThan(2)
    expect(page.listeners.size).to.equal(before.listeners)
    // The provider asks for news, or is about to.
    expect(page.timers.size - before.timers).to.be.lessThan(2)
  })
}
