export type Migration = {
  name: string
  steps: readonly string[]
  /** Tables, columns, and indexes on tables that are new themselves. An index on an older table takes the longer the fuller it is. */
  isInstant: boolean
}
