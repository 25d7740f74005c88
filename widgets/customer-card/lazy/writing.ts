import { Customers } from '@customer-kit/sdk/client/customers.ts'
import type { Send } from '@customer-kit/sdk/client/transport.ts'
import type { Bootstrap } from '@customer-kit/sdk/contract/bootstrap.ts'
import type { Customer, CustomerPatch } from '@customer-kit/sdk/contract/customer.ts'
import { type CSSResult, html, type LitElement, type TemplateResult } from 'lit'
import { isSamePerson, maySignIn } from '../../shared/lazy/signing-in.ts'
import { Toasts } from '../../shared/controls/toast.ts'
import type { Kit } from '../../shared/provider/kit.ts'
import type { Translation } from '../../shared/strings/words.ts'
import type { Trouble } from '../../shared/trouble.ts'
import type { Deletion } from './deletion.ts'
import { type Edit, Edits } from './edits.ts'
import { type Field, isSame, lookOf, patchFor, type Value, valueOf } from '../fields.ts'
import { labelOf } from '../shown.ts'
import type { IdentitySheet } from './identities.ts'
import type { IdentityEnglish } from './identity-words.ts'
import type { Leaving } from './leaving.ts'
import type { PenSay } from './words.ts'

export type CustomerUpdate = { id: string; changes: CustomerPatch }

export type Ground = {
  kit: () => Kit | undefined
  say: PenSay
  emit: (type: `ck-${string}`, detail: unknown, options?: { cancelable: boolean }) => boolean
  shown: () => Customer | undefined
  /** Shows the newest that is known of a customer, here and in every widget beside. */
  learn: (customer: Customer) => Customer
  /** False where the page itself names the customer. */
  isFollowing: () => boolean
  refresh: () => Promise<void>
  locale: () => string
  /** The host's own wordings. */
  own: () => Partial<Translation<IdentityEnglish>>
  wear: (styles: CSSResult) => void
}

/** A number is typed as a text. What is none stays as it was typed, for the API to refuse and the person to mend. */
function asKept(known: Bootstrap | undefined, field: Field, draft: Value): Value {
  if (!known || lookOf(known, field) !== 'number' || typeof draft !== 'string' || draft.trim() === '') return draft
  const number = Number(draft.replace(',', '.'))
  return Number.isFinite(number) ? number : draft
}

const cancelable = { cancelable: true }

/** Everything that changes a customer from here, what the page hears of it, and the way back. */
export class Writing {
  readonly #host: LitElement
  readonly #ground: Ground
  readonly #toasts: Toasts
  readonly #leaving: Leaving
  #deletion: Deletion | undefined
  #identities: IdentitySheet | undefined
  edits: Edits

  constructor(host: LitElement, ground: Ground, leaving: Leaving) {
    this.#host = host
    this.#ground = ground
    this.#toasts = new Toasts(host)
    this.#leaving = leaving
    this.edits = this.#editsOf(ground.shown()?.id ?? '')
  }

  renderQuestions(name: string): TemplateResult {
    return html`${this.#deletion?.render()}${this.#identities?.render()}${this.#leaving.render(this.#ground.say, name)}`
  }

  renderNews() {
    return this.#toasts.render(this.#ground.say('close'))
  }

