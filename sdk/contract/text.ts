import * as z from 'zod'

/** The engine cuts text at NUL on reading and turns lone surrogates into U+FFFD, so neither may come in. */
const storable = (value: string) => value.isWellFormed() && !value.includes('\0')

/** Trimmed, in NFC, at most `max` UTF-16 units. */
export const Text = (max: number) => z.string().refine(storable, 'Contains characters that cannot be kept').trim().normalize().max(max)

/** UTC, to the millisecond: `2027-03-31T09:00:00.000Z`. */
export const Instant = z.iso.datetime({ precision: 3 })
