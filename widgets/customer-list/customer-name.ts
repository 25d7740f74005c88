import type { ListedCustomer } from '@customer-kit/sdk/contract/customer.ts'

export const nameOf = (customer: ListedCustomer): string =>
  customer.kind === 'organization' ? (customer.name ?? '') : [customer.firstName, customer.lastName].filter(Boolean).join(' ')

/** What tells two of the same name apart. */
export const secondLineOf = ({ email, phone, externalId }: ListedCustomer): string => email ?? phone ?? externalId ?? ''
