const sampleMs = 20
const tolerableMs = 200
const weight = 0.5
/** How much of a lateness is remembered from one moment to the next. */
const remembered = 0.7
const leastAdmitted = 0.1
const recovery = 1.05

/**
 * The share of requests to turn away, from 0 to 1, by how late the event loop is. A count of requests would never say:
 * the engine is synchronous, so those that wait do so in their sockets, where nobody can count them.
 */
export function watchLoop(): () => number {
  const admit = admission()
  let due = performance.now() + sampleMs
  let admitted = 1
  setInterval(() => {
    const now = performance.now()
    admitted = admit(Math.max(0, now - due))
    due = now + sampleMs
  }, sampleMs).unref()
  return () => 1 - admitted
}

/** The share to let in after each moment, by how many ms it was late. */
export function admission(): (lateMs: number) => number {
  let before = 0
  let lag = 0
  let admitted = 1
  return (lateMs) => {
    // A loop that stood still once, for the garbage or while the machine slept, is not overloaded: it is as late as it was shortly before, too.
    const believed = Math.min(lateMs, before)
    before = Math.max(lateMs, before * remembered)
    lag += (believed - lag) * weight
    // Fewer at once by as much as it is late, and more again little by little.
    admitted = lag > tolerableMs ? Math.max(leastAdmitted, (admitted * tolerableMs) / lag) : Math.min(1, admitted * recovery)
    return admitted
  }
}
