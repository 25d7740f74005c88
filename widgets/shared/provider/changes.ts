import { isProblem } from '@customer-kit/sdk/client/errors.ts'
import type { Send } from '@customer-kit/sdk/client/transport.ts'
import type { Change, ChangesQuery } from '@customer-kit/sdk/contract/change.ts'
import { Listeners } from './listeners.ts'

/** `reset`: too much has happened to tell it one by one, or the workspace itself is another; read again. */
export type ChangeNews = readonly Change[] | 'reset'

const longestPauseMs = 60_000
/** What all customers have, or are asked for, is called otherwise now; or somebody who may be chosen is. */
const isOfAll = ({ kind }: Change) => 'lookup attribute tag settings user'.includes(kind)

/** Asks for news while somebody watches and the page can be seen; otherwise it holds no timer and sends nothing. */
export class Changes {
  readonly #send: Send
  readonly #pauseMs: () => number
  readonly #forget: () => void
  readonly #watchers = new Listeners<ChangeNews>()
  /** The server was asked, and answered or not. */
  readonly checked = new Listeners()
  #checkedAt: number | undefined
  #asked: Partial<ChangesQuery> = {}
  #timer: ReturnType<typeof setTimeout> | undefined
  #asking: Promise<void> | undefined
  #failures = 0
  #awake: AbortController | undefined
  /** Nobody watches, nobody can see the page, or it is being left. */
  #isResting = true

  constructor(send: Send, pauseMs: () => number, forget: () => void) {
    this.#send = send
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

  /** Since the server last said that all is as it is shown; undefined before it has. */
  secondsSince(): number | undefined {
    return this.#checkedAt && Math.max(Math.floor((Date.now() - this.#checkedAt) / 1000), 0)
  }

  /** Asks now, and again after the usual pause. */
  ask(): Promise<void> {
    clearTimeout(this.#timer)
    this.#asking ??= this.#read().finally(() => {
      this.#asking = undefined
      if (!this.#isResting) this.#timer = setTimeout(() => void this.ask(), this.#pause())
    })
    return this.#asking
  }

  #wake() {
    const { signal } = (this.#awake = new AbortController())
    document.addEventListener('visibilitychange', this.#look, { signal })
    addEventListener('pagehide', this.#stop, { signal })
    addEventListener('pageshow', this.#look, { signal })
    addEventListener('online', this.#look, { signal })
    this.#look()
  }

  #rest() {
    this.#awake?.abort()
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

  /** A server in trouble is asked less and less often. */
  #pause() {
    return Math.min(this.#pauseMs() * 2 ** this.#failures, longestPauseMs)
  }

  async #read() {
    try {
      for (let hasMore = true; hasMore && !this.#isResting;) {
        const page = await this.#send('listChanges', { query: this.#asked })
        this.#asked = { after: page.position }
        hasMore = page.hasMore
        if (page.reset || page.data.some(isOfAll)) {
          this.#forget()
          this.#watchers.tell('reset')
        }
        if (page.data.length > 0) this.#watchers.tell(page.data)
      }
      this.#failures = 0
      this.#checkedAt = Date.now()
    } catch (error) {
      // What is on the screen stays true until somebody asks for more; that request will say what is wrong.
      // Where nobody is signed in, the page is asked for a session with each of these: seldom, then.
      this.#failures += isProblem(error, 'unauthenticated') ? 9 : 1
    }
    this.checked.tell()
  }
}
