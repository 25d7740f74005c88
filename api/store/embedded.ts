import Database from 'libsql'
import { preparedOn } from './prepared.ts'
import { Refused, type Row, type Statement, type Store, Unavailable } from './store.ts'

type Waiting = { statements: readonly Statement[]; resolve: (rows: Row[][]) => void; reject: (error: unknown) => void }

const settings = 'pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on'

type Embedded = Store & {
  close(): void
  /** Closes after the writes that are waiting. */
  closeWhenIdle(): void
}

/** A file, one connection, one process. `die` ends that process: after a BUSY past `begin` the engine cannot be trusted. */
export function openEmbedded(path: string, die: (reason: unknown) => never): Embedded {
  let connection = connect(path)
  let queue: Waiting[] = []

  function commitQueue() {
    const group = queue
    queue = []
    try {
      connection.db.exec('begin immediate')
    } catch (error) {
      connection.db.close()
      connection = connect(path)
      for (const { reject } of group) reject(new Unavailable('The database is busy', { cause: error }))
      return
    }
    const acknowledgements = group.map((waiting) => keep(waiting))
    try {
      connection.db.exec('commit')
    } catch (error) {
      if (isBusy(error)) die(error)
      connection.db.exec('rollback')
      for (const { reject } of group) reject(new Unavailable('The database could not commit', { cause: error }))
      return
    }
    for (const acknowledge of acknowledgements) acknowledge()
  }

  /** One write in its own savepoint, so its refusal leaves the others of the group standing. */
  function keep({ statements, resolve, reject }: Waiting): () => void {
    connection.db.exec('savepoint one_write')
    try {
      const rows = statements.map((statement, at) => connection.run(statement, at))
      connection.db.exec('release one_write')
      return () => resolve(rows)
    } catch (error) {
      if (isBusy(error)) die(error)
      connection.db.exec('rollback to one_write; release one_write')
      return () => reject(error)
    }
  }

  return {
    async read(statements) {
      return statements.map((statement, at) => connection.run(statement, at))
    },
    write(statements) {
      return new Promise((resolve, reject) => {
        queue.push({ statements, resolve, reject })
        // After the I/O of this turn: all requests that have arrived share one commit.
        if (queue.length === 1) setImmediate(commitQueue)
      })
    },
    close,
    closeWhenIdle: () => setImmediate(close)
  }

  function close() {
    // The engine holds on to the file until every prepared statement is collected; without a journal beside it that does no harm.
    connection.db.exec('pragma journal_mode = delete')
    connection.db.close()
  }
}

function connect(path: string) {
  const db = new Database(path)
  db.exec(settings)
  const prepared = preparedOn(db)
  const run = ({ sql, args }: Statement, at: number): Row[] => {
    try {
      return prepared(sql)(args)
    } catch (error) {
      throw isConstraint(error) ? new Refused(at, error) : error
    }
  }
  return { db, run }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '')
const isBusy = (error: unknown) => codeOf(error).startsWith('SQLITE_BUSY')
const isConstraint = (error: unknown) => codeOf(error).startsWith('SQLITE_CONSTRAINT')
