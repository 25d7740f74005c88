import { isProblem } from '@customer-kit/sdk/client/errors.ts'
import { Jobs } from '@customer-kit/sdk/client/jobs.ts'
import { Lookups } from '@customer-kit/sdk/client/lookups.ts'
import { Tags } from '@customer-kit/sdk/client/tags.ts'
import type { Job } from '@customer-kit/sdk/contract/job.ts'
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { Entry } from '../entries.ts'
import type { Kind } from '../kinds.ts'
import { faultIn } from './book.ts'
import type { Paper } from './paper.ts'
import { renderProgress } from './progress.ts'
import type { Fault } from './words.ts'

const pauseMs = 500

/** Merges of the list that is shown, whoever began them: how far they are, and what can be done where they ended early. */
export class Merging implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #paper: Paper
  readonly #percent: (share: number) => string
  /** The latest for each that goes, by its key. */
  readonly #jobs = new Map<string, Job>()
  /** All that has been shown: what is merged goes from the list, perhaps before the end of the merge is heard of. */
  readonly #seen = new Map<string, Entry>()
  #kind: Kind | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost, paper: Paper, percent: (share: number) => string) {
    this.#host = host
    this.#paper = paper
    this.#percent = percent
    host.addController(this)
  }

  hostConnected(): void {
    this.#kind = undefined
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
  }

  /** Whoever opens the page in the middle of a merge sees it too. What is being merged is archived, so most lists need not ask. */
  hostUpdated(): void {
    const shown = this.#paper.shown()
    if (!shown) return
    const isNew = shown.kind !== this.#kind
    if (isNew) this.#seen.clear()
    for (const entry of shown.entries) this.#seen.set(entry.id, entry)
    if (!isNew) return
    clearTimeout(this.#timer)
    this.#jobs.clear()
    this.#kind = shown.kind
    if (shown.kind !== 'tags' && shown.entries.some(({ archived }) => archived)) void this.#look(shown.kind)
  }

  /** What kept it from beginning, or nothing. */
  async begin(entry: Entry, into: Entry): Promise<Fault | undefined> {
    const { shown, send, allows } = this.#paper
    const kind = shown()?.kind
    const sender = send()
    if (!kind || !sender || !allows({ kind, verb: 'merge', id: entry.id, changes: { into: into.id } })) return undefined
    try {
      if (kind === 'tags') {
        await new Tags(sender).merge(entry.id, into.id)
        this.#ended(kind, entry, into)
      } else this.#took(await new Lookups(sender).merge(kind, entry.id, into.id))
      this.#paper.reread()
      return undefined
    } catch (error) {
      return isProblem(error) && error.status === 409 ? 'busyMerging' : faultIn(error)
    }
  }

  isRunning({ id }: Entry): boolean {
    return this.#jobs.get(id)?.state === 'running'
  }

  render(entry: Entry): TemplateResult | typeof nothing {
    const job = this.#jobs.get(entry.id)
    const into = this.#named(job?.about?.into)
    if (!job || !into || !entry.archived || job.state === 'done') return nothing
    const { say } = this.#paper
    const isRunning = job.state === 'running'
    const words = isRunning ? 'merging' : job.state === 'failed' ? 'mergeFailed' : 'mergeStopped'
    return html`<div class="job" part="job">
      <span class="t2 s">${say(words, { into: into.label })}</span>
      ${isRunning ? renderProgress({ job, label: say('merge'), percent: this.#percent }) : nothing}
      <button class="btn sm" type="button" part="button" @click=${() => void (isRunning ? this.#stop(job) : this.#goOn(entry, into))}>
        ${say(isRunning ? 'stop' : 'goOn')}
      </button>
    </div>`
  }

  async #goOn(entry: Entry, into: Entry): Promise<void> {
    const fault = await this.begin(entry, into)
    if (fault) this.#paper.toast({ kind: 'failed', text: this.#paper.say(fault) })
  }

  async #stop({ id }: Job): Promise<void> {
    const send = this.#paper.send()
    if (!send) return
    try {
      this.#took(await new Jobs(send).cancel(id))
    } catch (error) {
      // It was over before it could be stopped: the next look says how.
      if (!isProblem(error) || error.status !== 409) this.#paper.toast({ kind: 'failed', text: this.#paper.say(faultIn(error)) })
    }
  }

  async #look(kind: Kind): Promise<void> {
    const send = this.#paper.send()
    if (!send) return
    try {
      const { data } = await new Jobs(send).list({ limit: 50 })
      // The newest come first.
      for (const job of data.toReversed()) if (job.about?.kind === kind && this.#kind === kind) this.#took(job)
    } catch {
      // What is shown is true without it.
    }
  }

  #took(job: Job): void {
    if (!job.about || job.about.kind !== this.#kind) return
    this.#jobs.set(job.about.key, job)
    this.#host.requestUpdate()
    if (job.state === 'running') this.#watch()
  }

  #watch(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#follow(), pauseMs)
  }

  async #follow(): Promise<void> {
    const send = this.#paper.send()
    const running = [...this.#jobs.values()].find(({ state }) => state === 'running')
    if (!send || !running?.about) return
    const { kind, key, into } = running.about
    const [entry, target] = [this.#named(key), this.#named(into)]
    try {
      const job = await new Jobs(send).get(running.id)
      if (this.#kind !== kind) return
      this.#took(job)
      if (job.state === 'done' && entry && target) this.#ended(kind, entry, target)
      if (job.state !== 'running') this.#paper.reread()
    } catch {
      this.#watch()
    }
  }

  #ended(kind: Kind, entry: Entry, into: Entry): void {
    const { say, toast, done, shown, show } = this.#paper
    const text = say('merged', { name: entry.label, into: into.label })
    const now = shown()
    if (now?.kind === kind) show({ ...now, entries: now.entries.filter(({ id }) => id !== entry.id) })
    done('lookup-merged', { kind, id: entry.id, into: into.id }, '')
    toast({ kind: 'done', text })
  }

  #named(id: string | undefined): Entry | undefined {
    return this.#seen.get(id ?? '')
  }
}
