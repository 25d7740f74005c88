import type { Event } from '@customer-kit/sdk/contract'
import { invalid } from '../errors.ts'

export function hasOrder({ at, endsAt }: Event): void {
  if (endsAt !== null && endsAt < at) throw invalid('endsAt', 'This ends before it begins')
}

export function hasWords({ title, text }: Event): void {
  if (!title && !text) throw invalid('text', 'Write a title or a text')
}
