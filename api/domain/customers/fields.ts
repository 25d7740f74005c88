import type { ShownField } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'
import { attributesAsJson, attributesKept } from '../attributes/slots.ts'
import { tagsAsJson } from '../tags/names.ts'
import { foldOf } from './folds.ts'

/** What is kept beside a customer's row, and made again when a field that it is made of changes. */
export type Derived = 'foldedName' | 'folds' | 'identities' | 'access' | 'tags' | 'attributes' | 'search'

export type Field = {
  makes?: readonly Derived[]
  /** Only customers of this kind have it. */
  of?: 'person' | 'organization'
  /** What a filter compares, where it is not the column. */
  comparedTo?: Statement
  /** What a filter compares of it by a name of its own, like `consent.at`. */
  parts?: Record<string, Statement>
  /** In a list: two hundred customers with all their notes would be megabytes. */
  listed?: Statement
} & (
  | {
      column: Statement
      /** What is kept, where it is not what was said. */
      kept?: Statement
      /** What leaves, where it is not the column as it is written. */
      leaves?: Statement
      /** `flag`: 0 or 1. `json`: as it is written, which the engine need not read again. Otherwise a text or a number. */
      as?: 'flag' | 'json'
    }
  /** An object of flags, with a column for each. */
  | { flags: Record<string, Statement> }
)

/** Every field a customer has, and how it is kept. Columns, answers, filters and what is derived follow from this one table. */
export const fields: Record<ShownField, Field> = {
  kind: { column: sql`kind` },
  // The plus keeps the engine from looking rows up by it that it has by their number.
  id: { column: sql`id`, comparedTo: sql`+c.id` },
  rev: { column: sql`rev` },
  name: { column: sql`name`, of: 'organization', comparedTo: sql`c.name_fold`, makes: ['foldedName', 'search'] },
  firstName: { column: sql`first_name`, of: 'person', makes: ['foldedName', 'search'] },
  lastName: { column: sql`last_name`, of: 'person', makes: ['foldedName', 'search'] },
  email: { column: sql`email`, makes: ['identities', 'search'] },
  phone: { column: sql`phone`, makes: ['identities', 'search'] },
  externalId: { column: sql`external_id` },
  language: { column: sql`language` },
  timezone: { column: sql`timezone` },
  avatar: { column: sql`avatar` },
  stage: { column: sql`stage` },
  status: { column: sql`status` },
  state: { column: sql`state` },
  region: { column: sql`region` },
  segment: { column: sql`segment` },
  channel: { column: sql`channel` },
  preferredOffice: { column: sql`preferred_office` },
  responsible: { column: sql`responsible`, makes: ['access'] },
  serviceManager: { column: sql`service_manager`, makes: ['access'] },
  preferredContact: { column: sql`preferred_contact` },
  notes: { column: sql`notes`, listed: sql`substr(c.notes, 1, 200)`, comparedTo: foldOf.notes, makes: ['folds'] },
  createdAt: { column: sql`created_at` },
  updatedAt: { column: sql`updated_at` },
  deletedAt: { column: sql`deleted_at`, makes: ['identities', 'search'] },
  verified: { flags: { email: sql`email_verified`, phone: sql`phone_verified` }, makes: ['identities'] },
  otherIdentities: { column: sql`other_identities`, as: 'json', makes: ['identities'] },
  accountManagers: { column: sql`account_managers`, as: 'json', makes: ['access'] },
  viewers: { column: sql`viewers`, as: 'json', makes: ['access'] },
  tags: { column: sql`tags`, as: 'json', leaves: tagsAsJson, makes: ['tags'] },
  private: { column: sql`private`, as: 'flag' },
  intermediary: { column: sql`intermediary`, as: 'flag' },
  consent: {
    column: sql`consent`,
    as: 'json',
    comparedTo: sql`c.consent ->> 'given'`,
    parts: { at: sql`c.consent ->> 'at'`, source: foldOf.source, wording: foldOf.wording },
    makes: ['folds']
  },
  attributes: { column: sql`attributes`, as: 'json', kept: attributesKept, leaves: attributesAsJson, makes: ['attributes'] }
}

// Safe because the table is keyed by the fields that may be shown.
export const fieldTable = Object.entries(fields) as [ShownField, Field][]

/** A name as it stands in SQL. Safe because it is one of this table's own, never a word of somebody's. */
export const spelled = (name: string): Statement => ({ sql: name, args: [] })

export const columnsOf = (field: Field): Statement[] => ('flags' in field ? Object.values(field.flags) : [field.column])
