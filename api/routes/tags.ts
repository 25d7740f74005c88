import { createTag, getTagUsages, listTags, mergeTags, updateTag } from '../domain/tags/index.ts'
import type { Serve } from '../http/serve.ts'

export function mountTags(serve: Serve) {
  serve('listTags', ({ ctx, query }) => listTags(ctx, query))
  serve('createTag', ({ ctx, body }) => createTag(ctx, body))
  serve('updateTag', ({ ctx, params, body }) => updateTag(ctx, params.id, body))
  serve('mergeTags', ({ ctx, params, body }) => mergeTags(ctx, params.id, body.into))
  serve('getTagUsages', ({ ctx, params }) => getTagUsages(ctx, params.id))
}
