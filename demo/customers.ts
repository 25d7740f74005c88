import type { Customer } from '@customer-kit/sdk/contract'
import { dealingsOf } from './dealings.ts'
import { type Language, languages, type Name } from './languages/index.ts'
import { ownFieldsOf } from './own-fields.ts'
import { type Random, randomFrom } from './random.ts'
import { reachOf } from './reach.ts'

const dayMs = 24 * 60 * 60 * 1000
const yearsBack = 3

const stages = [
  ['lead', 30],
  ['contacted', 22],
  ['proposal', 14],
  ['negotiation', 8],
  ['customer', 20],
  ['lost', 6]
] as const
const tags = ['newsletter', 'vip', 'a-customer', 'renewal', 'event-2026', 'referred', 'parking', 'invoice-by-post']

/** Everybody in the demo, openly made up, oldest first. The same `now` and `staffIds` give the same people. */
export function makeCustomers(count: number, staffIds: readonly string[], now: Date): Customer[] {
  const random = randomFrom(20_261_122)
  const born = Array.from({ length: count }, () => createdAt(random, now)).sort((a, b) => a - b)
  return born.map((at, index) => makeCustomer(random, { index, at, staffIds, now }))
}

type Birth = { index: number; at: number; staffIds: readonly string[]; now: Date }

function makeCustomer(random: Random, { index, at, staffIds, now }: Birth): Customer {
  const language = random.weighted(languages)
  const isPerson = random.chance(0.72)
  const named = isPerson ? person(random, language) : organization(random, language)
  const email = random.chance(0.94) ? addressOf(random, named.latin, index, isPerson) : null
  const phone = random.chance(0.78) ? language.phone(random) : null
  const changed = at + Math.floor((now.getTime() - at) * (random.chance(0.4) ? 0 : random.below(1000) / 1000))
  const made = {
    ...named.fields,
    id: idAt(random, at),
    rev: 1,
    email,
    phone,
    // A verified address is nobody else's; the number in it makes it so.
    verified: { email: email !== null && random.chance(0.3), phone: false },
    externalId: random.chance(0.7) ? `C-${10_000 + index}` : null,
    language: language.code,
    timezone: random.pick(language.timezones),
    stage: random.weighted(stages),
    status: random.weighted([
      ['active', 80],
      ['paused', 12],
      ['former', 8]
    ]),
    state: random.chance(0.6) ? random.pick(['aware', 'interested', 'decided']) : null,
    region: random.pick(['north', 'east', 'south', 'west']),
    segment: isPerson ? 'private' : random.pick(['business', 'public', 'finance', 'pharma']),
    channel: random.pick(['web', 'web', 'referral', 'phone', 'event']),
    responsible: random.chance(0.9) ? random.pick(staffIds) : null,
    viewers: random.chance(0.1) ? [random.pick(staffIds)] : [],
    tags: tags.filter(() => random.chance(0.12)),
    private: random.chance(0.03),
    notes: language.madeUp,
    attributes: ownFieldsOf(index, isPerson, now),
    createdAt: new Date(at).toISOString(),
    updatedAt: new Date(changed).toISOString(),
    deletedAt: null
  }
  return {
    ...made,
    ...reachOf({ index, isPerson, phone }),
    ...dealingsOf({ index, at, isPerson, staffIds, responsible: made.responsible })
  }
}

function person(random: Random, { given, family }: Language) {
  const [first, last] = [random.pick(given), random.pick(family)]
  return {
    fields: { kind: 'person' as const, firstName: written(first), lastName: written(last) },
    latin: `${latin(first)}.${latin(last)}`
  }
}

function organization(random: Random, { firms: [firsts, seconds], joint }: Language) {
  const [first, second] = [random.pick(firsts), random.pick(seconds)]
  return {
    fields: { kind: 'organization' as const, name: [written(first), written(second)].join(joint) },
    latin: `${latin(first)}-${latin(second)}`
  }
}

const written = (name: Name) => (typeof name === 'string' ? name : name[0])

/** In the letters that an address is spelled with. */
const latin = (name: Name) =>
  (typeof name === 'string' ? name : name[1])
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replace(/[^a-z]+/g, '-')
    .replace(/^-+|-+$/g, '')

/** Only names that are kept free for examples (RFC 2606): nobody is ever written to. */
const addressOf = (random: Random, name: string, index: number, isPerson: boolean) =>
  isPerson ? `${name}.${index}@example.${random.pick(['com', 'org', 'net'])}` : `info@${name}-${index}.example`

/** More of them lately, the last one minutes ago. */
function createdAt(random: Random, now: Date): number {
  const share = (random.below(1_000_000) / 1_000_000) ** 1.4
  return now.getTime() - 60_000 - Math.floor(share * yearsBack * 365 * dayMs)
}

/** In the order of creation, as the ids of the API are. */
const idAt = (random: Random, at: number) => `cus_${at.toString(16).padStart(12, '0')}7${random.hex(3)}8${random.hex(15)}`
