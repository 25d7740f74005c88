import type { WireValue } from './values.ts'

/** The part of Hrana 2 and 3 over HTTP that libSQL's clients speak. https://github.com/tursodatabase/libsql/blob/main/docs/HRANA_3_SPEC.md */
export type WireStatement = {
  sql?: string
  sql_id?: number
  args?: WireValue[]
  named_args?: { name: string; value: WireValue }[]
  want_rows?: boolean
}

export type Condition =
  | { type: 'ok' | 'error'; step: number }
  | { type: 'not'; cond: Condition }
  | { type: 'and' | 'or'; conds: Condition[] }
  | { type: 'is_autocommit' }

export type WireRequest =
  | { type: 'execute'; stmt: WireStatement }
  | { type: 'batch'; batch: { steps: { stmt: WireStatement; condition?: Condition | null }[] } }
  | { type: 'sequence'; sql?: string; sql_id?: number }
  | { type: 'store_sql'; sql_id: number; sql: string }
  | { type: 'close_sql'; sql_id: number }
  | { type: 'get_autocommit' }
  | { type: 'close' }

export type Pipeline = { baton?: string | null; requests: WireRequest[] }

export type WireError = { message: string; code: string }

export type WireResult = {
  cols: { name: string; decltype: string | null }[]
  rows: WireValue[][]
  affected_row_count: number
  last_insert_rowid: string | null
}

/** An error as the protocol carries it. */
export class ServerError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}
