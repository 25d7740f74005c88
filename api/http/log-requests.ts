import type { MiddlewareHandler } from 'hono'
import { AwaitsWindow, DomainError, StorageFull, Unavailable } from '../domain/errors.ts'
import type { LogLine } from '../domain/log.ts'
import type { Runtime } from '../domain/runtime.ts'
import type { Env } from './env.ts'

/** One line for each request that was answered. */
export function logRequests({ log, now }: Runtime): MiddlewareHandler<Env> {
  return async (c, next) => {
    const begun = now().getTime()
    await next()
    const { status } = c.res
    const time = now()
    log?.({
      time: time.toISOString(),
      level: status >= 500 ? 'error' : status >= 400 ? 'warn' : 'info',
      requestId: c.get('requestId'),
      operation: c.get('operation') ?? null,
      method: c.req.method,
      route: c.get('route') ?? null,
      status,
      ms: time.getTime() - begun,
      workspace: c.get('workspace') ?? null,
      caller: c.get('caller') ?? null,
      ...(isUnforeseen(c.error) && { error: traceOf(c.error) })
    })
  }
}

/** What nobody foresaw, or somebody has to see to. */
const isUnforeseen = (error: Error | undefined): error is Error =>
  error !== undefined &&
  (error instanceof AwaitsWindow || ![DomainError, StorageFull, Unavailable].some((foreseen) => error instanceof foreseen))

/** The first line of a stack is the message; only the frames below it are free of what somebody sent. */
const traceOf = ({ name, stack = '' }: Error): NonNullable<LogLine['error']> => ({
  name,
  at: stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
})
