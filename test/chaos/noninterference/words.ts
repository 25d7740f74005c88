import type { Random } from '@customer-kit/demo/random.ts'
import type { NewAttribute } from '@customer-kit/sdk'

/** Names that fold to one another, that quote and escape, and that are near each other in every order. */
export const names = [
  'Ada',
  'ADA',
  'Álvaro',
  'alvaro',
  'José',
  'jose',
  'Zoë',
  'O"Brien',
  "D'Arc",
  '100%',
  'a_b',
  '山田太郎',
  'Ωmega',
  'Li',
  'Lin',
  '-',
  '<b>'
]
export const domains = ['example.com', 'Example.org', 'koeln.example']
export const notes = ['', 'rings on Mondays', 'ada knows', '%', '"quoted"', 'x'.repeat(300)]
export const tagNames = ['vip', 'VIP', 'ünïcode', 'a-customer']
export const stages = ['lead', 'contacted', 'customer', 'lost']
export const regions = ['north', 'south', 'east']
export const languages = ['es', 'pt-BR', 'de']

export const sizes = ['l', 's', 'm']

/** What the workspace has defined for its customers, some of it with an index. */
export const defined = {
  colour: { type: 'text', indexed: true },
  seats: { type: 'number', indexed: false },
  contractEnd: { type: 'date', indexed: true },
  size: { type: 'choice', indexed: true, options: sizes.map((key) => ({ key, label: key })) },
  partner: { type: 'flag', indexed: true },
  birthday: { type: 'date', indexed: false }
} as const satisfies Record<string, Pick<NewAttribute, 'type' | 'options' | 'indexed'>>

const daysOf = (random: Random) => `2027-0${1 + random.below(9)}-1${random.below(3)}`

/** A value that each of them may have. */
export const valueOf: Record<keyof typeof defined, (random: Random) => string | number | boolean> = {
  colour: (random) => random.pick(names),
  seats: (random) => random.below(5),
  contractEnd: daysOf,
  size: (random) => random.pick(sizes),
  partner: (random) => random.chance(0.5),
  birthday: daysOf
}

// Safe because the table is keyed by them.
export const attributeKeys = Object.keys(defined) as (keyof typeof defined)[]

/** They are numbered as they are defined. */
export const numberOf = (key: string) => attributeKeys.findIndex((each) => each === key) + 1
/** Under which name the values of one are kept. */
export const slotOf = (key: string) => `a${numberOf(key)}`
