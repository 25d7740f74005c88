import type { Customers } from '@customer-kit/sdk/client/customers.ts'
import { isProblem } from '@customer-kit/sdk/client/errors.ts'
import type { Customer } from '@customer-kit/sdk/contract/customer.ts'
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { closeDialog, dialog } from '../../shared/controls/dialog.ts'
import type { Toast } from '../../shared/controls/toast.ts'
import { type Trouble, troubleOf } from '../../shared/trouble.ts'
import { titleOf } from '../identity.ts'
import type { PenSay } from './words.ts'

type Ground = {
  say: PenSay
  customers: () => Customers
  /** False when the page does not want this customer to go. */
  allows: (id: string) => boolean
  deleted: (customer: Customer) => void
  restored: (customer: Customer) => void
  /** Somebody else changed the customer since it was read. */
  outdated: () => void
  failed: (trouble: Trouble) => void
  toast: (toast: Toast) => void
}

/** To the trash after a question that names the customer, and back out of it. */
export class Deletion {
  readonly #host: ReactiveControllerHost
  readonly #ground: Ground
  #asked: Customer | undefined
  #isRunning = false

  constructor(host: ReactiveControllerHost, ground: Ground) {
    this.#host = host
    this.#ground = ground
  }

  ask(customer: Customer): void {
    this.#asked = customer
    this.#host.requestUpdate()
  }

  render(): TemplateResult | typeof nothing {
    const customer = this.#asked
    if (!customer) return nothing
    const { say } = this.#ground
    const closed = () => {
      this.#asked = undefined
      this.#host.requestUpdate()
    }
    const confirm = async (event: Event) => {
      const button = event.currentTarget as Element
      const root = button.getRootNode() as ShadowRoot
      if (this.#isRunning) return
      this.#isRunning = true
      await this.#delete(customer)
      this.#isRunning = false
      button.closest('dialog')?.close()
      await this.#host.updateComplete
      // The menu it began in went with the customer: without this the keyboard starts at the top of the page, far from Undo.
      root.querySelector<HTMLElement>('.toast.done .btn')?.focus()
    }
    return dialog({
      title: say('deleteTitle', { name: titleOf(customer, say) }),
      closeLabel: say('close'),
      body: html`<p class="pb">${say('deleteText')}</p>`,
      footer: html`<button class="btn" type="button" @click=${closeDialog}>${say('cancel')}</button
        ><button class="btn d" type="button" part="delete" @click=${confirm}>${say('delete')}</button>`,
      closed
    })
  }

  async #delete(customer: Customer): Promise<void> {
    const { say, toast } = this.#ground
    if (!this.#ground.allows(customer.id)) return
    try {
      await this.#ground.customers().delete(customer)
    } catch (error) {
      if (isProblem(error) && error.status === 412) {
        this.#ground.outdated()
        return toast({ kind: 'failed', text: say('changedMeanwhile') })
      }
      return this.#fail(error, say('deleteFailed'), () => this.ask(customer))
    }
    this.#ground.deleted(customer)
    const undo = { label: say('undo'), run: () => void this.#restore(customer) }
    toast({ kind: 'done', text: say('deleted', { name: titleOf(customer, say) }), action: undo })
  }

  async #restore(customer: Customer): Promise<void> {
    const { say } = this.#ground
    try {
      this.#ground.restored(await this.#ground.customers().restore(customer.id))
    } catch (error) {
      if (isProblem(error) && error.code === 'identity_taken') return this.#ground.toast({ kind: 'failed', text: say('identityTaken') })
      this.#fail(error, say('restoreFailed'), () => void this.#restore(customer))
    }
  }

  #fail(error: unknown, text: string, again: () => void) {
    this.#ground.failed(troubleOf(error))
    this.#ground.toast({ kind: 'failed', text, action: { label: this.#ground.say('retry'), run: again } })
  }
}
