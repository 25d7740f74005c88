const sampleMs = 20
const tolerableMs = 200
/** How much of a moment's lateness is believed at once: a loop that stood still once is not overloaded. */
const weight = 0.3
const leastAdmitted = 0.1
const recovery = 1.05

/**
 * The share of requests to turn away, from 0 to 1, by how late the event loop is. A count of requests would never say:
 * the engine is synchronous, so those that wait do so in their sockets, where nobody can count them.
 */
export function watchLoop(): () => number {
  let due = performance.now() + sampleMs
  let lag = 0
  let admitted = 1
  setInterval(() => {
    const now = performance.now()
    lag += (Math.max(0, now - due) - lag) * weight
    due = now + sampleMs
    // Fewer at once by as much as it is late, and more again little by little.
    admitted = lag > tolerableMs ? Math.max(leastAdmitted, (admitted * tolerableMs) / lag) : Math.min(1, admitted * recovery)
  }, sampleMs).unref()
  return () => 1 - admitted
}
