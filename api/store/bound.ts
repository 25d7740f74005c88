import type { Value } from './store.ts'

/** Values as both drivers take them, after the last door that can refuse what would not come back as it went in. */
export const bound = (args: readonly Value[]): (Value | bigint)[] => args.map(boundOne)

const bindable = new Set(['number', 'string'])

function boundOne(value: Value): Value | bigint {
  // Drivers bind a JavaScript number as a float, and JSON built in SQL would then say 5.0.
  if (Number.isSafeInteger(value)) return BigInt(value as number)
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('The database keeps finite numbers only')
  // Text is read back cut at a NUL, and half a surrogate pair comes back as another character.
  if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed())) {
    throw new TypeError('The database keeps well-formed text without NUL only')
  }
  // The engine does not refuse what it cannot bind: it ends the process.
  if (value !== null && !bindable.has(typeof value)) throw new TypeError('The database keeps numbers, text and null only')
  return value
}
