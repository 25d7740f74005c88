import { PublicForms } from '@customer-kit/sdk/client/public-forms.ts'
import { createTransport } from '@customer-kit/sdk/client/transport.ts'
import { findProvider } from '../shared/provider/providers.ts'

/** Where the form is read from and sent to. */
export type Place = { apiUrl: string; publicKey: string }

/** There can be no form here, for a reason that the developer of the page has to know. */
export class Unable extends Error {
  override readonly name = 'Unable'
  readonly code: string

  constructor(message: string, code = 'not_configured') {
    super(message)
    this.code = code
  }
}

/** What the form says itself wins; the rest comes from the provider around it, or the only one on the page. */
export function placeOf(form: HTMLElement & Place & { provider: string; formKey: string }): Place {
  const found = findProvider(form, form.provider)
  const { apiUrl = new URL(import.meta.url).origin, publicKey = '' } = typeof found === 'string' ? {} : found
  const place = { apiUrl: form.apiUrl || apiUrl, publicKey: form.publicKey || publicKey }
  if (!form.formKey) throw new Unable('Say which form: form-key="…"')
  if (!place.publicKey && found === 'ambiguous_provider')
    throw new Unable('There are several <customer-kit>: name one with provider="id"', found)
  if (!place.publicKey) throw new Unable('Give it a public-key, or one <customer-kit public-key="…"> around it')
  return place
}

export const connect = ({ apiUrl, publicKey }: Place) => new PublicForms(createTransport({ baseUrl: apiUrl, token: () => publicKey }))
