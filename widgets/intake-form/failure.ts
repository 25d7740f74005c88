import { isProblem } from '@customer-kit/sdk/client/errors.ts'
import { Unable } from './connection.ts'
import type { SheetKey } from './lazy/words.ts'

/** Why something did not work: a sentence for the visitor, a reason for the developer of the page. */
export type Failure = { sentence: SheetKey; code: string; reason: string; status: number; requestId: string }

/** Trying again helps where the network or the server failed, not where the form is absent or the page may not show it. */
export const mayPass = ({ code }: Failure) => ['unreachable', 'rate_limited', 'unavailable', 'internal', 'chunk_load'].includes(code)

export function failureOf(error: unknown, formKey: string): Failure {
  if (isProblem(error)) {
    const { status, code, requestId, message } = error
    const sentence = status === 429 ? 'tooMany' : status >= 500 ? 'unsent' : 'refused'
    const reasons: Record<number, string> = { 403: `${message}. ${listed()}`, 404: `There is no form with the key “${formKey}”` }
    return { sentence, code, reason: reasons[status] ?? message, status, requestId }
  }
  const reason = error instanceof Error ? error.message : String(error)
  if (error instanceof Unable) return { sentence: 'refused', code: error.code, reason, status: 0, requestId: '' }
  // A browser may keep an answer from a page that the key does not list, and from here that looks like no answer.
  const sentence = navigator.onLine ? 'unreachable' : 'offline'
  return { sentence, code: 'unreachable', reason: `${reason}. ${listed()}`, status: 0, requestId: '' }
}

const listed = () => `Is ${location.origin} among the allowed origins of the public key?`
