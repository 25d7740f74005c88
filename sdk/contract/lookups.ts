/** What a workspace chooses for itself, kind by kind. A choice has a stable key; its label may change. Free of zod. */
export const lookupKinds = [
  'stages',
  'statuses',
  'states',
  'regions',
  'segments',
  'channels',
  'sources',
  'campaigns',
  'offices',
  'services',
  'invoice-types',
  'event-types'
] as const
export type LookupKind = (typeof lookupKinds)[number]

/** The fields of a customer that name such a key, and of which kind. The only place that says so. */
export const lookupOf = {
  stage: 'stages',
  status: 'statuses',
  state: 'states',
  region: 'regions',
  segment: 'segments',
  channel: 'channels',
  preferredOffice: 'offices'
} as const satisfies Record<string, LookupKind>
export type LookupField = keyof typeof lookupOf

export const lookupFields = Object.keys(lookupOf) as LookupField[]
export const isLookupField = (field: unknown): field is LookupField => lookupFields.some((each) => each === field)
