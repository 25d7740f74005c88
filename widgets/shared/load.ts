import type { ReactiveControllerHost } from 'lit'
import { type Trouble, troubleOf } from './trouble.ts'

type Settled = (outcome: { trouble: Trouble | undefined }, durationMs: number) => void
type Read<Value> = (signal: AbortSignal) => Promise<Value>

/** One thing that is read for showing. While it is read again, and when that fails, the value that is there stays. */
export class Load<Value> {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>
  readonly #read: Read<Value>
  readonly #settled: Settled
  #running: AbortController | undefined
  value: Value | undefined
  trouble: Trouble | undefined

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>, read: Read<Value>, settled: Settled = () => {}) {
    this.#host = host
    this.#read = read
    this.#settled = settled
  }

  get isRunning() {
    return this.#running !== undefined
  }

  /** Reads again; what was being read is given up. */
  async run(): Promise<void> {
    this.#running?.abort()
    const running = new AbortController()
    this.#running = running
    const started = performance.now()
    this.#host.requestUpdate()
    try {
      const value = await this.#read(running.signal)
      if (this.#running !== running) return
      this.value = value
      this.trouble = undefined
    } catch (error) {
      if (this.#running !== running) return
      this.trouble = troubleOf(error)
    }
    this.#running = undefined
    this.#host.requestUpdate()
    this.#settled(this, performance.now() - started)
  }

  /** Forgets everything: what was read belongs to somebody else now. */
  clear(): void {
    this.#running?.abort()
    this.#running = undefined
    this.value = undefined
    this.trouble = undefined
    this.#host.requestUpdate()
  }
}
