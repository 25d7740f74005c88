/** A question and its answer, as they were on the wire. */
export type Exchange = { method: string; url: string; asked: Said; status: number; answered: Said }

type Said = { headers: Headers; body: string }

/** Passes a request on and the answer back, and keeps both for whoever looks at them afterwards. */
export async function overhear<Answer extends Response>(request: Request, answer: (request: Request) => Promise<Answer> | Answer) {
  const { method, url } = request
  const asked = { headers: request.headers, body: await request.clone().text() }
  const response = await answer(request)
  const answered = { headers: response.headers, body: await response.clone().text() }
  return { response, exchange: { method, url, asked, status: response.status, answered } satisfies Exchange }
}
