import type { Customer, GivenCustomer } from '@customer-kit/sdk/contract'

type Told = GivenCustomer['consent']

/** Consent that nobody has dated is from now. Said once more in the same words it is still the one there was. */
export function dated(told: NonNullable<Told>, now: Date, before: Customer['consent'] = null): NonNullable<Customer['consent']> {
  const { given, source, wording, at } = told
  const isSame = before?.given === given && before.source === source && before.wording === wording
  return { given, at: at ?? (isSame ? before.at : now.toISOString()), source, wording }
}
