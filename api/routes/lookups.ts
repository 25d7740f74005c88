import { createLookup, listLookups, mergeLookups, reorderLookups, updateLookup } from '../domain/lookups/index.ts'
import type { Serve } from '../http/serve.ts'

export function mountLookups(serve: Serve) {
  serve('listLookups', ({ ctx, params, query }) => listLookups(ctx, params.kind, query))
  serve('createLookup', ({ ctx, params, body }) => createLookup(ctx, params.kind, body))
  serve('reorderLookups', ({ ctx, params, body }) => reorderLookups(ctx, params.kind, body))
  serve('mergeLookups', ({ ctx, params, body }) => mergeLookups(ctx, params.kind, params.key, body.into))
  serve('updateLookup', ({ ctx, params, body }) => updateLookup(ctx, params.kind, params.key, body))
}
