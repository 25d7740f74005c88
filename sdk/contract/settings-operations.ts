import * as z from 'zod'
import { addresses } from './addresses.ts'
import { configurers } from './callers.ts'
import { LookupKey } from './customer.ts'
import { Job, JobId, JobQuery } from './job.ts'
import { Lookup, LookupList, LookupMerge, LookupOrder, LookupPatch, LookupQuery, NewLookup } from './lookup.ts'
import { lookupKinds } from './lookups.ts'
import type { Operation } from './operation.ts'
import { pageOf } from './page.ts'

const ByLookupKind = z.strictObject({ kind: z.enum(lookupKinds) })
const ByLookup = ByLookupKind.extend({ key: LookupKey })
const ByJobId = z.strictObject({ id: JobId })

/** What a workspace is set up with, and the jobs that follow from it: a part of the one table. */
export const settingsOperations = {
  listLookups: {
    at: addresses.listLookups,
    callers: configurers,
    scope: 'settings:read',
    params: ByLookupKind,
    query: LookupQuery,
    answer: LookupList
  },
  createLookup: {
    at: addresses.createLookup,
    callers: configurers,
    scope: 'settings:write',
    params: ByLookupKind,
    body: NewLookup,
    answer: Lookup,
    status: 201,
    replay: 'stored'
  },
  reorderLookups: {
    at: addresses.reorderLookups,
    callers: configurers,
    scope: 'settings:write',
    params: ByLookupKind,
    body: LookupOrder,
    answer: LookupList,
    replay: 'stored'
  },
  updateLookup: {
    at: addresses.updateLookup,
    callers: configurers,
    scope: 'settings:write',
    params: ByLookup,
    body: LookupPatch,
    answer: Lookup,
    replay: 'stored'
  },
  mergeLookups: {
    at: addresses.mergeLookups,
    callers: configurers,
    scope: 'settings:write',
    params: ByLookup,
    body: LookupMerge,
    answer: Job,
    status: 201,
    replay: 'stored'
  },
  listJobs: { at: addresses.listJobs, callers: configurers, scope: 'jobs:read', query: JobQuery, answer: pageOf(Job) },
  getJob: { at: addresses.getJob, callers: configurers, scope: 'jobs:read', params: ByJobId, answer: Job },
  cancelJob: { at: addresses.cancelJob, callers: configurers, scope: 'jobs:write', params: ByJobId, answer: Job, replay: 'stored' }
} as const satisfies Record<string, Operation>
