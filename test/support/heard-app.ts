import { createApp as create } from '@customer-kit/api/app.ts'
import { hear } from './held/ears.ts'

/** The API as a test wants it, over the workspaces of a kit. Whatever it answers is searched for the neighbour's words. */
export const createApp: typeof create = (runtime) => {
  const app = create(runtime)
  const { fetch } = app
  app.fetch = async (request, ...bindings) => {
    const response = await fetch(request, ...bindings)
    hear(request.url, response.clone())
    return response
  }
  return app
}
