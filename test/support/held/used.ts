import { appendFileSync } from 'node:fs'
import { inject } from 'vitest'
import { operationAt } from './document.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where each worker writes what its tests have used, one name a line. */
    usedOperations: string
  }
}

const known = new Set<string>()

/** Notes an operation that a test asked for, by way of the SDK, and was answered well. */
export function noteUse({ method, url }: Request, { ok }: Response): void {
  const name = operationAt(method, url)?.operation.operationId
  const file = inject('usedOperations')
  if (!ok || !file || name === undefined || known.has(name)) return
  known.add(name)
  appendFileSync(file, `${name}\n`)
}
