/** The time in the kit. It stands still until it is told to move. */
export type Clock = {
  now(): Date
  set(to: Date | string): void
  /** In milliseconds. */
  advance(ms: number): void
}

export function createClock(start: Date): Clock {
  let at = start.getTime()
  return {
    now: () => new Date(at),
    set: (to) => void (at = new Date(to).getTime()),
    advance: (ms) => void (at += ms)
  }
}
