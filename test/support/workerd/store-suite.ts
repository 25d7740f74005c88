// Runs inside workerd: one of the store's sentences for each request.
import { sentences } from '../../api/store/suite.ts'
import { httpGround, type Place } from '../store/http-ground.ts'

export default {
  async fetch(request: Request): Promise<Response> {
    const { sentence, place } = (await request.json()) as { sentence: string; place: Place }
    const holds = sentences[sentence]
    if (!holds) return new Response('There is no such sentence', { status: 404 })
    try {
      await holds(httpGround(place))
      return new Response('held')
    } catch (error) {
      return new Response(error instanceof Error ? (error.stack ?? error.message) : String(error), { status: 500 })
    }
  }
}
