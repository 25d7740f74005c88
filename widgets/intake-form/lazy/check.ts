import type { Entry } from './entries.ts'
import { asNumber } from './number.ts'
import type { SheetKey } from './words.ts'

/** What is wrong with a value before it is sent, as the key of a sentence. The API has the last word. */
export function faultOf({ control, mandatory }: Entry, value: string, country: string | null): SheetKey | undefined {
  const given = value.trim()
  if (given === '') return mandatory ? missing[control] : undefined
  if (control === 'email' && !/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(given)) return 'notAnEmail'
  if (control === 'phone' && !isPhone(given, country !== null)) return 'notAPhone'
  if (control === 'number' && asNumber(given) === undefined) return 'notANumber'
  return undefined
}

const missing: Record<Entry['control'], SheetKey> = {
  line: 'isMissing',
  email: 'notAnEmail',
  phone: 'notAPhone',
  number: 'notANumber',
  paragraph: 'isMissing',
  choice: 'isUnchosen',
  pills: 'isUnchosen',
  date: 'notADate',
  tick: 'isUnticked'
}

/** Where the form names a country, a number may be written the way people there write it. */
function isPhone(typed: string, mayBeNational: boolean): boolean {
  const digits = typed.replace(/[\s().\-/]/g, '')
  return mayBeNational ? /^(\+|00)?\d{4,15}$/.test(digits) : /^(\+|00)\d{6,15}$/.test(digits)
}
