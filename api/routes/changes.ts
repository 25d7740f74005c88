import { listChanges } from '../domain/changes/list.ts'
import type { Serve } from '../http/serve.ts'

export function mountChanges(serve: Serve) {
  serve('listChanges', ({ ctx, query }) => listChanges(ctx, query))
}
