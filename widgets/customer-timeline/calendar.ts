import type { Event } from '@customer-kit/sdk/contract/event.ts'

/** Days and times of events, as the reader writes them and where the reader is. */
export class Calendar {
  readonly #relative: Intl.RelativeTimeFormat
  readonly #day: Intl.DateTimeFormat
  readonly #dayOfYear: Intl.DateTimeFormat
  readonly #weekday: Intl.DateTimeFormat
  readonly #month: Intl.DateTimeFormat
  readonly #date: Intl.DateTimeFormat
  readonly #time: Intl.DateTimeFormat

  constructor(locale: string) {
    this.#relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
    this.#day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' })
    this.#dayOfYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' })
    this.#weekday = new Intl.DateTimeFormat(locale, { weekday: 'short' })
    this.#month = new Intl.DateTimeFormat(locale, { month: 'short' })
    this.#date = new Intl.DateTimeFormat(locale, { day: 'numeric' })
    this.#time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' })
  }

  /** `Today`, `Yesterday`, `18 November`, with the year where it is another one. */
  day(iso: string, now = new Date()): string {
    const date = new Date(iso)
    const away = Math.round((midnight(date) - midnight(now)) / 86_400_000)
    if (Math.abs(away) <= 1) return capital(this.#relative.format(away, 'day'))
    return (date.getFullYear() === now.getFullYear() ? this.#day : this.#dayOfYear).format(date)
  }

  time(iso: string): string {
    return this.#time.format(new Date(iso))
  }

  /** `Fri 14:00–14:45` */
  span({ at, endsAt }: Pick<Event, 'at' | 'endsAt'>): string {
    const start = new Date(at)
    const hours = endsAt && endsAt > at ? this.#time.formatRange(start, new Date(endsAt)) : this.#time.format(start)
    return `${this.#weekday.format(start)} ${hours}`
  }

  /** The two lines of the tile: `Nov`, `27`. */
  tile(iso: string): [month: string, day: string] {
    const date = new Date(iso)
    return [this.#month.format(date), this.#date.format(date)]
  }
}

const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)

const made = new Map<string, Calendar>()

/** Made once per locale: `Intl` objects are slow to build. */
export function calendarFor(locale: string): Calendar {
  const calendar = made.get(locale) ?? new Calendar(locale)
  made.set(locale, calendar)
  return calendar
}

/** What a `datetime-local` field holds: the reader's own clock, to the minute. */
export function toLocalField(iso: string): string {
  const date = new Date(iso)
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

/** Undefined when the field is empty or half filled. */
export function fromLocalField(value: string): string | undefined {
  const date = new Date(value)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}
