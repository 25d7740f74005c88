import { setTimeout as pause } from 'node:timers/promises'
import { createClient } from '@customer-kit/sdk'

export type Journal = { sent: Set<string>; acked: Set<string> }

const lanes = 8
const patienceMs = 60_000

/** Callers who create one customer after the other, and go on with the same key until each is acknowledged. They keep a journal. */
export function startWriters({ url, key }: { url: string; key: string }) {
  const journal: Journal = { sent: new Set(), acked: new Set() }
  /** How often each status was answered, also where the SDK came again by itself. */
  const answered = new Map<number, number>()
  const { customers } = createClient({
    baseUrl: url,
    token: () => key,
    async fetch(request) {
      const response = await fetch(request)
      answered.set(response.status, (answered.get(response.status) ?? 0) + 1)
      return response
    }
  })
  const over = new AbortController()
  const { signal } = over

  async function write(lane: number) {
    for (let i = 0; !signal.aborted; i++) {
      const name = `${lane}-${i}`
      journal.sent.add(name)
      for (let isAcked = false; !isAcked && !signal.aborted;) {
        isAcked = await customers.create({ kind: 'organization', name }, { idempotencyKey: name, signal }).then(yes, no)
        if (isAcked) journal.acked.add(name)
      }
    }
  }

  const writing = Promise.all(Array.from({ length: lanes }, (_, lane) => write(lane)))
  async function stop() {
    over.abort()
    await writing
  }

  return {
    journal,
    answered,
    /** Until so many more are acknowledged. */
    async acknowledged(more: number) {
      const target = journal.acked.size + more
      for (const end = performance.now() + patienceMs; journal.acked.size < target; await pause(1))
        if (performance.now() > end)
          throw new Error(`Only ${journal.acked.size} of ${target} were acknowledged: ${JSON.stringify([...answered])}`)
    },
    stop,
    [Symbol.asyncDispose]: stop
  }
}

const yes = () => true
const no = () => false
