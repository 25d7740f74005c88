import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { Attempt } from '../../shared/attempt.ts'
import * as icons from '../../shared/icons.ts'
import { type Kind, wordOf } from '../kinds.ts'
import { create, faultIn } from './book.ts'
import type { Paper } from './paper.ts'
import type { Fault } from './words.ts'

/** The line at the end of a list in which another choice is written. What is typed stays until it is kept. */
export class Adding {
  readonly #host: ReactiveControllerHost
  readonly #paper: Paper
  readonly #drafts = new Map<Kind, string>()
  readonly #attempt = new Attempt()
  #fault: Fault | undefined
  #isBusy = false
  /** Where the end of the session has kept something from being added. */
  #heldUp: Kind | undefined

  constructor(host: ReactiveControllerHost, paper: Paper) {
    this.#host = host
    this.#paper = paper
  }

  leave(): void {
    this.#fault = undefined
  }

  render(kind: Kind): TemplateResult {
    const { say } = this.#paper
    const label = say('addTo', { list: say(wordOf(kind)) })
    const fault = this.#fault
    return html`<form class="add" part="add" @submit=${(event: Event) => this.#submit(event, kind)}>
      <input
        class="f"
        part="input"
        id="new"
        autocomplete="off"
        maxlength="100"
        dir="auto"
        aria-label=${label}
        placeholder=${label}
        aria-invalid=${fault ? 'true' : nothing}
        aria-describedby=${fault ? 'new-fault' : nothing}
        .value=${this.#drafts.get(kind) ?? ''}
        @input=${(event: Event) => this.#type(event, kind)}
        @change=${(event: Event) => event.stopPropagation()}
      />
      <button class="btn" type="submit" part="button" aria-disabled=${this.#isBusy ? 'true' : nothing}>${icons.plus}${say(fault === 'sessionEnded' ? 'signIn' : 'add')}</button>
      ${fault ? html`<span class="em" id="new-fault" role="alert">${icons.error}<span>${say(fault)}</span></span>` : nothing}
    </form>`
  }

  #type(event: Event, kind: Kind): void {
    event.stopPropagation()
    this.#drafts.set(kind, (event.target as HTMLInputElement).value)
    this.#fault = undefined
    this.#host.requestUpdate()
  }

  get isHeldUp(): boolean {
    return this.#heldUp !== undefined
  }

  resume(): void {
    if (this.#heldUp) void this.#add(this.#heldUp)
  }

  #submit(event: Event, kind: Kind): void {
    event.preventDefault()
    event.stopPropagation()
    if (this.#fault !== 'sessionEnded' || this.#paper.maySignIn()) void this.#add(kind)
  }

  async #add(kind: Kind): Promise<void> {
    const label = this.#drafts.get(kind)?.trim() ?? ''
    const send = this.#paper.send()
    if (this.#isBusy || !send) return
    if (label === '') return this.#stop('noName')
    if (!this.#paper.allows({ kind, verb: 'create', changes: { label } })) return
    this.#isBusy = true
    this.#heldUp = undefined
    this.#host.requestUpdate()
    try {
      const entry = await create(send, kind, label, this.#attempt.keyFor({ kind, label }))
      this.#attempt.forget()
      this.#drafts.delete(kind)
      const shown = this.#paper.shown()
      if (shown?.kind === kind) this.#paper.show({ ...shown, entries: [...shown.entries, entry] })
      this.#paper.done('lookup-created', { kind, id: entry.id }, this.#paper.say('added', { name: label }))
      this.#stop(undefined)
    } catch (error) {
      const fault = faultIn(error)
      if (fault === 'sessionEnded') this.#heldUp = kind
      this.#stop(fault)
    }
  }

  #stop(fault: Fault | undefined): void {
    this.#isBusy = false
    this.#fault = fault
    this.#host.requestUpdate()
    this.#paper.focusSoon('#new')
  }
}
