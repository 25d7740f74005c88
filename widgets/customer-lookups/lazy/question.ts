import { Tags } from '@customer-kit/sdk/client/tags.ts'
import type { Uses } from '@customer-kit/sdk/contract/uses.ts'
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { closeDialog, dialog } from '../../shared/controls/dialog.ts'
import * as icons from '../../shared/icons.ts'
import type { Entry } from '../entries.ts'
import type { Paper } from './paper.ts'
import type { Fault } from './words.ts'

/** Asked before two are merged: into which, and how many customers that moves. */
export class Question {
  readonly #host: ReactiveControllerHost
  readonly #paper: Paper
  readonly #merge: (entry: Entry, into: Entry) => Promise<Fault | undefined>
  #entry: Entry | undefined
  #uses: Uses | undefined
  #into = ''
  #fault: Fault | undefined
  #isBusy = false

  /** `merge` says what kept it from beginning. */
  constructor(host: ReactiveControllerHost, paper: Paper, merge: (entry: Entry, into: Entry) => Promise<Fault | undefined>) {
    this.#host = host
    this.#paper = paper
    this.#merge = merge
  }

  ask(entry: Entry): void {
    this.#entry = entry
    this.#uses = entry.uses ?? undefined
    this.#into = ''
    this.#fault = undefined
    this.#host.requestUpdate()
    if (!entry.uses) void this.#count(entry)
  }

  render(): TemplateResult | typeof nothing {
    const entry = this.#entry
    if (!entry) return nothing
    const { say } = this.#paper
    const others = this.#others(entry)
    const into = others.find(({ id }) => id === this.#into)
    const fault = this.#fault
    return dialog({
      title: say('mergeTitle', { name: entry.label }),
      closeLabel: say('close'),
      closed: () => this.#close(),
      mayClose: () => !this.#isBusy,
      body: html`<div class="pb">
        <div class="fl">
          <label for="into">${say('into')}</label>
          <select
            class="f"
            id="into"
            @change=${(event: Event) => {
              event.stopPropagation()
              this.#into = (event.target as HTMLSelectElement).value
              this.#host.requestUpdate()
            }}
          >
            <option value=""></option>
            ${others.map(({ id, label }) => html`<option value=${id} ?selected=${id === this.#into}>${label}</option>`)}
          </select>
        </div>
        ${into ? html`<p>${this.#consequence(entry, into)}</p>` : nothing}
        ${fault ? html`<p class="em" role="alert">${icons.error}<span>${say(fault)}</span></p>` : nothing}
      </div>`,
      footer: html`<button class="btn" type="button" @click=${closeDialog}>${say('cancel')}</button>
        <button
          class="btn p"
          type="button"
          part="merge"
          ?disabled=${!into || this.#isBusy}
          @click=${(event: Event) => into && void this.#confirm(event.currentTarget as Element, entry, into)}
        >
          ${say('merge')}
        </button>`
    })
  }

  #consequence({ label: name }: Entry, { label: into }: Entry): string {
    const { say } = this.#paper
    const uses = this.#uses
    if (!uses) return say('counting')
    if (uses.isExact && uses.count === 0) return say('mergeUnused', { name })
    return say(uses.isExact ? 'mergeText' : 'mergeMany', { n: uses.count, name, into })
  }

  async #count(entry: Entry): Promise<void> {
    const send = this.#paper.send()
    if (!send) return
    try {
      const { customers } = await new Tags(send).usages(entry.id)
      if (this.#entry?.id === entry.id) this.#uses = customers
    } catch {
      if (this.#entry?.id === entry.id) this.#fault = 'unreached'
    }
    this.#host.requestUpdate()
  }

  async #confirm(button: Element, entry: Entry, into: Entry): Promise<void> {
    if (this.#isBusy) return
    this.#isBusy = true
    this.#fault = undefined
    this.#host.requestUpdate()
    this.#fault = await this.#merge(entry, into)
    this.#isBusy = false
    this.#host.requestUpdate()
    if (!this.#fault) button.closest('dialog')?.close()
  }

  #close(): void {
    this.#entry = undefined
    this.#host.requestUpdate()
  }

  #others({ id: own }: Entry): readonly Entry[] {
    return (this.#paper.shown()?.entries ?? []).filter(({ id, archived }) => id !== own && !archived)
  }
}
