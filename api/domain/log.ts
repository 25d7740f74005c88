/** One line of JSON. Nothing in it is anybody's data: routes instead of addresses, names of things instead of their values. */
export type LogLine = {
  time: string
  level: 'info' | 'warn' | 'error'
  requestId: string
  operation: string | null
  method: string
  route: string | null
  status: number
  ms: number
  workspace: string | null
  caller: string | null
  /** What nobody foresaw: its name and where it happened, but not its message, which may quote a value. */
  error?: { name: string; at: string[] }
}

export type Log = (line: LogLine) => void
