import type { Job } from '@customer-kit/sdk/contract'
import { indexAttributeWork } from '../attributes/index-work.ts'
import { fillFoldsWork } from '../customers/fill-folds-work.ts'
import { fillGramsWork } from '../customers/fill-grams-work.ts'
import { mergeLookupsWork } from '../lookups/merge-work.ts'
import { renameTagWork } from '../tags/rename-work.ts'
import type { Work } from './job.ts'

/** Every kind of job there is. */
export const works: Record<Job['kind'], Work> = {
  'merge-lookups': mergeLookupsWork,
  'rename-tag': renameTagWork,
  'fill-grams': fillGramsWork,
  'fill-folds': fillFoldsWork,
  'index-attribute': indexAttributeWork
}

export const owed = Object.entries(works).flatMap(([kind, { isOwed }]) => (isOwed ? [kind] : []))
