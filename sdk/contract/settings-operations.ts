import * as z from 'zod'
import { addresses } from './addresses.ts'
import { Attribute, AttributeList, AttributeOrder, AttributePatch, AttributeQuery, NewAttribute } from './attribute.ts'
import { configurers, readers } from './callers.ts'
import { AttributeKey, LookupKey } from './customer.ts'
import { Job, JobId, JobQuery } from './job.ts'
import { Lookup, LookupList, LookupMerge, LookupOrder, LookupPatch, LookupQuery, NewLookup } from './lookup.ts'
import { lookupKinds } from './lookups.ts'
import type { Operation } from './operation.ts'
import { pageOf } from './page.ts'
import { Settings, SettingsPatch } from './settings.ts'
import { NewTag, Tag, TagId, TagMerge, TagPatch, TagQuery, TagUsages } from './tag.ts'

const ByLookupKind = z.strictObject({ kind: z.enum(lookupKinds) })
const ByLookup = ByLookupKind.extend({ key: LookupKey })
const ByAttribute = z.strictObject({ key: AttributeKey })
const ByTagId = z.strictObject({ id: TagId })
const ByJobId = z.strictObject({ id: JobId })

/** What a workspace is set up with, and the jobs that follow from it: a part of the one table. */
export const settingsOperations = {
  getSettings: { at: addresses.getSettings, callers: configurers, scope: 'settings:read', answer: Settings },
  updateSettings: {
    at: addresses.updateSettings,
    callers: configurers,
    scope: 'settings:write',
    body: SettingsPatch,
    ifMatch: true,
    answer: Settings,
    replay: 'stored'
  },
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
  listAttributes: {
    at: addresses.listAttributes,
    callers: configurers,
    scope: 'settings:read',
    query: AttributeQuery,
    answer: AttributeList
  },
  createAttribute: {
    at: addresses.createAttribute,
    callers: configurers,
    scope: 'settings:write',
    body: NewAttribute,
    answer: Attribute,
    status: 201,
    replay: 'stored'
  },
  reorderAttributes: {
    at: addresses.reorderAttributes,
    callers: configurers,
    scope: 'settings:write',
    body: AttributeOrder,
    answer: AttributeList,
    replay: 'stored'
  },
  updateAttribute: {
    at: addresses.updateAttribute,
    callers: configurers,
    scope: 'settings:write',
    params: ByAttribute,
    body: AttributePatch,
    answer: Attribute,
    replay: 'stored'
  },
  listTags: { at: addresses.listTags, callers: readers, scope: 'customers:read', query: TagQuery, answer: pageOf(Tag) },
  createTag: {
    at: addresses.createTag,
    callers: configurers,
    scope: 'settings:write',
    body: NewTag,
    answer: Tag,
    status: 201,
    replay: 'stored'
  },
  updateTag: {
    at: addresses.updateTag,
    callers: configurers,
    scope: 'settings:write',
    params: ByTagId,
    body: TagPatch,
    answer: Tag,
    replay: 'stored'
  },
  mergeTags: {
    at: addresses.mergeTags,
    callers: configurers,
    scope: 'settings:write',
    params: ByTagId,
    body: TagMerge,
    answer: Tag,
    replay: 'stored'
  },
  getTagUsages: { at: addresses.getTagUsages, callers: readers, scope: 'customers:read', params: ByTagId, answer: TagUsages },
  listJobs: { at: addresses.listJobs, callers: configurers, scope: 'jobs:read', query: JobQuery, answer: pageOf(Job) },
  getJob: { at: addresses.getJob, callers: configurers, scope: 'jobs:read', params: ByJobId, answer: Job },
  cancelJob: { at: addresses.cancelJob, callers: configurers, scope: 'jobs:write', params: ByJobId, answer: Job, replay: 'stored' },
  resumeJob: { at: addresses.resumeJob, callers: configurers, scope: 'jobs:write', params: ByJobId, answer: Job, replay: 'stored' }
} as const satisfies Record<string, Operation>
