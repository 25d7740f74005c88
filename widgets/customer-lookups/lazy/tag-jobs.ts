import { Jobs } from '@customer-kit/sdk/client/jobs.ts'
import type { Job } from '@customer-kit/sdk/contract/job.ts'
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { Entry, Shown } from '../entries.ts'
import { faultIn } from './book.ts'
import type { Paper } from './paper.ts'
import { renderProgress } from './progress.ts'

const pauseMs = 500

/** Tags whose new name is still being written down on their customers, which nobody sees but in the time that a list takes; and where that failed, the way on. */
export class TagJobs implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #paper: Paper
  readonly #percent: (share: number) => string
  /** The latest of each tag. */
  #jobs: ReadonlyMap<string, Job> = new Map()
  #lookedAt: Shown | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost, paper: Paper, percent: (share: number) => string) {
    this.#host = host
    this.#paper = paper
    this.#percent = percent
    host.addController(this)
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
  }

  /** A list that was read again may have tags that were renamed. */
  hostUpdated(): void {
    const shown = this.#paper.shown()
    if (shown === this.#lookedAt) return
    this.#lookedAt = shown
    clearTimeout(this.#timer)
    if (shown?.kind === 'tags') void this.#look()
  }

  render({ id }: Entry): TemplateResult | typeof nothing {
    const job = this.#jobs.get(id)
    if (!job || job.state === 'done') return nothing
    const { say } = this.#paper
    const isRunning = job.state === 'running'
    const words = say(isRunning ? 'writingDown' : 'writingFailed')
    return html`<div class="job" part="job" role=${isRunning ? nothing : 'alert'}>
      <span class="t2 s">${words}</span>
      ${
        isRunning
          ? renderProgress({ job, label: words, percent: this.#percent })
          : html`<button class="btn sm" type="button" part="button retry" @click=${() => void this.#resume(job)}>${say('goOn')}</button>`
      }
    </div>`
  }

  async #look(): Promise<void> {
    const send = this.#paper.send()
    if (!send) return
    try {
      const { data } = await new Jobs(send).list({ limit: 50 })
      // The newest come first, and the last one that is put in stays.
      this.#jobs = new Map(data.toReversed().flatMap((job) => (job.tag ? [[job.tag, job] as const] : [])))
    } catch {
      // What is shown is true without it.
    }
    this.#host.requestUpdate()
    if ([...this.#jobs.values()].some(({ state }) => state === 'running')) this.#timer = setTimeout(() => void this.#look(), pauseMs)
  }

  async #resume({ id }: Job): Promise<void> {
    const { send, say, toast } = this.#paper
    const sender = send()
    if (!sender) return
    try {
      await new Jobs(sender).resume(id)
      await this.#look()
    } catch (error) {
      toast({ kind: 'failed', text: say(faultIn(error)) })
    }
  }
}
