import { isProblem } from '@customer-kit/sdk/client/errors.ts'
import type { Event, NewEvent } from '@customer-kit/sdk/contract/event.ts'
import { Attempt } from '../../shared/attempt.ts'
import { fromLocalField, toLocalField } from '../calendar.ts'
import type { Kind } from '../kinds.ts'
import type { PenKey } from './words.ts'

/** An event while somebody writes it. It stays as it is until the API has kept it. */
export class Draft {
  type: Kind = 'note'
  title = ''
  text = ''
  /** As the date and time fields hold them: the writer's own clock. */
  from = ''
  until = ''
  fault: Fault | undefined
  isBusy = false
  readonly attempt = new Attempt()

  static of({ type, title, text, at, endsAt }: Event): Draft {
    const from = toLocalField(at)
    const until = endsAt ? toLocalField(endsAt) : ''
    return Object.assign(new Draft(), { type, title: title ?? '', text: text ?? '', from, until })
  }

  get isEmpty(): boolean {
    return this.title.trim() === '' && this.text.trim() === ''
  }

  /** A note is of now; everything else happens at a time that is worth saying. */
  choose(type: Kind): void {
    this.type = type
    if (type !== 'note' && this.from === '') this.from = toLocalField(new Date().toISOString())
  }

  /** What keeps it from being recorded. */
  check(): PenKey | undefined {
    const at = fromLocalField(this.from)
    const endsAt = fromLocalField(this.until)
    if (this.isEmpty) return 'emptyEvent'
    if (this.from !== '' && !at) return 'noTime'
    if (this.type !== 'note' && !at) return 'noTime'
    return at && endsAt && endsAt <= at ? 'endsEarly' : undefined
  }

  toEvent(): Omit<NewEvent, 'details'> {
    const at = fromLocalField(this.from)
    const endsAt = fromLocalField(this.until)
    const title = this.title.trim() || null
    return { type: this.type, title, text: this.text.trim() || null, ...(at && { at }), ...(endsAt ? { endsAt } : {}) }
  }
}

/** A sentence of ours, or one that every widget has. */
export type Fault = PenKey | 'sessionEnded' | 'missingText'

/** Why an event could not be kept, in a sentence. */
export function faultIn(error: unknown): Fault {
  if (!isProblem(error)) return 'unreached'
  if (error.status === 412) return 'changedMeanwhile'
  if (error.status === 401) return 'sessionEnded'
  if (error.status === 404) return 'missingText'
  return error.status === 403 ? 'disallowed' : 'unkept'
}
