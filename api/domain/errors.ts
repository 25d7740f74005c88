import type { Fault, ProblemCode } from '@customer-kit/sdk/contract'

/** Thrown below, translated above; HTTP learns it from here because it does not know the store. */
export { AwaitsWindow, StorageFull, Unavailable } from '../store/store.ts'

/** Whoever has mended these is told of the others. */
export const mostFaults = 20

/** A rule said no. Verbs throw it; `api/http/problem.ts` puts it on the wire. */
export class DomainError extends Error {
  override readonly name = 'DomainError'
  readonly code: ProblemCode
  readonly errors: readonly Fault[]

  constructor(code: ProblemCode, message: string, errors: readonly Fault[] = []) {
    super(message)
    this.code = code
    this.errors = errors.slice(0, mostFaults)
  }
}

/** The same for an unknown workspace, a forged key and a revoked one. */
export const unauthenticated = () => new DomainError('unauthenticated', 'This credential is not valid')
export const forbidden = (why = 'This credential may not do that') => new DomainError('forbidden', why)
/** The same for foreign, invisible and never existed. */
export const notFound = () => new DomainError('not_found', 'There is nothing here')
export const stale = () => new DomainError('precondition_failed', 'Somebody changed this since you read it')
/** Somebody else was there first, or it is not the time for it. */
export const conflict = (why: string) => new DomainError('conflict', why)
export const identityTaken = () =>
  new DomainError('identity_taken', 'Another customer has verified this e-mail address, phone number or external id')
export const identityAmbiguous = () =>
  new DomainError('identity_ambiguous', 'Several customers share this, and none of them is verified by it')
export const invalid = (path: string, message: string) =>
  new DomainError('invalid_request', 'Some values need another look', [{ path, message }])
