const dayMs = 86_400_000
const steps = [
  ['minute', 60_000, 3_600_000],
  ['hour', 3_600_000, dayMs]
] as const

/** Dates and numbers as the reader writes them. Made once per locale: `Intl` objects are slow to build. */
export class Formats {
  readonly #relative: Intl.RelativeTimeFormat
  readonly #short: Intl.RelativeTimeFormat
  readonly #thisYear: Intl.DateTimeFormat
  readonly #anyYear: Intl.DateTimeFormat
  readonly #full: Intl.DateTimeFormat
  readonly #time: Intl.DateTimeFormat
  readonly #number: Intl.NumberFormat
  readonly #compact: Intl.NumberFormat

  constructor(locale: string) {
    this.#relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
    this.#short = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'narrow' })
    this.#thisYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' })
    this.#anyYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' })
    this.#full = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' })
    this.#time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' })
    this.#number = new Intl.NumberFormat(locale)
    this.#compact = new Intl.NumberFormat(locale, { notation: 'compact' })
  }

  number(value: number): string {
    return this.#number.format(value)
  }

  /** `10K` */
  compact(value: number): string {
    return this.#compact.format(value)
  }

  /** `09:42` */
  time(iso: string): string {
    return this.#time.format(new Date(iso))
  }

  /** `19 Nov`, with the year where it is another one. */
  day(iso: string, now = new Date()): string {
    const date = new Date(iso)
    return (date.getFullYear() === now.getFullYear() ? this.#thisYear : this.#anyYear).format(date)
  }

  /** All of it, for a `title`. */
  full(iso: string): string {
    return this.#full.format(new Date(iso))
  }

  /** `5 h ago`, `Yesterday`, `19 Nov`: as exact as it is still useful. */
  ago(iso: string, now = new Date()): string {
    const date = new Date(iso)
    const past = now.getTime() - date.getTime()
    if (past < 0 || past > 2 * dayMs) return this.day(iso, now)
    for (const [unit, size, below] of steps) if (past < below) return this.#short.format(-Math.max(Math.floor(past / size), 0), unit)
    return capital(this.#relative.format(-Math.round((startOfDay(now) - startOfDay(date)) / dayMs), 'day'))
  }

  /** `12 s ago`, for what was read a moment ago. */
  secondsAgo(seconds: number): string {
    return seconds < 60 ? this.#short.format(-seconds, 'second') : this.#short.format(-Math.floor(seconds / 60), 'minute')
  }
}

const startOfDay = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)

const made = new Map<string, Formats>()

export function formatsFor(locale: string): Formats {
  const formats = made.get(locale) ?? new Formats(locale)
  made.set(locale, formats)
  return formats
}
