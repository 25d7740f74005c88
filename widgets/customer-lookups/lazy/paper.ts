import type { Send } from '@customer-kit/sdk/client/transport.ts'
import type { Shown } from '../entries.ts'
import type { LookupChange, LookupDetail } from '../news.ts'
import type { PenSay } from './words.ts'

/** What the pen may do with the widget it writes in. */
export type Paper = {
  say: PenSay
  send: () => Send | undefined
  shown: () => Shown | undefined
  /** Takes in what was changed here. */
  show: (shown: Shown) => void
  /** False when the page does not want it. */
  allows: (change: LookupChange) => boolean
  /** It was done: `said` is read out. */
  done: (news: 'lookup-created' | 'lookup-updated', detail: LookupDetail, said: string) => void
  announce: (text: string) => void
  reread: () => void
  focusSoon: (selector: string) => void
}
