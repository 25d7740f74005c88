import type { Customer } from '@customer-kit/sdk/contract/customer.ts'
import { type CSSResult, nothing, type ReactiveControllerHost } from 'lit'
import type { Kit } from '../shared/provider/kit.ts'
import type { NewCustomerDialog, NewCustomerWords } from './lazy/new-customer.ts'
import type { English } from './strings/en.ts'

type Ground = {
  locale: () => string
  /** The host's wordings. */
  own: () => NewCustomerWords
  say: (key: keyof English) => string
  wear: (styles: readonly CSSResult[]) => void
  /** Code that is only now needed; undefined where it did not arrive. */
  fetch: <Code>(code: () => Promise<Code>) => Promise<Code | undefined>
  created: (customer: Customer) => void
}

/** The dialog for a new customer; its code comes when it is first asked for. */
export class Creating {
  readonly #host: ReactiveControllerHost
  readonly #ground: Ground
  #dialog: NewCustomerDialog | undefined

  constructor(host: ReactiveControllerHost, ground: Ground) {
    this.#host = host
    this.#ground = ground
  }

  async open(kit: Kit): Promise<void> {
    const { locale, own, say, wear, fetch, created } = this.#ground
    const [code, known] = await Promise.all([fetch(() => import('./lazy/new-customer.ts')), kit.bootstrap().catch(() => undefined)])
    if (!code || !known) return
    const { NewCustomerDialog } = code
    wear(NewCustomerDialog.styles)
    this.#dialog ??= await NewCustomerDialog.open(
      locale(),
      { host: this.#host, send: kit.send, known, say, created, closed: this.#closed },
      own
    )
    this.#host.requestUpdate()
  }

  render() {
    return this.#dialog?.render() ?? nothing
  }

  readonly #closed = () => {
    this.#dialog = undefined
    this.#host.requestUpdate()
  }
}
