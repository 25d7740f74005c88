import type { HranaServer } from '../hrana/server.ts'
import type { Place } from './http-ground.ts'

/** The test server, or a real one: `LIBSQL_TEST_URL` with `{workspace}` in it, `LIBSQL_TEST_ADMIN` and `LIBSQL_TEST_TOKEN`. */
export function placeOfTests({ url, template }: HranaServer): Place {
  const { LIBSQL_TEST_URL, LIBSQL_TEST_ADMIN = '', LIBSQL_TEST_TOKEN } = process.env
  if (!LIBSQL_TEST_URL) return { template, admin: url, faults: url }
  return { template: LIBSQL_TEST_URL, admin: LIBSQL_TEST_ADMIN, ...(LIBSQL_TEST_TOKEN && { token: LIBSQL_TEST_TOKEN }) }
}
