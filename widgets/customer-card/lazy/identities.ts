import { isProblem } from '@customer-kit/sdk/client/errors.ts'
import type { Send } from '@customer-kit/sdk/client/transport.ts'
import type { Customer } from '@customer-kit/sdk/contract/customer.ts'
import type { IdentityKind } from '@customer-kit/sdk/contract/identity-kinds.ts'
import type { Identity, IdentityPatch } from '@customer-kit/sdk/contract/identity.ts'
import { html, nothing, type LitElement, type TemplateResult } from 'lit'
import { Attempt } from '../../shared/attempt.ts'
import { closeDialog, dialog } from '../../shared/controls/dialog.ts'
import { menu, type MenuItem } from '../../shared/controls/menu.ts'
import * as icons from '../../shared/icons.ts'
import { maySignIn } from '../../shared/lazy/signing-in.ts'
import { withMore } from '../../shared/strings/more-words.ts'
import type { Translation } from '../../shared/strings/words.ts'
import type { Trouble } from '../../shared/trouble.ts'
import { titleOf } from '../identity.ts'
import { kindWords } from '../value.ts'
import { examples, identityCatalogues, type IdentityEnglish, type IdentitySay, isolated, kinds } from './identity-words.ts'
import { faultOf, identitiesOf, type IdentityChange, keep } from './identity-keeping.ts'
import { identityStyles } from './identities.styles.ts'
import type { PenSay } from './words.ts'

type Ground = {
  say: PenSay
  locale: string
  own: () => Partial<Translation<IdentityEnglish>>
  send: () => Send
  shown: () => Customer | undefined
  learn: (customer: Customer) => void
  /** False when the page does not want this change. */
  allows: (change: IdentityChange) => boolean
  changed: (change: IdentityChange) => void
  failed: (trouble: Trouble) => void
}

/** Which row something is said about; '' for the one that is new. */
type At = string
/** `again`: where signing in is all that it takes. */
type Fault = { at: At; text: string; again?: (() => void) | undefined }
type News = { text: string; undo?: () => void }

const keyOf = ({ kind, value }: Pick<Identity, 'kind' | 'value'>): At => `${kind} ${value}`

/** Everything that a customer is recognised by, and how each is changed: a sheet over the card, since such a change is never made in passing. */
export class IdentitySheet {
  static readonly styles = identityStyles
  readonly #host: LitElement
  readonly #ground: Omit<Ground, 'say'> & { say: IdentitySay }
  #isOpen = false
  #isBusy = false
  /** The row that is being written in. */
  #editing: At | undefined
  #fault: Fault | undefined
  readonly #attempt = new Attempt()
  #news: News | undefined
  #kind: IdentityKind = 'email'

  private constructor(host: LitElement, ground: Ground, say: IdentitySay) {
    this.#host = host
    this.#ground = { ...ground, say }
  }

  static async of(host: LitElement, ground: Ground): Promise<IdentitySheet> {
    return new IdentitySheet(host, ground, await withMore(identityCatalogues, ground.locale, ground.say, ground.own))
  }

  open(): void {
    this.#isOpen = true
    this.#tell(undefined)
    this.#editing = undefined
    this.#host.requestUpdate()
  }

