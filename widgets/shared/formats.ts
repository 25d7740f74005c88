const dayMs = 86_400_000
const steps = [
  ['minute', 60_000, 3_600_000],
  ['hour', 3_600_000, dayMs]
] as const

const dates = {
  thisYear: { day: 'numeric', month: 'short' },
  anyYear: { day: 'numeric', month: 'short', year: 'numeric' },
  full: { dateStyle: 'full', timeStyle: 'short' }
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/** Dates and numbers as the reader writes them. `Intl` objects are slow to build, so each is made once, when it is first needed. */
export class Formats {
  readonly locale: string
  readonly #dates: Partial<Record<keyof typeof dates, Intl.DateTimeFormat>> = {}
  #compact: Intl.NumberFormat | undefined
  readonly #relative: Intl.RelativeTimeFormat

  constructor(locale: string) {
    this.locale = locale
    this.#relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'narrow' })
  }

  number(value: number): string {
    return value.toLocaleString(this.locale)
  }

  /** `10K` */
  compact(value: number): string {
    this.#compact ??= new Intl.NumberFormat(this.locale, { notation: 'compact' })
    return this.#compact.format(value)
  }

  /** `19 Nov`, with the year where it is another one. */
  day(iso: string, now = new Date()): string {
    return this.#date(new Date(iso).getFullYear() === now.getFullYear() ? 'thisYear' : 'anyYear', iso)
  }

  /** All of it, for a `title`. */
  full(iso: string): string {
    return this.#date('full', iso)
  }

  /** `5h ago`, `Yesterday`, `19 Nov`: as exact as it is still useful. */
  ago(iso: string, now = new Date()): string {
    const date = new Date(iso)
    const past = now.getTime() - date.getTime()
    if (past < 0 || past > 2 * dayMs) return this.day(iso, now)
    for (const [unit, size, below] of steps) if (past < below) return this.#relative.format(-Math.max(Math.floor(past / size), 0), unit)
    return capital(this.#relative.format(-Math.round((startOfDay(now) - startOfDay(date)) / dayMs), 'day'))
  }

  /** `12 s ago`, for what was read a moment ago. */
  secondsAgo(seconds: number): string {
    return seconds < 60 ? this.#relative.format(-seconds, 'second') : this.#relative.format(-Math.floor(seconds / 60), 'minute')
  }

  #date(name: keyof typeof dates, iso: string): string {
    this.#dates[name] ??= new Intl.DateTimeFormat(this.locale, dates[name])
    return this.#dates[name].format(new Date(iso))
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
