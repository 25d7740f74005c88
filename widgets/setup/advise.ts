import { type Advice, showAdvice } from './panel.ts'

type Trouble = { code: string; message: string }

/** Says nothing where it is not sure: a server that is down for a moment is no fault of the page. */
export async function advise(
  trouble: Trouble,
  target: EventTarget | undefined,
  blocked: readonly SecurityPolicyViolationEvent[]
): Promise<void> {
  const advice = await adviceFor(trouble, target, blocked)
  if (advice) showAdvice(advice)
}

async function adviceFor(
  { code, message }: Trouble,
  target: EventTarget | undefined,
  blocked: readonly SecurityPolicyViolationEvent[]
): Promise<Advice | undefined> {
  const tag = target instanceof Element ? `<${target.localName}>` : 'A widget'
  switch (code) {
    case 'no_provider':
      return {
        what: `${tag} has no <customer-kit> around it.`,
        line: '<customer-kit session-endpoint="/customer-kit-session">…</customer-kit>'
      }
    case 'ambiguous_provider':
      return {
        what: `${tag} stands outside of several <customer-kit> and cannot know whose it is.`,
        line: 'provider="the id of one of them"'
      }
    case 'no_session':
      return { what: '<customer-kit> was not told how to get a session.', line: '<customer-kit session-endpoint="/customer-kit-session">' }
    case 'not_configured':
      return { what: `<intake-form> lacks something. ${message}.`, line: '<intake-form form-key="…" public-key="ck_pk_…"></intake-form>' }
    case 'not_found':
      return tag === '<intake-form>' ? { what: `${message}.`, line: 'form-key="…"' } : undefined
    case 'tag_taken':
      return {
        what: message,
        line: `<script type="module" src="${new URL('/widgets.js', import.meta.url).href}" data-prefix="acme"></script>`
      }
    case 'unauthenticated':
      return tag === '<intake-form>'
        ? { what: 'The public key is not valid: misspelt, revoked or over.', line: 'public-key="ck_pk_…"' }
        : adviceForSession(target)
    case 'unreachable':
      return (await adviceForSession(target)) ?? adviceForSilence(apiOf(target), blocked)
    default:
      return undefined
  }
}

async function adviceForSilence(api: string, blocked: readonly SecurityPolicyViolationEvent[]): Promise<Advice | undefined> {
  const violation = blocked.find(({ blockedURI }) => blockedURI.startsWith(api))
  if (violation) {
    const { effectiveDirective } = violation
    return {
      what: `The content security policy of this page blocks the API: ${effectiveDirective}.`,
      line: `${effectiveDirective} ${api} 'self'`
    }
  }
  const isThere = await fetch(`${api}/healthz`, { mode: 'no-cors' }).then(
    () => true,
    () => false
  )
  return isThere
    ? {
        what: `The API answers, but not to pages of ${location.origin}: the public key, or the session, names others.`,
        line: `"origins": ["${location.origin}"]`
      }
    : { what: `Nothing answers at ${api}.`, line: `<customer-kit api-url="…">` }
}

/** Asks the page's own server once more. One that knows nobody is right to say so; one without the path, or without its key, is not. */
async function adviceForSession(target: EventTarget | undefined): Promise<Advice | undefined> {
  const { sessionEndpoint } = providerOf(target)
  if (!sessionEndpoint) return undefined
  const answer = await fetch(sessionEndpoint, { method: 'POST', credentials: 'include' }).catch(() => undefined)
  if (!answer || answer.status >= 500) return undefined
  const asked = `POST ${sessionEndpoint} answered ${answer.status}`
  if (answer.status === 404 || answer.status === 405)
    return { what: `${asked}: your server has no such path.`, line: 'session-endpoint="…"' }
  const { code, token } = await answer.json().then(Object, () => ({}))
  // Passed on as it came, the refusal is the API's own.
  if (code === 'unauthenticated')
    return { what: `${asked}: the API does not take the secret key of your server.`, line: 'SECRET_KEY=ck_sk_…' }
  if (!answer.ok || token) return undefined
  const type = answer.headers.get('content-type') ?? 'nothing'
  return { what: `${asked} with ${type}, and not with a session.`, line: 'response.end(await session.text())' }
}

type Placed = { apiUrl?: string; sessionEndpoint?: string }

function providerOf(target: EventTarget | undefined): Placed {
  let provider = target instanceof Element ? target.parentElement : null
  // Whatever its tag begins with.
  while (provider && !provider.localName.endsWith('customer-kit')) provider = provider.parentElement
  return (provider ?? {}) as Placed
}

/** The widget's own, its provider's, or where the scripts came from. */
function apiOf(target: EventTarget | undefined): string {
  const { apiUrl = '' } = (target ?? {}) as Placed
  return new URL(apiUrl || providerOf(target).apiUrl || import.meta.url).origin
}
