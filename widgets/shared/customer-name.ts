import type { ListedCustomer } from '@customer-kit/sdk/contract/customer.ts'

/** As people say it; where there is no name, what else they can be recognised by. Empty when there is nothing at all. */
export function nameOf(customer: ListedCustomer): string {
  // Whatever kind they are of: an API newer than this knows more of them.
  const { firstName, lastName, name }: { readonly [Part in 'firstName' | 'lastName' | 'name']?: string | null | undefined } = customer
  return [firstName, lastName, name].filter(Boolean).join(' ') || customer.email || customer.phone || customer.externalId || ''
}
