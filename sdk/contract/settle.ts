import { asPrecise } from './attributes.ts'
import { dayAfter, dayIn, type Moment, momentFrom, startOf, type Stretch, stretchFrom } from './calendar.ts'
import type { FieldType, Me } from './fields.ts'
import type { Condition, Filter } from './filter.ts'

/** Who asks, when and where: all that a filter leaves open until then. */
export type Asker = {
  /** Null is nobody, whom nothing belongs to. */
  me: string | null
  now: Date
  /** Whose calendar its days are counted in; IANA. */
  timezone: string
  /** Undefined where there is no such field. */
  typeOf: (field: string) => FieldType | undefined
  /** Under which number the values of an attribute are kept, for who compiles to SQL. */
  numberOf?: (field: string) => number | undefined
}

export type Scalar = string | number | boolean
type Tested = { field: string; type: FieldType; attribute?: number }

/** A condition with nothing left open: no "me", no today, no day where instants are kept. */
export type Test =
  | (Tested & { op: 'eq' | 'ne' | 'contains' | 'startsWith' | 'gt' | 'gte' | 'lt' | 'lte'; value: Scalar })
  | (Tested & { op: 'in' | 'nin'; value: readonly Scalar[] })
  | (Tested & { op: 'empty' | 'notEmpty' })

export type Settled = { and: Settled[] } | { or: Settled[] } | { not: Settled } | Test

/** What a filter means to this asker, now. Both readers of filters, in SQL and in JavaScript, read this and nothing else. */
export function settle(filter: Filter, asker: Asker): Settled {
  if ('and' in filter) return { and: filter.and.map((each) => settle(each, asker)) }
  if ('or' in filter) return { or: filter.or.map((each) => settle(each, asker)) }
  if ('not' in filter) return { not: settle(filter.not, asker) }
  const type = asker.typeOf(filter.field)
  if (!type) return nothing
  const attribute = asker.numberOf?.(filter.field)
  return settleCondition(filter, { field: filter.field, type, ...(attribute !== undefined && { attribute }) }, asker)
}

/** All the conditions of a filter, wherever they stand in it. */
export function testsIn(filter: Settled): Test[] {
  if ('and' in filter) return filter.and.flatMap(testsIn)
  if ('or' in filter) return filter.or.flatMap(testsIn)
  return 'not' in filter ? testsIn(filter.not) : [filter]
}

/** Where somebody may have kept what another version understood otherwise. */
export function isSettled(tree: unknown): tree is Settled {
  if (typeof tree !== 'object' || tree === null) return false
  const { and, or, not, type } = tree as Record<string, unknown>
  const groups = [and, or].filter(Array.isArray).flat()
  return and || or ? groups.every(isSettled) : not ? isSettled(not) : typeof type === 'string'
}

const nothing: Settled = { or: [] }

function settleCondition({ op, value }: Condition, tested: Tested, asker: Asker): Settled {
  switch (op) {
    case 'empty':
    case 'notEmpty':
      return { ...tested, op }
    case 'in':
    case 'nin':
      return { ...tested, op, value: (value as unknown[]).map((each) => scalarOf(each, asker)) }
    case 'between': {
      const [from, to] = value as [unknown, unknown]
      return { and: [compared(tested, 'gte', from, asker), compared(tested, 'lte', to, asker)] }
    }
    case 'within': {
      const [from, to] = stretchFrom(today(asker), value as Stretch)
      return { and: [compared(tested, 'gte', from, asker), compared(tested, 'lte', to, asker)] }
    }
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
      return compared(tested, op, value, asker)
    default:
      return { ...tested, op, value: scalarOf(value, asker) }
  }
}

/** A day is as long as it is where it is counted: after it is after all of it. */
function compared(tested: Tested, op: 'gt' | 'gte' | 'lt' | 'lte', given: unknown, asker: Asker): Test {
  const value = scalarOf(given, asker)
  if (tested.type !== 'time' || !isDay(value)) return { ...tested, op, value }
  const isAfterAll = op === 'gt' || op === 'lte'
  return {
    ...tested,
    op: op === 'gt' || op === 'gte' ? 'gte' : 'lt',
    value: startOf(isAfterAll ? dayAfter(value) : value, asker.timezone)
  }
}

function scalarOf(value: unknown, asker: Asker): Scalar {
  // As customers are kept.
  if (typeof value === 'string') return value.trim().normalize()
  if (typeof value === 'number') return asPrecise(value)
  if (typeof value !== 'object' || value === null) return value as Scalar
  // An empty text is nobody's id.
  if (isMe(value)) return asker.me ?? ''
  return momentFrom(today(asker), value as Moment)
}

const today = ({ timezone, now }: Asker) => dayIn(timezone, now)
const isDay = (value: Scalar): value is string => typeof value === 'string' && value.length === 'yyyy-mm-dd'.length
const isMe = (value: object): value is Me => 'me' in value