  /** Few customers are ever deleted, so the code for it comes when somebody asks. */
  async askToDelete(customer: Customer): Promise<void> {
    const { say, emit, refresh } = this.#ground
    const questions = await import('./deletion.ts').catch(() => undefined)
    if (!questions) return this.#toasts.show({ kind: 'failed', text: say('deleteFailed') })
    this.#deletion ??= new questions.Deletion(this.#host, {
      say,
      customers: () => this.#customers,
      allows: (id) => emit('ck-before-delete', { id }, cancelable),
      deleted: (gone) => void this.#deleted(gone),
      restored: (back) => void this.#restored(back),
      outdated: () => void refresh(),
      failed: (trouble) => this.#failed(trouble),
      toast: (toast) => this.#toasts.show(toast)
    })
    this.#deletion.ask(customer)
  }

  /** Somebody is signed in again. */
  async resume(): Promise<void> {
    if (await isSamePerson(this.#ground.kit())) this.edits.resume()
  }

  /** The sheet for what a customer is recognised by: its code and its words come when somebody asks. */
  async openIdentities(): Promise<void> {
    const { say, emit, locale, wear } = this.#ground
    const sheet = await import('./identities.ts').catch(() => undefined)
    if (!sheet) return this.#toasts.show({ kind: 'failed', text: say('failed') })
    wear(sheet.IdentitySheet.styles)
    this.#identities = await sheet.IdentitySheet.of(this.#host, {
      ...this.#ground,
      locale: locale(),
      send: () => this.#send,
      allows: (change) => emit('ck-before-identity-change', change, cancelable),
      changed: (change) => void emit('ck-identity-changed', change),
      failed: (trouble) => this.#failed(trouble)
    })
    this.#identities.open()
  }

  /** What was typed before still goes to the customer it was typed for. */
  turnTo(id: string): void {
    void this.edits.settle()
    this.#identities = undefined
    this.edits = this.#editsOf(id)
  }

  /** Saves what can be saved; for the rest the person decides. */
  async mayLeave(): Promise<boolean> {
    if (await this.edits.settle()) return true
    if (!(await this.#leaving.ask())) return false
    this.edits.forget()
    return true
  }

  get #send(): Send {
    const kit = this.#ground.kit()
    if (!kit) throw new Error('There is nobody to ask')
    return kit.send
  }

  get #customers(): Customers {
    return new Customers(this.#send)
  }

  #editsOf(id: string): Edits {
    const { shown, learn, emit } = this.#ground
    const edits: Edits = new Edits({
      latest: () => (shown()?.id === id ? shown() : undefined),
      read: async () => learn(await this.#customers.get(id)),
      write: (rev, patch, idempotencyKey) => this.#customers.update({ id, rev }, patch, { idempotencyKey }),
      typed: (field, draft) => asKept(this.#ground.kit()?.known, field, draft),
      allows: (changes) => emit('ck-before-update', { id, changes } satisfies CustomerUpdate, cancelable),
      wrote: (edit, before, after) => this.#wrote(edits, edit, before, learn(after)),
      failed: (trouble) => this.#failed(trouble),
      maySignIn: () => maySignIn(this.#host),
      changed: () => this.#host.requestUpdate()
    })
    return edits
  }

  #wrote(edits: Edits, { field, draft }: Edit, before: Customer, { id }: Customer) {
    const { say, emit, kit } = this.#ground
    const known = kit()?.known
    emit('ck-customer-updated', { id, changes: patchFor(field, draft) } satisfies CustomerUpdate)
    const old = valueOf(before, field) ?? null
    if (isSame(old, draft) || edits !== this.edits) return
    const undo = { label: say('undo'), run: () => void this.#undo(before, field, old) }
    this.#toasts.show({ kind: 'done', text: say('saved', { field: known ? labelOf({ known, say }, field) : '' }), action: undo })
  }

  /** An address that was verified before is the verified one again. */
  #undo({ verified }: Customer, field: Field, old: Value) {
    const wasVerified = (field === 'email' || field === 'phone') && verified?.[field]
    return this.edits.put(field, old, wasVerified ? { verified: { [field]: true } } : {})
  }

  async #deleted({ id }: Customer) {
    const { kit, emit } = this.#ground
    emit('ck-customer-deleted', { id })
    this.edits.forget()
    if (kit()?.current.id === id) await kit()?.current.select(null)
    kit()?.entities.drop(id)
  }

  async #restored(customer: Customer) {
    const { kit, emit, isFollowing, refresh } = this.#ground
    emit('ck-customer-restored', { id: customer.id })
    kit()?.entities.keep(customer)
    if (isFollowing()) await kit()?.current.select(customer.id)
    else await refresh()
    void kit()?.changes.ask()
  }

  #failed({ code, message, status, requestId }: Trouble) {
    this.#ground.emit('ck-error', { code, message, status, requestId, retry: () => void this.#ground.refresh() })
  }
}
