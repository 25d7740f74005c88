import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { placeOnOpen } from '../../shared/controls/place.ts'
import type { Consent } from '../fields.ts'
import type { Opener, Writable } from './words.ts'

type Asked = Opener & { shown: Writable; consent: Consent | undefined; save: (consent: Consent) => void }

/** What somebody agreed to, in a form that opens below the value. Escape leaves it as it was. */
export class ConsentControl {
  readonly #host: ReactiveControllerHost
  #isOpen = false
  #isLacking = false

  constructor(host: ReactiveControllerHost) {
    this.#host = host
  }

  render(asked: Asked): TemplateResult {
    const { shown, openerLabel, opener, openerClass } = asked
    return html`<button class=${openerClass} type="button" popovertarget="consent" aria-haspopup="dialog" aria-label=${openerLabel}>${opener}</button>
      <div class="pop" id="consent" popover role="dialog" aria-label=${shown.say('consent')} @beforetoggle=${this.#toggle}>
        ${this.#isOpen ? this.#form(asked) : nothing}
      </div>`
  }

  #form({ shown: { say }, consent, save }: Asked) {
    const submit = (event: SubmitEvent) => {
      event.preventDefault()
      const form = event.currentTarget as HTMLFormElement
      const told = new FormData(form)
      const said = { given: told.has('given'), source: String(told.get('source')).trim(), wording: String(told.get('wording')).trim() }
      this.#isLacking = said.source === '' || (said.given && said.wording === '')
      this.#host.requestUpdate()
      if (this.#isLacking) return
      form.closest<HTMLElement>('[popover]')?.hidePopover()
      save(said)
    }
    const ours = (event: Event) => event.stopPropagation()
    return html`<form class="consent" novalidate @submit=${submit} @input=${ours} @change=${ours}>
      <label class="opt"><input class="cb" type="checkbox" name="given" ?checked=${consent?.given ?? true} />${say('agreed')}</label>
      <label class="fl">${say('source')}<input class="f" name="source" dir="auto" autocomplete="off" maxlength="200" .value=${consent?.source ?? ''} /></label>
      <label class="fl">${say('wording')}<textarea class="f" name="wording" dir="auto" rows="3" maxlength="2000" .value=${consent?.wording ?? ''}></textarea></label>
      ${this.#isLacking ? html`<p class="em" role="alert">${say('consentRefused')}</p>` : nothing}
      <button class="btn sm p" type="submit">${say('save')}</button>
    </form>`
  }

  readonly #toggle = (event: Event) => {
    this.#isOpen = (event as ToggleEvent).newState === 'open'
    this.#isLacking = false
    this.#host.requestUpdate()
    placeOnOpen(event, (popover) => popover.querySelector('input')?.focus())
  }
}
