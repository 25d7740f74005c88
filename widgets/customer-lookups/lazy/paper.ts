import type { Send } from '@customer-kit/sdk/client/transport.ts'
import type { Toast } from '../../shared/controls/toast.ts'
import type { Shown } from '../entries.ts'
import type { LookupChange, LookupNews } from '../news.ts'
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
  done: (news: LookupNews, detail: object, said: string) => void
  /** False where the page signs somebody in by itself. */
  maySignIn: () => boolean
  toast: (toast: Toast) => void
  announce: (text: string) => void
  reread: () => void
  focusSoon: (selector: string) => void
}
