import type { Send } from '@customer-kit/sdk/client/transport.ts'

export type Change = { kind: string; id: string; customerId: string | null; op: 'touched' | 'gone' }
export type ChangePage = { data: Change[]; position: string | number; hasMore: boolean; reset: boolean }

type Plain = (name: string, ask: object) => Promise<unknown>

// Safe because the address answers in this shape; the suite asks the real API.
export const readChanges = (send: Send, after?: string | number) =>
  (send as unknown as Plain)('listChanges', { query: after === undefined ? {} : { after } }) as Promise<ChangePage>
