import { getBootstrap } from '../domain/bootstrap/get.ts'
import { createSession } from '../domain/sessions/create.ts'
import { getMe } from '../domain/users/me.ts'
import type { Serve } from '../http/serve.ts'

export function mountAccess(serve: Serve) {
  serve('createSession', ({ ctx, body }) => createSession(ctx, body))
  serve('getMe', ({ ctx }) => getMe(ctx))
  serve('getBootstrap', ({ ctx }) => getBootstrap(ctx))
}
