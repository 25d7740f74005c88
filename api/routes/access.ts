import { getBootstrap } from '../domain/bootstrap/get.ts'
import { createKey, listKeys, revokeKey, rotateKey } from '../domain/keys/index.ts'
import { getPreferences } from '../domain/preferences/get.ts'
import { updatePreferences } from '../domain/preferences/update.ts'
import { createSession } from '../domain/sessions/create.ts'
import { getSettings } from '../domain/settings/get.ts'
import { updateSettings } from '../domain/settings/update.ts'
import { listUsers } from '../domain/users/list.ts'
import { getMe } from '../domain/users/me.ts'
import { signOutUser } from '../domain/users/sign-out.ts'
import { updateUser } from '../domain/users/update.ts'
import type { Serve } from '../http/serve.ts'

export function mountAccess(serve: Serve) {
  serve('createSession', ({ ctx, body }) => createSession(ctx, body))
  serve('getSettings', ({ ctx }) => getSettings(ctx))
  serve('updateSettings', ({ ctx, body, read }) => updateSettings(ctx, body, read))
  serve('getMe', ({ ctx }) => getMe(ctx))
  serve('getPreferences', ({ ctx }) => getPreferences(ctx))
  serve('updatePreferences', ({ ctx, body }) => updatePreferences(ctx, body))
  serve('getBootstrap', ({ ctx }) => getBootstrap(ctx))
  serve('listKeys', ({ ctx }) => listKeys(ctx))
  serve('createKey', ({ ctx, body }) => createKey(ctx, body))
  serve('rotateKey', ({ ctx, params, body }) => rotateKey(ctx, params.id, body))
  serve('revokeKey', ({ ctx, params }) => revokeKey(ctx, params.id))
  serve('listUsers', ({ ctx, query }) => listUsers(ctx, query))
  serve('updateUser', ({ ctx, params, body }) => updateUser(ctx, params.id, body))
  serve('signOutUser', ({ ctx, params }) => signOutUser(ctx, params.id))
}
