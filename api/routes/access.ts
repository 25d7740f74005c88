import { createSession } from '../domain/sessions/create.ts'
import type { Serve } from '../http/serve.ts'

export function mountAccess(serve: Serve) {
  serve('createSession', ({ ctx, body }) => createSession(ctx, body))
}
