import { Filter, isSettled } from '@customer-kit/sdk/contract'
import { expect, test } from 'vitest'

const ofStage = { field: 'stage', op: 'eq', value: 'lead' }
const told = (asked: unknown) => {
  const { error } = Filter.safeParse(asked)
  return error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? []
}
const aNode = 'This is neither a condition nor and, or, not'

test.each<[string, unknown, string, string]>([
  ['nothing', null, '', aNode],
  ['a word', 'stage', '', aNode],
  ['a list', [ofStage], '', aNode],
  ['a word in a list', { or: [ofStage, 'stage'] }, 'or.1', aNode],
  ['nothing that is denied', { not: null }, 'not', aNode],
  [
    'a fault deep within',
    { and: [{ not: { or: [{ ...ofStage, op: 'contains' }] } }] },
    'and.0.not.or.0.op',
    'This field knows eq, ne, in, nin, empty, notEmpty'
  ],
  ['one condition where a list belongs', { and: ofStage }, 'and', 'A list of conditions'],
  ['a word beside and', { and: [], with: 1 }, 'with', 'There is no such field'],
  ['a word beside not', { not: ofStage, with: 1 }, 'with', 'There is no such field'],
  ['a word in a condition', { not: { ...ofStage, with: 1 } }, 'not.with', 'There is no such field'],
  ['a field that is none', { ...ofStage, field: 'shoes' }, 'field', 'There is no field shoes'],
  ['a field without a name', { op: 'empty' }, 'field', 'There is no field without a name'],
  ['a value for an operator without one', { field: 'stage', op: 'empty', value: 'lead' }, 'value', 'This operator takes no value'],
  ['a value for the other of them', { field: 'stage', op: 'notEmpty', value: 'lead' }, 'value', 'This operator takes no value'],
  ['a value of another type', { ...ofStage, value: 1 }, 'value', 'This is a key'],
  ['one of several of another type', { field: 'stage', op: 'in', value: ['lead', 2] }, 'value.1', 'This is a list, and each a key'],
  ['one where several belong', { field: 'stage', op: 'nin', value: 'lead' }, 'value', 'This is a list, and each a key'],
  [
    'a stretch that is none',
    { field: 'createdAt', op: 'within', value: { last: {} } },
    'value',
    'This is {"last":{"days":30}}, {"next":{"weeks":2}} or {"this":"month"}'
  ],
  [
    'one day where two belong',
    { field: 'createdAt', op: 'between', value: ['2027-03-31'] },
    'value',
    'These are two, and each a time like 2027-03-31T09:00:00.000Z, a day like 2027-03-31, or {"ago":{"days":30}}'
  ]
])('%s is refused, and its place is told', (_, asked, path, message) => {
  expect(told(asked)).toEqual([[path, message]])
})

const created = (op: string, value: unknown) => told({ field: 'createdAt', op, value })

test.each([
  ['within', { last: { days: 1 } }, { last: { days: 36_500 } }, { last: { weeks: 5_200 } }, { last: { months: 1_200 } }],
  ['within', { last: { years: 100 } }, { next: { days: 1 } }, { next: { weeks: 1 } }, { next: { years: 100 } }],
  ['within', { this: 'week' }, { this: 'month' }, { this: 'quarter' }, { this: 'year' }],
  ['gt', { ago: { days: 0 } }, { ago: { years: 100 } }, { ahead: { days: 0 } }, { ahead: { months: 1_200 } }],
  ['lt', '1000-01-01', '9998-12-31', { ago: { weeks: 0 } }, { ago: { months: 0 } }]
])('time is read from the shortest stretch to the longest: %s %j, %j, %j, %j', (op, ...values) => {
  expect(values.flatMap((value) => created(op, value))).toEqual([])
})

