import { createAttribute, listAttributes, reorderAttributes, updateAttribute } from '../domain/attributes/index.ts'
import type { Serve } from '../http/serve.ts'

export function mountAttributes(serve: Serve) {
  serve('listAttributes', ({ ctx, query }) => listAttributes(ctx, query))
  serve('createAttribute', ({ ctx, body }) => createAttribute(ctx, body))
  serve('reorderAttributes', ({ ctx, body }) => reorderAttributes(ctx, body))
  serve('updateAttribute', ({ ctx, params, body }) => updateAttribute(ctx, params.key, body))
}
