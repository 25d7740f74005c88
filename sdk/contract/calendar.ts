/** So many calendar days, weeks, months or years: one of them. */
export type Span = { days: number } | { weeks: number } | { months: number } | { years: number }
/** A day, seen from today. */
export type Moment = { ago: Span } | { ahead: Span }
/** Days in a row. Those of `last` end with today, those of `next` begin with it; a week begins on Monday. */
export type Stretch = { last: Span } | { next: Span } | { this: 'week' | 'month' | 'quarter' | 'year' }

const dayMs = 86_400_000
const dayOf = (at: Date) => at.toISOString().slice(0, 10)
const midnightOf = (day: string) => new Date(`${day}T00:00:00.000Z`)

/** What day it is somewhere: `2027-03-31`. */
export function dayIn(timezone: string, at: Date): string {
  if (timezone === 'UTC') return dayOf(at)
  const parts = formatFor(timezone).formatToParts(at)
  const part = (type: 'year' | 'month' | 'day') => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
}

/** When a day begins somewhere. Not always at midnight: some clocks go forward then. */
export function startOf(day: string, timezone: string): string {
  const midnight = midnightOf(day).getTime()
  if (timezone === 'UTC') return spelled(midnight)
  // No place is further than a day from UTC, and everywhere the date only goes forward.
  let [before, after] = [midnight / 1000 - 90_000, midnight / 1000 + 90_000]
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (dayIn(timezone, new Date(middle * 1000)) < day) before = middle
    else after = middle
  }
  return spelled(after * 1000)
}

export const dayAfter = (day: string): string => shifted(day, { days: 1 }, 1)

export const momentFrom = (today: string, moment: Moment): string =>
  'ago' in moment ? shifted(today, moment.ago, -1) : shifted(today, moment.ahead, 1)

/** The first and the last day of it. */
export function stretchFrom(today: string, stretch: Stretch): [from: string, to: string] {
  if ('last' in stretch) return [dayAfter(shifted(today, stretch.last, -1)), today]
  if ('next' in stretch) return [today, shifted(shifted(today, stretch.next, 1), { days: 1 }, -1)]
  const from = beginningOf(stretch.this, today)
  const lasting = { week: { weeks: 1 }, month: { months: 1 }, quarter: { months: 3 }, year: { years: 1 } }[stretch.this]
  return [from, shifted(shifted(from, lasting, 1), { days: 1 }, -1)]
}

function beginningOf(unit: 'week' | 'month' | 'quarter' | 'year', today: string): string {
  const at = midnightOf(today)
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth()]
  if (unit === 'week') return shifted(today, { days: (at.getUTCDay() + 6) % 7 }, -1)
  return dayOf(new Date(Date.UTC(year, { month, quarter: month - (month % 3), year: 0 }[unit], 1)))
}

function shifted(day: string, span: Span, direction: 1 | -1): string {
  const at = midnightOf(day)
  if ('days' in span) return dayOf(new Date(at.getTime() + direction * span.days * dayMs))
  if ('weeks' in span) return dayOf(new Date(at.getTime() + direction * span.weeks * 7 * dayMs))
  const months = direction * ('months' in span ? span.months : span.years * 12)
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months + 1, 0))
  // A month after the 31st is the last day of a shorter month.
  last.setUTCDate(Math.min(at.getUTCDate(), last.getUTCDate()))
  return dayOf(last)
}

/** As times are kept, so that they compare as text. */
const spelled = (ms: number) => new Date(Math.min(ms, Date.UTC(9999, 11, 31, 23, 59, 59, 999))).toISOString()

const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(timezone: string): Intl.DateTimeFormat {
  const format =
    formats.get(timezone) ??
    new Intl.DateTimeFormat('en', { timeZone: timezone, calendar: 'iso8601', year: 'numeric', month: '2-digit', day: '2-digit' })
  formats.set(timezone, format)
  return format
}
