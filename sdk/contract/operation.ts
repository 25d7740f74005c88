import type * as z from 'zod'
import type { Caller, ScopeName } from './callers.ts'

/** What a caller has read before they decided on a change, or `any` where they do not care. */
export type Revisions = readonly number[] | 'any'

/** What the table says of one. */
export type Operation = {
  at: readonly [method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE', path: string]
  /** Who may, in a workspace; or `rootKey` and `anybody`, who are in none. */
  callers: readonly Caller[] | 'rootKey' | 'anybody'
  /** What a restricted credential must name to get in; null asks for nothing. */
  scope: ScopeName | null
  params?: z.ZodType
  query?: z.ZodType
  body?: z.ZodType
  /** A write that must name the revision it was decided on. */
  ifMatch?: true
  /** It may ask for something that is not there. */
  mayMiss?: true
  /** Its cursors end when what their list is sorted by changes its order. */
  mayExpire?: true
  /** Known by its content: who has it already is told so instead of getting it again. */
  cached?: true
  answer: z.ZodType
  status?: 201 | 204
  /** Absent on reads. `natural`: doing it twice is doing it once. `never`: the answer is a credential and is not kept. */
  replay?: 'stored' | 'natural' | 'never'
}
