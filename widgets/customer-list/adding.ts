import type { Customer } from '@customer-kit/sdk/contract/customer.ts'
import { type CSSResult, type LitElement, nothing, type TemplateResult } from 'lit'
import type { Kit } from '../shared/provider/kit.ts'
import type { Say } from '../shared/strings/words.ts'
import type { NewCustomerDialog, NewCustomerWords } from './lazy/new-customer.ts'
import type { English } from './strings/en.ts'

/** What a new customer stands on: the list they are added to. */
type Ground = {
  fetchCode: <Code>(fetch: () => Promise<Code>) => Promise<Code | undefined>
  wear: (styles: readonly CSSResult[]) => void
  kit: () => Kit | undefined
  say: Say<keyof English>
  language: () => string
  /** The host's own wordings. */
  words: () => NewCustomerWords
  /** It is there now. */
  created: (customer: Customer) => void
}

/** The dialog in which somebody adds a customer. Its code comes when it is first asked for. */
export class Adding {
  readonly #host: LitElement
  readonly #ground: Ground
  #dialog: NewCustomerDialog | undefined

  constructor(host: LitElement, ground: Ground) {
    this.#host = host
    this.#ground = ground
  }

  readonly begin = async (): Promise<void> => {
    const { fetchCode, wear, say, created, kit: kitNow, language, words } = this.#ground
    const code = await fetchCode(() => import('./lazy/new-customer.ts'))
    const kit = kitNow()
    if (!code || !kit?.known) return
    const closed = () => void ((this.#dialog = undefined), this.#host.requestUpdate())
    wear(code.NewCustomerDialog.styles)
    this.#dialog ??= await code.NewCustomerDialog.open(language(), { host: this.#host, kit, say, created, closed }, words)
    this.#host.requestUpdate()
  }

  render(): TemplateResult | typeof nothing {
    return this.#dialog?.render() ?? nothing
  }
}
