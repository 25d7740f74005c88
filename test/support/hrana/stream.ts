import { setImmediate as others } from 'node:timers/promises'
import Database from 'libsql'
import { createTurns } from './turns.ts'
import { toEngine, toWire } from './values.ts'
import { type Condition, ServerError, type WireError, type WireRequest, type WireResult, type WireStatement } from './wire.ts'

export const mostBytes = 10 * 1024 * 1024

const writeTurn = createTurns()

/** One connection to one database, as a Hrana stream has it. Other streams get their turn between any two statements. */
export function openStream(path: string, transactionMs: number) {
  const db = new Database(path)
  db.exec('pragma journal_mode = wal; pragma foreign_keys = on')
  const texts = new Map<number, string>()
  let endTurn = () => {}
  let isOutOfTime = false

  async function execute(statement: WireStatement): Promise<WireResult> {
    await others()
    const sql = textOf(statement)
    if (/^\s*begin/i.test(sql)) return begin(sql)
    if (isOutOfTime) throw new ServerError('TRANSACTION_TIMEOUT', 'Transaction timed-out')
    if (!/^\s*(commit|end|rollback)/i.test(sql)) return run(sql, statement)
    db.exec(sql)
    endTurn()
    return nothing
  }

  async function begin(sql: string): Promise<WireResult> {
    isOutOfTime = false
    if (/immediate/i.test(sql)) {
      const turnEnds = await writeTurn(path)
      const timer = setTimeout(() => {
        reset()
        isOutOfTime = true
      }, transactionMs)
      endTurn = () => {
        clearTimeout(timer)
        turnEnds()
      }
    }
    try {
      db.exec(sql)
      return nothing
    } catch (error) {
      endTurn()
      throw error
    }
  }

  function reset() {
    if (db.inTransaction) db.exec('rollback')
    endTurn()
  }

  function run(sql: string, { args = [], named_args: named = [], want_rows: wantRows = true }: WireStatement): WireResult {
    const statement = db.prepare(sql).safeIntegers(true)
    const values =
      named.length > 0
        ? Object.fromEntries(named.map(({ name, value }) => [name.replace(/^[:@$]/, ''), toEngine(value)]))
        : args.map(toEngine)
    const cols = statement.columns().map(({ name, type }) => ({ name, decltype: type }))
    const changesBefore = totalChanges()
    const rows = cols.length > 0 ? (statement.raw(true).all(values) as unknown[][]) : (statement.run(values), [])
    const result = { cols, rows: wantRows ? rows.map((row) => row.map(toWire)) : [], ...changesSince(changesBefore) }
    if (JSON.stringify(result.rows).length > mostBytes) throw new ServerError('RESPONSE_TOO_LARGE', 'Response is too large')
    return result
  }

  const counts = () =>
    db.prepare('select total_changes() as changes, last_insert_rowid() as rowid').get() as { changes: number; rowid: number }
  const totalChanges = () => counts().changes
  function changesSince(before: number) {
    const { changes, rowid } = counts()
    return { affected_row_count: changes - before, last_insert_rowid: changes > before ? String(rowid) : null }
  }

  async function batch(steps: (WireRequest & { type: 'batch' })['batch']['steps']) {
    const results: (WireResult | null)[] = []
    const errors: (WireError | null)[] = []
    for (const { stmt, condition } of steps) {
      const isWanted = !condition || holds(condition, results, errors)
      const [result, error] = isWanted ? await execute(stmt).then(succeeded, failed) : [null, null]
      results.push(result)
      errors.push(error)
    }
    return { step_results: results, step_errors: errors }
  }

  function holds(condition: Condition, results: readonly unknown[], errors: readonly unknown[]): boolean {
    switch (condition.type) {
      case 'ok':
        return Boolean(results[condition.step])
      case 'error':
        return Boolean(errors[condition.step])
      case 'not':
        return !holds(condition.cond, results, errors)
      case 'and':
        return condition.conds.every((each) => holds(each, results, errors))
      case 'or':
        return condition.conds.some((each) => holds(each, results, errors))
      default:
        return !db.inTransaction
    }
  }

  function textOf({ sql, sql_id: id }: { sql?: string; sql_id?: number }): string {
    const text = sql ?? texts.get(id ?? -1)
    if (text === undefined) throw new ServerError('SQL_NOT_FOUND', 'SQL text was not found')
    return text
  }

  return {
    async answer(request: WireRequest): Promise<object> {
      switch (request.type) {
        case 'execute':
          return { type: 'execute', result: await execute(request.stmt) }
        case 'batch':
          return { type: 'batch', result: await batch(request.batch.steps) }
        case 'sequence':
          db.exec(textOf(request))
          return { type: 'sequence' }
        case 'store_sql':
          texts.set(request.sql_id, request.sql)
          return { type: 'store_sql' }
        case 'close_sql':
          texts.delete(request.sql_id)
          return { type: 'close_sql' }
        case 'get_autocommit':
          return { type: 'get_autocommit', is_autocommit: !db.inTransaction }
        default:
          return { type: request.type }
      }
    },
    /** As good as new, for the next caller. */
    reset() {
      reset()
      texts.clear()
    },
    close() {
      reset()
      db.close()
    }
  }
}

export type Stream = ReturnType<typeof openStream>

const nothing: WireResult = { cols: [], rows: [], affected_row_count: 0, last_insert_rowid: null }
const succeeded = (result: WireResult) => [result, null] as const
const failed = (error: unknown) => [null, asWireError(error)] as const

/** The server tells the primary codes apart; this engine has no name for some of the extended ones. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error && 'code' in error)) return 'SQLITE_ERROR'
  const isConstraint = 'rawCode' in error && (Number(error.rawCode) & 0xff) === 19
  return isConstraint ? 'SQLITE_CONSTRAINT' : String(error.code)
}

export const asWireError = (error: unknown): WireError => ({
  message: error instanceof Error ? error.message : String(error),
  code: codeOf(error)
})
