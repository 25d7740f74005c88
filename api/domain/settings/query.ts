import type { Settings } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import type { Row } from '../../store/store.ts'

/** No row: nobody has chosen anything yet. */
export const settingsRow = sql`select value from settings where name = 'chosen'`

const untouched: Settings = { rev: 1, mandatoryFields: { person: [], organization: [] } }

// Safe because only `updateSettings` writes the row, from what the contract's schema has passed.
export const settingsIn = ([row]: readonly Row[] = []): Settings => (row ? (JSON.parse(String(row['value'])) as Settings) : untouched)
