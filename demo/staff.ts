import type { Listing, Role } from '@customer-kit/sdk/contract'

/** The made-up people who work at the made-up clinic. `hostId` is what the clinic's own systems know them by. */
export type StaffMember = { hostId: string; name: string; email: string; role: Role; listing: Listing }

export const staff = [
  { hostId: 'ana', name: 'Ana Ruiz', email: 'ana@northbay.example', role: 'administrator', listing: 'all' },
  { hostId: 'joris', name: 'Joris Maes', email: 'joris@northbay.example', role: 'member', listing: 'own' },
  { hostId: 'lena', name: 'Lena Koch', email: 'lena@northbay.example', role: 'viewer', listing: 'all' },
  { hostId: 'amara', name: 'Amara Nwosu', email: 'amara@northbay.example', role: 'manager', listing: 'all' },
  { hostId: 'wei', name: '陈伟', email: 'wei@northbay.example', role: 'member', listing: 'all-except-private' }
] as const satisfies readonly StaffMember[]
