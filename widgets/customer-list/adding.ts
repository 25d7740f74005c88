import type { Bootstrap } from '@customer-kit/sdk/contract/bootstrap.ts'
import type { Customer } from '@customer-kit/sdk/contract/customer.ts'
import { type CSSResult, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { Kit } from '../shared/provider/kit.ts'
import type { Say } from '../shared/strings/words.ts'
import type { NewCustomerDialog, NewCustomerWords } from './lazy/new-customer.ts'
import type { English } from './strings/en.ts'

/** What a new customer stands on: the list they are added to. */
type Ground = {
  fetchCode: <Code>(fetch: () => Promise<Code>) => Promise<Code | undefined>
  wear: (styles: readonly CSSResult[]) => void
  kit: () => Kit | undefined
  known: () => Bootstrap | undefined
  say: Say<keyof English>
  language: () => string
  /** The host's own wordings. */
  words: () => NewCustomerWords
  /** It is there now. */
  created: (customer: Customer) => void
}

/** The dialog in which somebody adds a customer. Its code comes when it is first asked for. */
export class Adding {
  readonly #host: ReactiveControllerHost
  readonly #ground: Ground
  #dialog: NewCustomerDialog | undefined

  constructor(host: ReactiveControllerHost, ground: Ground) {
    this.#host = host
    this.#ground = ground
  }

  readonly begin = async (): Promise<void> => {
    const { fetchCode, wear, say, created, known, kit, language, words } = this.#ground
    const code = await fetchCode(() => import('./lazy/new-customer.ts'))
    const send = kit()?.send
    if (!code || !known() || !send) return
    const closed = () => void ((this.#dialog = undefined), this.#host.requestUpdate())
    wear(code.NewCustomerDialog.styles)
    this.#dialog ??= await code.NewCustomerDialog.open(language(), { host: this.#host, send, known, say, created, closed }, words)
    this.#host.requestUpdate()
  }

  render(): TemplateResult | typeof nothing {
    return this.#dialog?.render() ?? nothing
  }
}
