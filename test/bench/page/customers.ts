import type { ListedCustomer } from '@customer-kit/sdk/contract/customer.ts'

const stages = ['lead', 'contacted', 'proposal', 'negotiation', 'customer', 'lost']
const segments = ['private', 'business', 'public', 'finance', 'pharma']
export const people = ['Ana Ruiz', 'Ben Okafor', 'Chloé Martin', 'Dmitri Volkov', 'Elif Demir', 'Femke de Vries']
const firstNames = ['Mira', 'Tomás', 'Saoirse', 'Yusuf', 'Inès', 'Dana', 'Amara', 'Björn']
const begun = Date.UTC(2020, 0, 1)

/** The one who stands at this place, newest first. Made up, and with what a list asks for. */
export function customerAt(place: number, total: number): ListedCustomer {
  const n = total - place
  const at = new Date(begun + n * 120_000).toISOString()
  const pick = (from: readonly string[]) => from[n % from.length] ?? ''
  const shared = {
    id: `cus_${n.toString(16).padStart(32, '0')}`,
    rev: 1,
    email: `customer-${n}@example.com`,
    phone: null,
    externalId: null,
    stage: pick(stages),
    segment: pick(segments),
    responsible: `usr-${n % people.length}`,
    createdAt: at,
    updatedAt: at
  }
  return n % 2 === 0
    ? { kind: 'organization', name: `Company ${n}`, ...shared }
    : { kind: 'person', firstName: pick(firstNames), lastName: String(n), ...shared }
}

export const placeOf = (id: string, total: number) => total - Number.parseInt(id.slice(4), 16)
