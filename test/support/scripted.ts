import { type Client, type ClientOptions, createClient } from '@customer-kit/sdk'

type Answers = (request: Request, asked: number) => Response | Promise<Response>

/** A client of a server that answers as a test tells it, and all that the client asked. */
export function scripted(answer: Answers, options: Partial<ClientOptions> = {}): { client: Client; requests: Request[] } {
  const requests: Request[] = []
  const fetch = (request: Request) => answer(request, requests.push(request))
  return { client: createClient({ baseUrl: 'http://kit.test', token: 'token', fetch, ...options }), requests }
}

/** A no, as the API says it. */
export function refusal(status: number, code: string, headers: Record<string, string> = {}): Response {
  const problem = { type: `https://docs.test/${code}`, title: 'No', status, code, requestId: 'req-1' }
  return Response.json(problem, { status, headers: { 'content-type': 'application/problem+json', ...headers } })
}

export const never = () => new Promise<Response>(() => {})
