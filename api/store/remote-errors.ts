import { LibsqlBatchError, LibsqlError } from '@libsql/client/http'
import { Refused, StorageFull, Unavailable } from './store.ts'

/** The batch may have been kept or not. */
export class NoAnswer extends Unavailable {}

/** The server is there, and this database is not. */
export class NoDatabase extends Unavailable {}

/** Codes with which the server says that nothing was kept, and that it may be tried later. */
const laterCodes = new Set(['SQLITE_BUSY', 'TRANSACTION_TIMEOUT', 'TRANSACTION_BUSY'])
/** Codes of this client and this protocol, not of the database: what became of the batch is unknown. */
const unknownCodes = new Set(['SERVER_ERROR', 'STREAM_EXPIRED', 'HRANA_PROTO_ERROR', 'HRANA_CLOSED_ERROR', 'INTERNAL_ERROR', 'UNKNOWN'])

/** What an error of the remote driver means to a caller of the store. */
export function remoteMeaning(error: unknown): unknown {
  if (error instanceof NoDatabase || error instanceof RangeError) return error
  // Whatever `fetch` rejects with: refused, reset, cut off in the middle, out of patience.
  if (!(error instanceof LibsqlError)) return new NoAnswer('The database did not answer', { cause: error })
  const { code } = error
  if (error instanceof LibsqlBatchError && code.startsWith('SQLITE_CONSTRAINT')) return new Refused(error.statementIndex, error)
  if (code === 'SQLITE_FULL') return new StorageFull('The server has no room left', { cause: error })
  if (laterCodes.has(code)) return new Unavailable('The database is busy', { cause: error })
  if (unknownCodes.has(code)) return new NoAnswer('The database did not answer', { cause: error })
  return error
}
