/**
 * A token, or a function that gives one: asked before each attempt, so keep what you have until it is old. `refused` is
 * the token that the server has just not taken; give another one then. What it rejects with, the call rejects with,
 * but an `UnreachableError` is tried again.
 */
export type TokenSource = string | ((refused?: string) => string | Promise<string>)

/** What each request bears. However many calls were refused with one token, another is asked for once. */
export function createBearer(source: TokenSource) {
  const ask = async (refused?: string) => (typeof source === 'string' ? source : source(refused))
  let renewal: { refused: string; token: Promise<string> } | undefined

  async function renew(refused: string): Promise<string> {
    if (renewal?.refused !== refused) renewal = { refused, token: ask(refused) }
    const { token } = renewal
    // A source that failed, or gave the same again, is asked again by the next call.
    const forget = () => void (renewal?.token === token && (renewal = undefined))
    const renewed = await token.catch((error: unknown) => (forget(), Promise.reject(error)))
    if (renewed === refused) forget()
    return renewed
  }

  return { token: () => ask(), renew }
}
