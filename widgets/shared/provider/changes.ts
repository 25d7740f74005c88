import { Changes as Feed } from '@customer-kit/sdk/client/changes.ts'
import type { Send } from '@customer-kit/sdk/client/transport.ts'
import type { Change } from '@customer-kit/sdk/contract/change.ts'
import { Listeners } from './listeners.ts'

/** `reset`: too much has happened to tell it one by one; read again. */
export type ChangeNews = readonly Change[] | 'reset'

const longestPauseMs = 60_000

/** What customers have is called otherwise now, for everybody. */
const isOfAll = ({ kind }: Change) => 'lookup attribute tag'.includes(kind)

/** Asks for news while somebody watches and the page can be seen; otherwise it holds no timer and sends nothing. */
export class Changes {
  readonly #feed: Feed
  readonly #pauseMs: () => number
  readonly #forget: () => void
  readonly #watchers = new Listeners<ChangeNews>()
  /** The server was asked, and answered or not. */
  readonly checked = new Listeners()
  checkedAt: Date | undefined
  #position: string | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #asking: Promise<void> | undefined
  #failures = 0
  /** Nobody can see the page, or it is being left. */
  #isResting = true

  constructor(send: Send, pauseMs: () => number, forget: () => void) {
    this.#feed = new Feed(send)
    this.#pauseMs = pauseMs
    this.#forget = forget
  }

  /** A watcher that comes back hears what happened while nobody watched. */
  watch(watcher: (news: ChangeNews) => void): () => void {
    const unwatch = this.#watchers.add(watcher)
    if (this.#watchers.size === 1) this.#wake()
    return () => {
      unwatch()
      if (this.#watchers.size === 0) this.#rest()
    }
  }

  /** Since the server last said that all is as it is shown. */
  secondsSince(): number {
    return this.checkedAt ? Math.max(Math.floor((Date.now() - this.checkedAt.getTime()) / 1000), 0) : 0
  }

  /** Asks now, and again after the usual pause. */
  ask(): Promise<void> {
    clearTimeout(this.#timer)
    this.#asking ??= this.#read().finally(() => {
      this.#asking = undefined
      if (this.#isAwake()) this.#timer = setTimeout(() => void this.ask(), this.#pause())
    })
    return this.#asking
  }

  #wake() {
    document.addEventListener('visibilitychange', this.#look)
    addEventListener('pagehide', this.#stop)
    addEventListener('pageshow', this.#look)
    this.#look()
  }

  #rest() {
    document.removeEventListener('visibilitychange', this.#look)
    removeEventListener('pagehide', this.#stop)
    removeEventListener('pageshow', this.#look)
    this.#stop()
  }

  readonly #look = () => {
    this.#isResting = document.visibilityState !== 'visible'
    if (this.#isResting) this.#stop()
    else void this.ask()
  }

  readonly #stop = () => {
    this.#isResting = true
    clearTimeout(this.#timer)
  }

  #isAwake() {
    return this.#watchers.size > 0 && !this.#isResting
  }

  /** A server in trouble is asked less and less often. */
  #pause() {
    return Math.min(this.#pauseMs() * 2 ** this.#failures, longestPauseMs)
  }

  async #read() {
    try {
      for (let hasMore = true; hasMore && this.#isAwake();) {
        const page = await this.#feed.list(this.#position === undefined ? {} : { after: this.#position })
        this.#position = page.position
        hasMore = page.hasMore
        if (page.reset || page.data.some(isOfAll)) {
          this.#forget()
          this.#watchers.tell('reset')
        } else if (page.data.length > 0) this.#watchers.tell(page.data)
      }
      this.#failures = 0
      this.checkedAt = new Date()
    } catch {
      // What is on the screen stays true until somebody asks for more; that request will say what is wrong.
      this.#failures += 1
    }
    this.checked.tell()
  }
}
