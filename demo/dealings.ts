import type { Customer } from '@customer-kit/sdk/contract'
import { randomFrom } from './random.ts'

type Dealings = Pick<Customer, 'serviceManager' | 'accountManagers' | 'preferredContact' | 'intermediary' | 'consent'>
type Of = { index: number; at: number; responsible: string | null; isPerson: boolean; staffIds: readonly string[] }

/** Who looks after a customer besides the one who is responsible, and what they agreed to. Drawn apart, so that the same people stay the same. */
export function dealingsOf({ index, at, responsible, isPerson, staffIds }: Of): Dealings {
  const random = randomFrom(index * 7 + 3)
  const colleagues = staffIds.filter((id) => id !== responsible)
  const isLargeAccount = !isPerson && random.chance(0.5)
  return {
    serviceManager: random.chance(isPerson ? 0.08 : 0.4) ? random.pick(colleagues) : null,
    accountManagers: isLargeAccount ? colleagues.filter(() => random.chance(0.25)) : [],
    preferredContact: random.chance(0.2) ? random.pick(staffIds) : null,
    intermediary: !isPerson && random.chance(0.06),
    consent: random.chance(0.55) ? consent(random.chance(0.85), random.chance(0.7), at) : null
  }
}

const consent = (given: boolean, isFromWeb: boolean, at: number) => ({
  given,
  at: new Date(at).toISOString(),
  source: isFromWeb ? 'Booking form' : 'At the front desk',
  wording: given ? 'You may send me news about new treatments, at most once a month.' : ''
})
