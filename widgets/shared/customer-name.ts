import type { ListedCustomer } from '@customer-kit/sdk/contract/customer.ts'

/** As people say it; where there is no name, what else they can be recognised by. Empty when there is nothing at all. */
export function nameOf(customer: ListedCustomer): string {
  const names = customer.kind === 'person' ? [customer.firstName, customer.lastName] : [customer.name]
  return names.filter(Boolean).join(' ') || customer.email || customer.phone || customer.externalId || ''
}
