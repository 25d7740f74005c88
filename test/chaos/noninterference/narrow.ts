import type { Row } from '@customer-kit/api/store/store.ts'
import type { Random } from '@customer-kit/demo/random.ts'
import { languages, regions, sizes, slotOf, stages } from './words.ts'

type Choice = 'stage' | 'region' | 'language' | 'kind' | 'responsible' | 'attributes.size'
type Condition =
  | { field: Choice; op: 'eq' | 'ne'; value: string }
  | { field: Choice; op: 'in' | 'nin'; value: string[] }
  | { field: Choice; op: 'empty' | 'notEmpty' }
  | { field: 'private'; op: 'eq'; value: boolean }

/** As much of the filter language as a host narrows sessions by here, small enough to be worked out a second time below. */
export type Narrow = { and: Narrow[] } | { or: Narrow[] } | { not: Narrow } | Condition

export function narrowing(users: readonly string[], random: Random, depth = 0): Narrow {
  if (depth < 2 && random.chance(0.35)) {
    const parts = Array.from({ length: 1 + random.below(2) }, () => narrowing(users, random, depth + 1))
    return random.pick<Narrow>([{ and: parts }, { or: parts }, { not: narrowing(users, random, depth + 1) }])
  }
  if (random.chance(0.15)) return { field: 'private', op: 'eq', value: random.chance(0.5) }
  const choices: Record<Choice, readonly string[]> = {
    'stage': stages,
    'region': regions,
    'language': languages,
    'kind': ['person', 'organization'],
    'responsible': users,
    'attributes.size': sizes
  }
  const field = random.pick(Object.keys(choices) as Choice[])
  const value = random.pick(choices[field])
  return random.pick<Condition>([
    { field, op: random.pick(['eq', 'ne']), value },
    { field, op: random.pick(['in', 'nin']), value: [value, random.pick(choices[field])] },
    { field, op: random.pick(['empty', 'notEmpty']) }
  ])
}

export function matchesNarrow(filter: Narrow, customer: Row): boolean {
  if ('and' in filter) return filter.and.every((part) => matchesNarrow(part, customer))
  if ('or' in filter) return filter.or.some((part) => matchesNarrow(part, customer))
  if ('not' in filter) return !matchesNarrow(filter.not, customer)
  const value = valueIn(customer, filter.field)
  switch (filter.op) {
    case 'eq':
      return typeof filter.value === 'boolean' ? value === Number(filter.value) : value === filter.value
    case 'ne':
      return value !== filter.value
    case 'in':
      return filter.value.some((one) => one === value)
    case 'nin':
      return filter.value.every((one) => one !== value)
    case 'empty':
      return value === null
    case 'notEmpty':
      return value !== null
  }
}

function valueIn(customer: Row, field: Choice | 'private'): unknown {
  if (field !== 'attributes.size') return customer[field]
  const kept = JSON.parse(String(customer['attributes'])) as Record<string, unknown>
  return kept[slotOf('size')] ?? null
}

export function fieldsNamed(filter: Narrow): string[] {
  if ('and' in filter) return filter.and.flatMap(fieldsNamed)
  if ('or' in filter) return filter.or.flatMap(fieldsNamed)
  return 'not' in filter ? fieldsNamed(filter.not) : [filter.field]
}
