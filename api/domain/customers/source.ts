import type { Settled } from '@customer-kit/sdk/contract'
import type { Statement } from '../../store/store.ts'

/** Where to begin when not everybody has to be looked at: an index that holds all who match, and maybe others. */
export type Source = {
  from: Statement
  where: Statement
  /** The condition that all of them meet. */
  meets?: Settled | 'q'
  /** The row numbers alone, where the index knows of nobody in the trash. */
  live?: Statement
  /** Somebody may be found twice. */
  isManifold?: boolean
}
