// Runs before anything else in a page: counts what waits to run, and sums how far what was already there has jumped.
const waiting = new Set<string>()
const { setTimeout: later, clearTimeout: notLater, setInterval: often, clearInterval: notOften } = globalThis
const { requestAnimationFrame: next, cancelAnimationFrame: notNext } = globalThis
const begun = (name: string) => (waiting.add(name), name)

Object.assign(globalThis, {
  setTimeout(run: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) {
    const id = Number(later(() => (waiting.delete(`timer ${id}`), run(...args)), ms))
    begun(`timer ${id}`)
    return id
  },
  clearTimeout: (id: number) => (waiting.delete(`timer ${id}`), notLater(id)),
  setInterval(run: () => void, ms?: number) {
    const id = Number(often(run, ms))
    begun(`timer ${id}`)
    return id
  },
  clearInterval: (id: number) => (waiting.delete(`timer ${id}`), notOften(id)),
  requestAnimationFrame(run: FrameRequestCallback) {
    const id = next((time) => (waiting.delete(`frame ${id}`), run(time)))
    begun(`frame ${id}`)
    return id
  },
  cancelAnimationFrame: (id: number) => (waiting.delete(`frame ${id}`), notNext(id))
})

/** What the bench asks for and waits for here is its own, and not counted. */
class Watched {
  shifts = 0

  frame(): Promise<number> {
    return new Promise((resolve) => next(resolve))
  }

  async frames(many: number): Promise<void> {
    for (let n = 0; n < many; n++) await this.frame()
  }

  async until(isSo: () => unknown, tries = 1200): Promise<void> {
    for (let n = 0; n < tries && !isSo(); n++) await this.frame()
  }

  /** How much waits to run once all has come to rest: more than `few` is looked at again for a while. */
  async pending(few: number): Promise<number> {
    await this.until(() => waiting.size <= few, 180)
    return waiting.size
  }
}
const watched = new Watched()
Object.assign(globalThis, { watched })

type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean }
new PerformanceObserver((list) => {
  for (const { value, hadRecentInput } of list.getEntries() as Shift[]) if (!hadRecentInput) watched.shifts += value
}).observe({ type: 'layout-shift', buffered: true })