test.each([
  ['within', { last: { days: 0 } }, { last: { days: 36_501 } }, { last: { weeks: 5_201 } }, { last: { months: 1_201 } }],
  ['within', { last: { years: 101 } }, { next: { days: 0 } }, { next: { years: 0 } }, { this: 'day' }],
  ['gt', { ago: { days: -1 } }, { ahead: { days: -1 } }, { ago: { years: 101 } }, { ahead: { weeks: 1.5 } }],
  ['lt', '0999-12-31', '9999-01-01', { last: { days: 1 } }, { ago: { days: 1, weeks: 1 } }]
])('and no further: %s %j, %j, %j, %j', (op, ...values) => {
  expect(values.map((value) => created(op, value).length)).toEqual([1, 1, 1, 1])
})

test('a thousand values are read, and not one more', () => {
  const oneOf = (count: number) => told({ field: 'stage', op: 'in', value: Array.from({ length: count }, () => 'lead') })
  expect([oneOf(1000).length, oneOf(1001).length]).toEqual([0, 1])
})

test('nobody is found by the beginning, or a part, of nothing', () => {
  for (const op of ['contains', 'startsWith']) expect(told({ field: 'name', op, value: '' })).toEqual([['value', 'This is a text']])
})

const nested = (levels: number): unknown => (levels === 1 ? ofStage : { not: nested(levels - 1) })
const tooMuch = [
  [
    '',
    'A filter is at most 8 levels deep and has at most 100 nodes; one by notes, the wording of a consent, identities, tags, viewers or account managers counts as 10'
  ]
]

test('eight levels are read, nine are not, whatever they are made of', () => {
  expect(told(nested(8))).toEqual([])
  expect(told(nested(9))).toEqual(tooMuch)
  expect(told({ ...(nested(9) as object), field: 'tags' })).toEqual(tooMuch)
  const within = (group: 'and' | 'or', levels: number): unknown => (levels === 1 ? ofStage : { [group]: [within(group, levels - 1)] })
  expect([told(within('and', 8)), told(within('or', 8))]).toEqual([[], []])
  expect([told(within('and', 9)), told(within('or', 9))]).toEqual([tooMuch, tooMuch])
})

test('a hundred nodes are read, one more is not, wherever they hang', () => {
  const many = (count: number) => Array.from({ length: count }, () => ofStage)
  expect(told({ or: many(99) })).toEqual([])
  expect(told({ or: many(100) })).toEqual(tooMuch)
  expect(told({ and: [{ not: { and: many(97) } }] })).toEqual([])
  expect(told({ and: [{ not: { and: many(98) } }] })).toEqual(tooMuch)
})

test.each([
  ['tags', 'vip'],
  ['viewers', 'usr_1'],
  ['accountManagers', 'usr_1'],
  ['identities.telegram', 'ada_lovelace'],
  ['notes', 'rings'],
  ['consent.wording', 'yes']
])('a condition by %s counts as ten, since it is asked of much', (field, value) => {
  const many = (count: number) => Array.from({ length: count }, () => ({ field, op: 'ne', value }))
  expect(told({ and: [...many(9), ...Array.from({ length: 9 }, () => ofStage)] })).toEqual([])
  expect(told({ and: [...many(9), ...Array.from({ length: 10 }, () => ofStage)] })).toEqual(tooMuch)
})

const kept = { field: 'stage', type: 'choice', op: 'eq', value: 'lead' }

test.each([[kept], [{ and: [kept, { or: [kept, { not: kept }] }] }], [{ not: { and: [kept] } }], [{ or: [] }], [{ and: [] }]])(
  'what a session has kept of a filter is read again: %j',
  (filter) => {
    expect(isSettled(filter)).toBe(true)
  }
)

test.each([
  [null],
  ['stage'],
  [{}],
  [ofStage],
  [{ and: [kept, ofStage] }],
  [{ or: [ofStage, kept] }],
  [{ not: ofStage }],
  [{ and: [{ or: [{ not: {} }] }] }],
  [{ or: [kept, null] }]
])('what nobody has settled is not: %j', (filter) => {
  expect(isSettled(filter)).toBe(false)
})
