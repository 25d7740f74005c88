import type { Event } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import type { Step } from '../guard.ts'

/** Keeps an event, new or changed. */
export const keepEvent = (event: Event): Step => sql`
  insert into events (id, rev, customer_id, type, title, text, details, at, ends_at, created_by, created_at, updated_at)
  values (${event.id}, ${event.rev}, ${event.customerId}, ${event.type}, ${event.title}, ${event.text}, ${JSON.stringify(event.details)},
    ${event.at}, ${event.endsAt}, ${event.createdBy}, ${event.createdAt}, ${event.updatedAt})
  on conflict (id) do update set rev = excluded.rev, type = excluded.type, title = excluded.title, text = excluded.text,
    details = excluded.details, at = excluded.at, ends_at = excluded.ends_at, updated_at = excluded.updated_at`
