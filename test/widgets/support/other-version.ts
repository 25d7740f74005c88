type Json = Record<string, unknown>
type Answer = { method: string; path: string; body: unknown }
/** Another answer, a refusal instead, or nothing where it is as it was. */
type Differently = (answer: Answer) => { body: unknown } | { refusal: [status: number, code: string, title: string] } | undefined

const { fetch: real } = globalThis

/** From now on the API on the other side is of a version that is still to be written: it says the same, and more or less of it. */
export function speak(differently: Differently): void {
  globalThis.fetch = async (...asked: Parameters<typeof fetch>) => {
    const request = new Request(...asked)
    const { method, url } = request
    const path = new URL(url).pathname
    const answer = await real(request)
    if (!path.startsWith('/v1/') || !answer.ok) return answer
    const text = await answer.clone().text()
    const other = differently({ method, path, body: text ? JSON.parse(text) : undefined })
    if (!other) return answer
    if ('body' in other) return Response.json(other.body, { status: answer.status, headers: without(answer.headers) })
    const [status, code, title] = other.refusal
    const problem = { type: 'about:blank', title, status, code, requestId: 'req-later' }
    return Response.json(problem, { status, headers: { 'content-type': 'application/problem+json' } })
  }
}

export function speakAsAlways(): void {
  globalThis.fetch = real
}

/** What was said of the bytes holds no more. */
const without = (headers: Headers) => [...headers].filter(([name]) => !['content-length', 'content-encoding'].includes(name))

/** Every object in an answer, changed from the inside out. */
export function everywhere(body: unknown, change: (object: Json, key: string) => Json, key = ''): unknown {
  if (Array.isArray(body)) return body.map((each) => everywhere(each, change, key))
  if (typeof body !== 'object' || body === null) return body
  const inner = Object.entries(body).map(([name, value]) => [name, everywhere(value, change, name)])
  return change(Object.fromEntries(inner) as Json, key)
}
