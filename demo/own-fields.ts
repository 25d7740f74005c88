import type { Customer, NewAttribute } from '@customer-kit/sdk'
import { randomFrom } from './random.ts'

const dayMs = 24 * 60 * 60 * 1000

/** What this clinic keeps of its customers beside what everybody keeps. */
export const ownFields: readonly NewAttribute[] = [
  {
    key: 'insurance',
    label: 'Insurance',
    type: 'choice',
    options: [
      { key: 'private', label: 'Private', tone: 'violet' },
      { key: 'public', label: 'Public', tone: 'blue' },
      { key: 'none', label: 'Pays themselves' }
    ]
  },
  { key: 'planEnds', label: 'Plan ends', type: 'date', indexed: true },
  { key: 'visitsAYear', label: 'Visits a year', type: 'number', indexed: true },
  { key: 'wantsReminders', label: 'Wants reminders', type: 'flag' }
]

/** Drawn apart, so that the same people stay the same. */
export function ownFieldsOf(index: number, isPerson: boolean, now: Date): Customer['attributes'] {
  const random = randomFrom(index * 11 + 5)
  if (!isPerson && random.chance(0.6)) return {}
  const endsAt = new Date(now.getTime() + (random.below(700) - 200) * dayMs)
  return {
    ...(random.chance(0.8) && { insurance: random.pick(['private', 'public', 'public', 'none']) }),
    ...(random.chance(0.35) && { planEnds: endsAt.toISOString().slice(0, 10) }),
    ...(random.chance(0.6) && { visitsAYear: 1 + random.below(12) }),
    ...(random.chance(0.5) && { wantsReminders: random.chance(0.7) })
  }
}
