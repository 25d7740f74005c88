import { createClient, type LibsqlBatchError, type ResultSet } from '@libsql/client/web'
import { bound, Refused, type Row, type Statement, type Store, Unavailable } from './store.ts'

/** A libSQL server or Turso over HTTP. */
export function openRemote(url: string, authToken?: string): Store & { close(): void } {
  const client = createClient({ url, intMode: 'number', ...(authToken && { authToken }) })

  async function send(statements: readonly Statement[], mode: 'read' | 'write') {
    const spelled = statements.map(({ sql, args }) => ({ sql, args: bound(args) }))
    try {
      return (await client.batch(spelled, mode)).map(rowsOf)
    } catch (error) {
      if (isBatchError(error)) throw error.code.startsWith('SQLITE_CONSTRAINT') ? new Refused(error.statementIndex, error) : error
      throw new Unavailable('The database did not answer', { cause: error })
    }
  }

  return {
    read: (statements) => send(statements, 'read'),
    // Without an answer we cannot know; sent again, a kept batch refuses itself by its idempotency key.
    write: (statements) =>
      send(statements, 'write').catch((error: unknown) => {
        if (error instanceof Unavailable) return send(statements, 'write')
        throw error
      }),
    close: () => client.close()
  }
}

const isBatchError = (error: unknown): error is LibsqlBatchError => error instanceof Error && error.name === 'LibsqlBatchError'

const rowsOf = ({ rows, columns }: ResultSet): Row[] =>
  // Safe because no column of ours is a blob and `intMode` rules bigint out.
  rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at]])) as Row)
