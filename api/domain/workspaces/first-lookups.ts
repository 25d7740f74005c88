import type { LookupKind } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'
import { type Author, recordChanges } from '../change-log.ts'

type Choice = readonly [key: string, label: string, tone?: 'grey' | 'amber' | 'blue' | 'violet' | 'green' | 'red']

/** What a new workspace starts with: neutral enough to keep, easy to rename. Of campaigns, offices and services nobody can guess any. */
const choices: { [Kind in LookupKind]?: readonly Choice[] } = {
  'stages': [
    ['lead', 'Lead', 'grey'],
    ['contacted', 'Contacted', 'amber'],
    ['proposal', 'Proposal', 'blue'],
    ['negotiation', 'Negotiation', 'violet'],
    ['customer', 'Customer', 'green'],
    ['lost', 'Lost', 'red']
  ],
  'statuses': [
    ['active', 'Active'],
    ['paused', 'Paused'],
    ['former', 'Former']
  ],
  'states': [
    ['aware', 'Aware'],
    ['interested', 'Interested'],
    ['decided', 'Decided']
  ],
  'regions': [
    ['north', 'North'],
    ['east', 'East'],
    ['south', 'South'],
    ['west', 'West']
  ],
  'segments': [
    ['private', 'Private'],
    ['business', 'Business'],
    ['public', 'Public sector'],
    ['finance', 'Finance'],
    ['pharma', 'Pharma']
  ],
  'channels': [
    ['web', 'Website'],
    ['referral', 'Referral'],
    ['phone', 'Phone'],
    ['event', 'Event']
  ],
  'sources': [
    ['website', 'Website'],
    ['recommendation', 'Recommendation'],
    ['advertisement', 'Advertisement']
  ],
  'invoice-types': [
    ['invoice', 'Invoice'],
    ['credit-note', 'Credit note']
  ]
}

const rows = Object.entries(choices).flatMap(([kind, list]) =>
  list.map(([key, label, tone = null], position) => ({ kind, key, label, tone, position }))
)

export const firstLookups = (): Statement =>
  sql`insert into lookups (kind, key, label, tone, position)
    select value ->> 'kind', value ->> 'key', value ->> 'label', value ->> 'tone', value ->> 'position' from json_each(${JSON.stringify(rows)})`

/** Made like any others. */
export const recordFirstLookups = (by: Author): Statement =>
  recordChanges(
    by,
    rows.map(({ kind, key, label, tone }) => ({ kind: 'lookup', id: `${kind}/${key}`, verb: 'create', after: { label, tone } }))
  )
