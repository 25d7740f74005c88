import type { LookupKind } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'

type Choice = readonly [key: string, label: string, tone?: 'grey' | 'amber' | 'blue' | 'violet' | 'green' | 'red']

/** What a new workspace starts with: neutral enough to keep, easy to rename. */
const choices: Record<LookupKind, readonly Choice[]> = {
  stage: [
    ['lead', 'Lead', 'grey'],
    ['contacted', 'Contacted', 'amber'],
    ['proposal', 'Proposal', 'blue'],
    ['negotiation', 'Negotiation', 'violet'],
    ['customer', 'Customer', 'green'],
    ['lost', 'Lost', 'red']
  ],
  status: [
    ['active', 'Active'],
    ['paused', 'Paused'],
    ['former', 'Former']
  ],
  state: [
    ['aware', 'Aware'],
    ['interested', 'Interested'],
    ['decided', 'Decided']
  ],
  region: [
    ['north', 'North'],
    ['east', 'East'],
    ['south', 'South'],
    ['west', 'West']
  ],
  segment: [
    ['private', 'Private'],
    ['business', 'Business'],
    ['public', 'Public sector'],
    ['finance', 'Finance'],
    ['pharma', 'Pharma']
  ],
  channel: [
    ['web', 'Website'],
    ['referral', 'Referral'],
    ['phone', 'Phone'],
    ['event', 'Event']
  ]
}

export function firstLookups(): Statement {
  const rows = Object.entries(choices).flatMap(([kind, list]) =>
    list.map(([key, label, tone = null], position) => ({ kind, key, label, tone, position }))
  )
  return sql`insert into lookups (kind, key, label, tone, position)
    select value ->> 'kind', value ->> 'key', value ->> 'label', value ->> 'tone', value ->> 'position' from json_each(${JSON.stringify(rows)})`
}
