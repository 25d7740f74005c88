import { type Caller, type HideableField, limitedRoles, type Settings } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import type { Row, Statement } from '../../store/store.ts'

/** No row: nobody has chosen anything yet. */
export const settingsRow = sql`select value from settings where name = 'chosen'`

const untouched: Settings = {
  rev: 1,
  hiddenFields: { manager: [], member: [], viewer: [] },
  mandatoryFields: { person: [], organization: [] }
}

// Safe because only `updateSettings` writes the row, from what the contract's schema has passed.
export const settingsIn = ([row]: readonly Row[] = []): Settings =>
  row ? { ...untouched, ...(JSON.parse(String(row['value'])) as Settings) } : untouched

const hiddenFromNobody: readonly HideableField[] = []

/** What the workspace hides from whoever acts as this. */
export const hiddenFrom = ({ hiddenFields }: Settings, caller: Caller): readonly HideableField[] =>
  isLimited(caller) ? hiddenFields[caller] : hiddenFromNobody

/** Whether that is still what it was when the session was made. */
export const hidesStill = (caller: Caller, fields: readonly HideableField[]): Statement =>
  isLimited(caller)
    ? sql`coalesce((select value -> ${`$.hiddenFields.${caller}`} from settings where name = 'chosen'), '[]') = ${JSON.stringify(fields)}`
    : sql`true`

const isLimited = (caller: Caller): caller is (typeof limitedRoles)[number] => (limitedRoles as readonly Caller[]).includes(caller)
