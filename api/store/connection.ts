import Database from 'libsql'
import { preparedOn } from './prepared.ts'
import { Refused, type Row, type Statement } from './store.ts'

export type Connection = ReturnType<typeof connect>

const settings = 'pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on'

/** One connection to a file, with the statements it has prepared. */
export function connect(path: string) {
  const db = new Database(path)
  try {
    db.exec(settings)
  } catch (error) {
    db.close()
    throw error
  }
  const prepared = preparedOn(db)

  return {
    /** For the words around a transaction: unlike a prepared one, such a statement leaves nothing behind when it fails. */
    exec(words: string): void {
      db.exec(words)
    },
    run({ sql, args }: Statement, at: number): Row[] {
      try {
        return prepared(sql)(args)
      } catch (error) {
        throw isConstraint(error) ? new Refused(at, error) : error
      }
    },
    isInTransaction: () => db.inTransaction,
    close() {
      // The engine holds on to the file until every prepared statement is collected; without a journal beside it that does no harm.
      try {
        db.exec('pragma journal_mode = delete')
      } catch {
        // Somebody else reads the file, or the disk is full: the journal stays and is read at the next opening.
      }
      db.close()
    }
  }
}

export const isBusy = (error: unknown) => codeOf(error).startsWith('SQLITE_BUSY')
export const isFull = (error: unknown) => codeOf(error) === 'SQLITE_FULL'
/** By number: the driver has no name for a value of the wrong type. */
const isConstraint = (error: unknown) => error instanceof Error && 'rawCode' in error && (Number(error.rawCode) & 0xff) === 19
const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '')