  render(): TemplateResult | typeof nothing {
    const customer = this.#isOpen ? this.#ground.shown() : undefined
    if (!customer) return nothing
    const { say } = this.#ground
    const rows = identitiesOf(customer)
    const closed = () => {
      this.#isOpen = false
      this.#host.requestUpdate()
    }
    return dialog({
      title: say('identitiesOf', { name: titleOf(customer, say) }),
      closeLabel: say('close'),
      mayClose: () => !this.#isBusy,
      closed,
      body: html`<div class="pb ids" part="identities" aria-busy=${String(this.#isBusy)}>
        ${rows.length > 0 ? html`<ul>${rows.map((identity, at) => this.#renderRow(customer, identity, at))}</ul>` : nothing}
        ${this.#renderNews()} ${this.#renderAdding(customer)}
      </div>`,
      footer: html`<button class="btn" type="button" @click=${closeDialog}>${say('close')}</button>`
    })
  }

  #renderRow(customer: Customer, identity: Identity, at: number) {
    const { say } = this.#ground
    const { kind, value, verified, primary } = identity
    const key = keyOf(identity)
    const isEdited = this.#editing === key
    return html`<li part="identity-row" data-identity=${key}>
      <div class="line top-line">
        <span class="t2 s grow">${kindWords(say, kind)}${primary ? html`<span class="tag">${say('main')}</span>` : nothing}</span>
        ${verified ? html`<span class="tag sure">${icons.check}${say('verified')}</span>` : html`<span class="t3 s">${say('notVerified')}</span>`}
        ${menu({ id: `identity-${at}`, label: say('change', { value: isolated(value) }), opener: icons.more, items: this.#ways(customer, identity) })}
      </div>
      ${isEdited ? this.#renderEditor(customer, identity) : html`<bdi dir="ltr" class="value">${value}</bdi>`} ${this.#renderFault(key)}
    </li>`
  }

  #ways(customer: Customer, identity: Identity): MenuItem[] {
    const { say } = this.#ground
    const { kind, value, verified, primary } = identity
    const named = { value: isolated(value) }
    const update = (patch: IdentityPatch, told: keyof IdentityEnglish) =>
      void this.#change({ id: customer.id, verb: 'update', identity: { kind, value }, patch }, say(told, named))
    const edit = () => {
      this.#editing = keyOf(identity)
      this.#tell(undefined)
      this.#focus('li form input')
    }
    const isMain = primary || (kind !== 'email' && kind !== 'phone')
    return [
      { label: say('editOne'), icon: icons.pencil, run: edit },
      ...(isMain ? [] : [{ label: say('makeMain'), icon: icons.ok, run: () => update({ primary: true }, 'isMain') }]),
      verified
        ? { label: say('unverify'), icon: icons.close, run: () => update({ verified: false }, 'isUnverified') }
        : { label: say('verify'), icon: icons.check, run: () => update({ verified: true }, 'isVerified') },
      { label: say('removeOne'), icon: icons.trash, isDangerous: true, run: () => void this.#remove(customer, identity) }
    ]
  }

  #renderEditor(customer: Customer, identity: Identity) {
    const { say } = this.#ground
    const { kind, value } = identity
    const leave = () => {
      this.#editing = undefined
      this.#tell(undefined)
      this.#focus(`[data-identity="${CSS.escape(keyOf(identity))}"] .ib`)
    }
    const save = async (written: string) => {
      if (written === value) return leave()
      const change = { id: customer.id, verb: 'update', identity: { kind, value }, patch: { value: written } } as const
      if (await this.#change(change, say('identityChanged', { value: isolated(written) }))) {
        this.#editing = undefined
        this.#focus('ul .ib')
      }
    }
    return this.#renderForm({ at: keyOf(identity), kind, value, label: kindWords(say, kind), save, leave, button: say('save') })
  }

  #renderAdding(customer: Customer) {
    const { say } = this.#ground
    const kind = this.#kind
    const choose = (event: Event) => {
      event.stopPropagation()
      this.#kind = (event.target as HTMLSelectElement).value as IdentityKind
      this.#tell(undefined)
    }
    const save = async (value: string, input: HTMLInputElement) => {
      const change = { id: customer.id, verb: 'add', identity: { kind, value } } as const
      if (await this.#change(change, say('identityAdded', { value: isolated(value) }))) input.value = ''
      input.focus()
    }
    const select = html`<select class="f" part="input" aria-label=${say('kindOfIdentity')} @change=${choose}>
      ${kinds.map((each) => html`<option value=${each} ?selected=${each === kind}>${kindWords(say, each)}</option>`)}
    </select>`
    return html`<div class="adding">
      ${this.#renderForm({ at: '', kind, value: '', label: say('identityValue'), save, button: say('addIdentity'), select })} ${this.#renderFault('')}
    </div>`
  }

  #renderForm({ at, kind, value, label, save, leave, button, select = nothing }: Form) {
    const { say } = this.#ground
    const submit = (event: SubmitEvent) => {
      event.preventDefault()
      const input = (event.currentTarget as HTMLElement).querySelector('input')
      const written = input?.value.trim() ?? ''
      if (!input || this.#isBusy) return
      if (written) void save(written, input)
      else this.#tell(undefined, { at, text: say('writeSomething') })
    }
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !leave) return
      event.preventDefault()
      event.stopPropagation()
      leave()
    }
    const ours = (event: Event) => event.stopPropagation()
    return html`<form class="line" novalidate @submit=${submit} @keydown=${key} @input=${ours} @change=${ours}>
      ${select}
      <input
        class="f"
        part="input"
        dir="ltr"
        autocomplete="off"
        spellcheck="false"
        aria-label=${label}
        aria-invalid=${String(this.#fault?.at === at)}
        aria-describedby=${this.#fault?.at === at ? 'identity-fault' : nothing}
        placeholder=${examples[kind]}
        .value=${value}
      />
      <button class="btn" type="submit" part="button">${button}</button>
      ${leave ? html`<button class="btn g" type="button" @click=${leave}>${say('cancel')}</button>` : nothing}
    </form>`
  }

  #renderFault(at: At) {
    if (this.#fault?.at !== at) return nothing
    const { text, again } = this.#fault
    const signIn = ({ currentTarget }: Event) => {
      if (!maySignIn(this.#host)) return
      const form = (currentTarget as Element).closest('li, .adding')?.querySelector('form')
      if (form) form.requestSubmit()
      else again?.()
    }
    return html`<p class="em" id="identity-fault" role="alert">
      ${icons.error}<span class="grow">${text}</span>
      ${again ? html`<button class="btn sm" type="button" part="retry" @click=${signIn}>${this.#ground.say('signIn')}</button>` : nothing}
    </p>`
  }

  /** What happened, read out, with the way back. */
  #renderNews() {
    const { text, undo } = this.#news ?? {}
    return html`<div class="line told" role="status">
      ${text ? html`${icons.ok}<span>${text}</span>` : nothing}
      ${undo ? html`<button class="btn sm undo" type="button" @click=${undo}>${this.#ground.say('undo')}</button>` : nothing}
    </div>`
  }

  async #remove({ id }: Customer, { kind, value, verified, primary }: Identity): Promise<void> {
    const { say } = this.#ground
    const identity = { kind, value }
    const undo = async () => {
      if (!(await this.#change({ id, verb: 'add', identity }, say('identityAdded', { value: isolated(value) })))) return
      if (!verified && !primary) return
      const patch = { ...(verified && { verified }), ...(primary && { primary }) }
      await this.#change({ id, verb: 'update', identity, patch }, say('identityAdded', { value: isolated(value) }))
    }
    const isGone = await this.#change(
      { id, verb: 'remove', identity },
      say('identityRemoved', { value: isolated(value) }),
      () => void undo()
    )
    if (isGone) this.#focus('.undo')
  }

  /** False where it was not kept; why is said at its row. */
  async #change(change: IdentityChange, told: string, undo?: () => void): Promise<boolean> {
    const { allows, changed } = this.#ground
    if (this.#isBusy || !allows(change)) return false
    this.#isBusy = true
    this.#tell(undefined)
    const fault = await keep(this.#ground, change, this.#attempt.keyFor(change)).then(
      () => this.#attempt.forget(),
      async (error: unknown) => ({
        at: change.verb === 'add' ? '' : keyOf(change.identity),
        text: await faultOf(this.#ground, change, error),
        again: isProblem(error, 'unauthenticated') ? () => void this.#change(change, told, undo) : undefined
      })
    )
    this.#isBusy = false
    if (fault) this.#tell(undefined, fault)
    else this.#tell({ text: told, ...(undo && { undo }) })
    if (!fault) changed(change)
    return !fault
  }

  #tell(news: News | undefined, fault?: Fault): void {
    this.#news = news
    this.#fault = fault
    this.#host.requestUpdate()
  }

  /** In the sheet, once it is drawn. */
  #focus(selector: string): void {
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>(`.ids ${selector}`)?.focus())
  }
}

type Form = {
  at: At
  kind: IdentityKind
  value: string
  label: string
  button: string
  save: (value: string, input: HTMLInputElement) => Promise<void> | void
  /** Given, there is a way out without saving. */
  leave?: () => void
  select?: TemplateResult | typeof nothing
}
