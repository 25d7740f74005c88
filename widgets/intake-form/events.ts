import type { Filled } from './lazy/submission.ts'

/** What each event of the form carries. */
export type Details = {
  'ck-ready': { formKey: string }
  'ck-load': { durationMs: number }
  'ck-before-submit': Pick<Filled, 'values' | 'answers'>
  'ck-submitted': { submissionId: string }
  'ck-submit-failed': { fields: string[] }
  'ck-error': { code: string; message: string; status: number; requestId: string; retry: () => void }
}

/** Tells the page. False when it was asked and said no. */
export function emit<Name extends keyof Details>(from: EventTarget, name: Name, detail: Details[Name]): boolean {
  const event = new CustomEvent(name, { detail, cancelable: name === 'ck-before-submit', bubbles: true, composed: true })
  return from.dispatchEvent(event)
}
