import { createClient, type ResultSet } from '@libsql/client/http'
import { bound } from './bound.ts'
import { NoAnswer, remoteMeaning } from './remote-errors.ts'
import { sameHost } from './same-host.ts'
import type { Row, Statement, Store } from './store.ts'

export type Access = {
  token?: string | undefined
  /** For one attempt. A server ends a transaction after five seconds, so a later answer has nothing to say. */
  patienceMs?: number
}

const usualPatienceMs = 6_000

/** One database on a libSQL server or Turso, over HTTP. Keeps nothing between two batches, so a Worker's requests never meet in it. */
export function openRemote(url: string, { token, patienceMs = usualPatienceMs }: Access = {}): Store {
  const fetch = sameHost(url, patienceMs)

  async function send(statements: readonly Statement[], mode: 'read' | 'write'): Promise<Row[][]> {
    const spelled = statements.map(({ sql, args }) => ({ sql, args: bound(args) }))
    const client = createClient({ url, fetch, intMode: 'number', ...(token && { authToken: token }) })
    try {
      return (await client.batch(spelled, mode)).map(rowsOf)
    } catch (error) {
      throw remoteMeaning(error)
    } finally {
      client.close()
    }
  }

  return {
    read: (statements) => answered(() => send(statements, 'read')),
    // Without an answer nobody knows. Sent again it is kept now, or it had been: then its own key refuses it, and that is how to tell.
    write: (statements) => answered(() => send(statements, 'write'))
  }
}

const answered = (send: () => Promise<Row[][]>) =>
  send().catch((error: unknown) => {
    if (error instanceof NoAnswer) return send()
    throw error
  })

const rowsOf = ({ rows, columns }: ResultSet): Row[] =>
  // Safe because no column of ours is a blob and `intMode` rules bigint out.
  rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at]])) as Row)
