import { OwnPreferences } from '@customer-kit/sdk/client/preferences.ts'
import type { Send } from '@customer-kit/sdk/client/transport.ts'
import type { Bootstrap } from '@customer-kit/sdk/contract/bootstrap.ts'
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import * as icons from '../../shared/icons.ts'
import { safeHref } from '../../shared/safe-href.ts'
import type { Catalogues, Values } from '../../shared/strings/words.ts'
import { type Kind, wordOf } from '../kinds.ts'
import type { SetupStep } from '../news.ts'
import type { English } from '../words.ts'
import { guideStyles } from './guide.styles.ts'
import en, { type GuideEnglish } from './guide-strings/en.ts'

export type { GuideEnglish } from './guide-strings/en.ts'
export type GuideSay = (key: keyof English | keyof GuideEnglish, values?: Values) => string

type Given = {
  say: GuideSay
  send: () => Send | undefined
  known: () => Bootstrap | undefined
  /** How many of the kind that is shown can be chosen; undefined for another. */
  shown: (kind: Kind) => number | undefined
  hrefOf: (step: SetupStep) => string
  choose: (kind: Kind) => void
  /** False where the page leads there itself. */
  leads: (step: SetupStep) => boolean
  announce: (text: string) => void
}

/** Lists first: a customer or a form chooses from them. */
const lists: readonly Exclude<Kind, 'tags'>[] = ['stages', 'segments', 'regions', 'channels', 'sources', 'offices']

/** What to set up in a new workspace. Whether a step is done is read from what is there, never remembered. */
export class Guide {
  static readonly styles = [guideStyles]
  static readonly catalogues: Catalogues<GuideEnglish> = {
    en,
    ar: () => import('./guide-strings/ar.ts'),
    de: () => import('./guide-strings/de.ts')
  }
  readonly #host: ReactiveControllerHost
  readonly #given: Given
  #isHidden = false

  constructor(host: ReactiveControllerHost, given: Given) {
    this.#host = host
    this.#given = given
  }

  render(): TemplateResult | typeof nothing {
    const known = this.#given.known()
    if (!known || this.#isHidden) return nothing
    const { say } = this.#given
    const steps: readonly SetupStep[] = [...lists, 'customers', 'forms']
    const done = steps.filter((step) => this.#isDone(step, known))
    return html`<div class="guide" part="checklist">
      <div class="line">
        <div class="name" role="heading" aria-level="3">${say('firstSteps')}</div>
        <span class="t2 s num">${say('stepsDone', { n: done.length, of: steps.length })}</span><span class="sp"></span>
        <button class="btn g sm" type="button" part="button" @click=${() => void this.#hide()}>${say('hideSteps')}</button>
      </div>
      <p class="t2 s">${say('firstStepsText')}</p>
      <ol class="steps">
        ${steps.map((step) => this.#renderStep(step, done.includes(step)))}
      </ol>
    </div>`
  }

  #renderStep(step: SetupStep, isDone: boolean): TemplateResult {
    const { say, hrefOf, choose } = this.#given
    const kind = lists.find((each) => each === step)
    const name = kind ? say(wordOf(kind)) : say(step === 'customers' ? 'firstCustomer' : 'firstForm')
    const href = safeHref(hrefOf(step))
    const lead = (event: Event) => {
      if (!this.#given.leads(step)) event.preventDefault()
      else if (kind) choose(kind)
    }
    return html`<li class=${isDone ? 'step done' : 'step'} part="step">
      ${isDone ? icons.ok : html`<span class="open"></span>`}<span class="vh">${say(isDone ? 'doneStep' : 'openStep')}: </span>
      ${kind ? html`<button class="link" type="button" @click=${lead}>${name}</button>` : href ? html`<a href=${href} @click=${lead}>${name}</a>` : name}
    </li>`
  }

  #isDone(step: SetupStep, { lookups, begun }: Bootstrap): boolean {
    if (step === 'customers' || step === 'forms') return begun?.[step] ?? false
    const count = this.#given.shown(step) ?? lookups[step]?.filter(({ archived }) => !archived).length ?? 0
    return count > 0
  }

  /** For this person, on every device. */
  async #hide(): Promise<void> {
    const send = this.#given.send()
    this.#isHidden = true
    this.#host.requestUpdate()
    try {
      if (send) await new OwnPreferences(send).update({ sections: { setup: false } })
    } catch {
      this.#given.announce(this.#given.say('hideFailed'))
    }
  }
}
