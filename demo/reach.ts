import type { Customer, OtherIdentity } from '@customer-kit/sdk/contract'
import { offices } from './offices.ts'
import { pictureOf } from './pictures.ts'
import { type Random, randomFrom } from './random.ts'

type Reach = Pick<Customer, 'avatar' | 'preferredOffice' | 'otherIdentities'>
type Of = { index: number; isPerson: boolean; phone: string | null }

/** Where else a customer is reached and recognised. What is spelled says of itself that it is made up. Drawn apart, so that the same people stay the same. */
export function reachOf({ index, isPerson, phone }: Of): Reach {
  const random = randomFrom(index * 13 + 9)
  return {
    avatar: isPerson && random.chance(0.3) ? pictureOf(index) : null,
    preferredOffice: random.chance(0.45) ? random.pick(offices).key : null,
    otherIdentities: [...messengers(random, index, isPerson ? phone : null), ...numbers(random, index)]
  }
}

function messengers(random: Random, index: number, phone: string | null): OtherIdentity[] {
  const named = { verified: false }
  return [
    ...(phone && random.chance(0.25) ? [{ ...named, kind: 'whatsapp' as const, value: phone }] : []),
    ...(random.chance(0.1) ? [{ ...named, kind: 'telegram' as const, value: `made_up_${index}` }] : []),
    ...(random.chance(0.08) ? [{ ...named, kind: 'instagram' as const, value: `made.up.${index}` }] : []),
    ...(random.chance(0.08) ? [{ ...named, kind: 'linkedin' as const, value: `made-up-${index}` }] : [])
  ]
}

/** The number in it makes it this customer's alone, so it may be verified. */
const numbers = (random: Random, index: number): OtherIdentity[] =>
  random.chance(0.35) ? [{ kind: 'customer-number', value: `MADE-UP-${10_000 + index}`, verified: random.chance(0.6) }] : []
