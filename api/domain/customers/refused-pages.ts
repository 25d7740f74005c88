import { attributeKeyIn, type CustomerQuery, isAttributeField, isLookupField, lookupOf } from '@customer-kit/sdk/contract'
import type { Row, Statement } from '../../store/store.ts'
import { DomainError, invalid } from '../errors.ts'
import { attributeRevision } from '../attributes/query.ts'
import { orderRevision } from '../lookups/orders.ts'
import { sortFieldOf } from './sorts.ts'
import type { Walk } from './stretches.ts'

/** What is sorted without an index is sorted whole or not at all: half of it in order would look like all of it. */
export function refuseTooMany(page: Row | undefined): void {
  if (page?.['is_too_many']) throw invalid('sort', 'More than 10,000 customers would have to be sorted by this; ask for fewer')
}

/** How often the order has changed that a list is sorted by, where it is one that people choose. */
export function revisionOf(sort: CustomerQuery['sort']): Statement[] {
  const field = sortFieldOf(sort)
  if (isAttributeField(field)) return [attributeRevision(attributeKeyIn(field))]
  return isLookupField(field) ? [orderRevision(lookupOf[field])] : []
}

export const revisionIn = (order: Row | undefined): Pick<Walk, 'revision'> => (order ? { revision: Number(order['revision']) } : {})

/** Where the order changed under a walk, going on would leave some out and show others twice. */
export function refuseUnlessSame(walk: Walk, { revision }: Pick<Walk, 'revision'>): void {
  if (walk.from !== null && walk.revision !== revision)
    throw new DomainError('cursor_expired', 'The order of what this list is sorted by has changed; begin again')
}
