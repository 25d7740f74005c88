import { dayIn, startOf, type Stretch, stretchFrom, momentFrom } from '@customer-kit/sdk/contract'
import { expect, test } from 'vitest'

test.each([
  ['UTC', '2027-03-31T23:59:59.999Z', '2027-03-31'],
  ['Europe/Madrid', '2027-03-31T21:59:59.999Z', '2027-03-31'],
  ['Europe/Madrid', '2027-03-31T22:00:00.000Z', '2027-04-01'],
  ['Pacific/Kiritimati', '2027-03-31T10:00:00.000Z', '2027-04-01'],
  ['America/Los_Angeles', '2027-04-01T06:59:59.999Z', '2027-03-31']
])('in %s, at %s it is %s', (timezone, at, day) => {
  expect(dayIn(timezone, new Date(at))).toBe(day)
})

test.each([
  ['UTC', '2027-03-31', '2027-03-31T00:00:00.000Z'],
  ['Europe/Madrid', '2027-03-28', '2027-03-27T23:00:00.000Z'],
  ['Europe/Madrid', '2027-03-29', '2027-03-28T22:00:00.000Z'],
  ['Pacific/Kiritimati', '2027-04-01', '2027-03-31T10:00:00.000Z'],
  ['Asia/Kathmandu', '2027-04-01', '2027-03-31T18:15:00.000Z'],
  // The clock went from 23:59:59 to 01:00:00.
  ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00.000Z'],
  // The clock went from 23:59:59 back to 23:00:00: the day before had an hour more.
  ['America/Sao_Paulo', '2018-02-18', '2018-02-18T03:00:00.000Z'],
  // There was no such day; what comes after it begins when it would have.
  ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00.000Z'],
  ['America/New_York', '9998-12-31', '9998-12-31T05:00:00.000Z']
])('in %s, %s begins at %s', (timezone, day, instant) => {
  expect(startOf(day, timezone)).toBe(instant)
})

test.each<[string, Stretch, string, string]>([
  ['2027-03-31', { last: { days: 1 } }, '2027-03-31', '2027-03-31'],
  ['2027-03-31', { last: { days: 30 } }, '2027-03-02', '2027-03-31'],
  ['2027-03-31', { last: { weeks: 1 } }, '2027-03-25', '2027-03-31'],
  ['2027-03-31', { last: { months: 1 } }, '2027-03-01', '2027-03-31'],
  ['2028-02-29', { last: { years: 1 } }, '2027-03-01', '2028-02-29'],
  ['2027-03-31', { next: { days: 1 } }, '2027-03-31', '2027-03-31'],
  ['2027-03-31', { next: { days: 7 } }, '2027-03-31', '2027-04-06'],
  ['2027-01-31', { next: { months: 1 } }, '2027-01-31', '2027-02-27'],
  ['2027-03-31', { this: 'week' }, '2027-03-29', '2027-04-04'],
  ['2027-04-04', { this: 'week' }, '2027-03-29', '2027-04-04'],
  ['2027-04-05', { this: 'week' }, '2027-04-05', '2027-04-11'],
  ['2028-02-10', { this: 'month' }, '2028-02-01', '2028-02-29'],
  ['2027-06-30', { this: 'quarter' }, '2027-04-01', '2027-06-30'],
  ['2027-10-01', { this: 'quarter' }, '2027-10-01', '2027-12-31'],
  ['2027-06-30', { this: 'year' }, '2027-01-01', '2027-12-31']
])('on %s, %j is %s to %s', (today, stretch, from, to) => {
  expect(stretchFrom(today, stretch)).toEqual([from, to])
})

test('a day seen from today', () => {
  expect(momentFrom('2027-03-31', { ago: { days: 0 } })).toBe('2027-03-31')
  expect(momentFrom('2027-03-01', { ago: { days: 1 } })).toBe('2027-02-28')
  expect(momentFrom('2027-03-31', { ago: { months: 1 } })).toBe('2027-02-28')
  expect(momentFrom('2028-02-29', { ahead: { years: 1 } })).toBe('2029-02-28')
  expect(momentFrom('2027-12-31', { ahead: { weeks: 2 } })).toBe('2028-01-14')
})
