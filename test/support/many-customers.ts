import type { Customer } from '@customer-kit/sdk'
import { blankCustomer } from './blank-customer.ts'

const stages = ['lead', 'contacted', 'proposal', 'negotiation', 'customer', 'lost']
const segments = ['private', 'business', 'public', 'finance', 'pharma']
const firstNames = ['Mira', 'Tomás', 'Saoirse', 'Yusuf', 'Inès', 'Dana', 'Amara', 'Björn']

/**
 * So many customers, a thousand at a time, each with its number in its name: `Company 00042`, `Mira 00041`.
 * The even are organizations; number 1 is the oldest and the last one the newest.
 */
export function* manyCustomers(total: number): Generator<Customer[]> {
  for (let from = 1; from <= total; from += 1000)
    yield Array.from({ length: Math.min(1000, total - from + 1) }, (_, i) => numbered(from + i))
}

function numbered(n: number): Customer {
  const digits = String(n).padStart(5, '0')
  const at = new Date(Date.UTC(2026, 0, 1, 0, n)).toISOString()
  const shared = {
    ...blankCustomer(`cus_${n.toString(16).padStart(32, '0')}`, at),
    email: `customer-${digits}@example.com`,
    stage: stages[n % stages.length] ?? null,
    segment: segments[n % segments.length] ?? null
  }
  return n % 2 === 0
    ? { kind: 'organization', name: `Company ${digits}`, ...shared }
    : { kind: 'person', firstName: firstNames[(n >> 1) % firstNames.length] ?? null, lastName: digits, ...shared }
}
