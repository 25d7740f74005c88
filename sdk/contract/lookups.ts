/** The fields whose values a workspace chooses for itself. A value is a stable key; its label may change. Free of zod. */
export const lookupKinds = ['stage', 'status', 'state', 'region', 'segment', 'channel'] as const
export type LookupKind = (typeof lookupKinds)[number]
