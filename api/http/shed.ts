import type { MiddlewareHandler } from 'hono'
import { Unavailable } from '../domain/errors.ts'
import type { Runtime } from '../domain/runtime.ts'

/** While the process is late with everything, some must come again later, whoever they are, so that the others are answered in time. */
export function shed({ overload }: Pick<Runtime, 'overload'>): MiddlewareHandler {
  return async (_c, next) => {
    // An even draw: no caller can know how to be among the lucky.
    if (overload && Math.random() < overload()) throw new Unavailable('The process is late with everything')
    await next()
  }
}
