import type { Migration } from './migration.ts'
import { migrations } from './migrations/index.ts'
import { sql } from './sql.ts'
import { AwaitsWindow, Refused, type Statement, type Store, Unavailable } from './store.ts'

const versionOfThisApp = migrations.length
/** The oldest app that can still work on what this one writes. */
const oldestAppThatWorks = 1

export const needsNewerApp = () => new Unavailable('This database needs a newer version of the API')

/** Holds while a newer app has not changed the database so that this one would harm it. */
export const isForThisApp = sql`not exists (select 1 from schema_versions where min_app > ${versionOfThisApp})`

/** A request takes instant steps only; whoever has the workspace for themselves takes any. */
export type Moment = 'request' | 'window'

/** Brings a workspace up to this app's version. Safe to run from several processes at once. */
export async function migrate(store: Store, moment: Moment = 'request'): Promise<void> {
  await store.write([sql`create table if not exists schema_versions (version integer primary key, min_app integer not null) strict`])
  for (;;) {
    const [[row] = []] = await store.read([
      sql`select coalesce(max(version), 0) as version, coalesce(max(min_app), 0) as min_app from schema_versions`
    ])
    const version = Number(row?.['version'])
    if (Number(row?.['min_app']) > versionOfThisApp) throw needsNewerApp()
    const next = migrations[version]
    if (!next) return
    if (moment === 'request' && !next.isInstant && (await hasCustomers(store))) throw new AwaitsWindow()
    await apply(store, version + 1, next)
  }
}

async function hasCustomers(store: Store): Promise<boolean> {
  const [[row] = []] = await store.read([sql`select exists (select 1 from customers) as yes`])
  return row?.['yes'] === 1
}

async function apply(store: Store, version: number, { steps }: Migration) {
  const statements = steps.map((step): Statement => ({ sql: step, args: [] }))
  try {
    await store.write([sql`insert into schema_versions values (${version}, ${oldestAppThatWorks})`, ...statements])
  } catch (error) {
    // Somebody else took this step at the same time, and its whole batch stands.
    if (!(error instanceof Refused && error.at === 0)) throw error
  }
}
