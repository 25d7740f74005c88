import { isProblem } from '@customer-kit/sdk/client/errors.ts'

/** The page is put together in a way that cannot work. */
export class SetupError extends Error {
  override readonly name = 'SetupError'
  readonly code: SetupCode

  constructor(code: SetupCode) {
    super(code)
    this.code = code
  }
}
export type SetupCode = 'no_provider' | 'ambiguous_provider' | 'no_session'

export type TroubleKind = 'setup' | 'offline' | 'session' | 'forbidden' | 'missing' | 'failed'

/** What went wrong, in the words a widget can act on. */
export type Trouble = { kind: TroubleKind; code: string; message: string; status: number; requestId: string }

export function troubleOf(error: unknown): Trouble {
  if (error instanceof SetupError) return { kind: 'setup', code: error.code, message: error.message, status: 0, requestId: '' }
  if (isProblem(error)) {
    const { code, status, requestId, message } = error
    return { kind: kindOf(status), code, message, status, requestId }
  }
  const message = error instanceof Error ? error.message : String(error)
  const isUnreachable = error instanceof Error && error.name === 'UnreachableError'
  return { kind: isUnreachable ? 'offline' : 'failed', code: isUnreachable ? 'unreachable' : 'internal', message, status: 0, requestId: '' }
}

function kindOf(status: number): TroubleKind {
  if (status === 401) return 'session'
  if (status === 403) return 'forbidden'
  return status === 404 ? 'missing' : 'failed'
}
