import type { Event } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import type { Step } from '../guard.ts'

/** Keeps events, new or changed, one or a thousand alike. */
export const keepEvents = (events: readonly Event[]): Step => sql`
  insert into events (id, rev, customer_id, type, title, text, details, at, ends_at, created_by, created_at, updated_at)
  select value ->> 'id', value ->> 'rev', value ->> 'customerId', value ->> 'type', value ->> 'title', value ->> 'text', value ->> 'details',
    value ->> 'at', value ->> 'endsAt', value ->> 'createdBy', value ->> 'createdAt', value ->> 'updatedAt'
  from json_each(${JSON.stringify(events)}) where true
  on conflict (id) do update set rev = excluded.rev, type = excluded.type, title = excluded.title, text = excluded.text,
    details = excluded.details, at = excluded.at, ends_at = excluded.ends_at, updated_at = excluded.updated_at`
