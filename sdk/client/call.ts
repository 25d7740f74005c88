import { readAnswer, type Received } from './answer.ts'
import { type RateLimit, rateLimitIn } from './rate-limit.ts'

/** What came with an answer. */
export type Answered<Data> = {
  data: Data
  status: number
  headers: Headers
  /** The log of the API knows the request by it. */
  requestId: string
  /** What is left of what this credential may ask, where the server says so. */
  rateLimit: RateLimit | undefined
}

/** A call under way: `await` it for its data alone, or `withResponse()` for what came with it. */
export type Call<Data> = Promise<Data> & { withResponse(): Promise<Answered<Data>> }

export function calling<Data>(answer: Promise<Received>): Call<Data> {
  // Safe because the answer is that of the operation that was called, and the API answers as the contract says.
  const data = answer.then(readAnswer) as Promise<Data>
  const withResponse = async () => {
    const [read, { status, headers }] = await Promise.all([data, answer])
    return { data: read, status, headers, requestId: headers.get('x-request-id') ?? '', rateLimit: rateLimitIn(headers) }
  }
  return Object.assign(data, { withResponse })
}
