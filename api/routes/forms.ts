import { getForm, getPublicForm, putForm, submitForm } from '../domain/forms/index.ts'
import type { Serve } from '../http/serve.ts'

export function mountForms(serve: Serve) {
  serve('getForm', ({ ctx, params }) => getForm(ctx, params.key))
  serve('putForm', ({ ctx, params, body }) => putForm(ctx, params.key, body))
  serve('getPublicForm', ({ ctx, params }) => getPublicForm(ctx, params.key))
  serve('submitForm', ({ ctx, params, body }) => submitForm(ctx, params.key, body))
}
