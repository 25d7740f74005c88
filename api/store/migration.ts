/** Instant steps only: a new table, a new column, an index on an empty table. The rest is a job. */
export type Migration = { name: string; steps: readonly string[] }
