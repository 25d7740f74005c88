import * as z from 'zod'
import { listings, roles } from './callers.ts'
import { customerFields, type CustomerField, type FieldType, operators, type Operator, sortabilities } from './fields.ts'
import { AttributeName } from './query.ts'
import { lookupKinds } from './lookups.ts'
import { Preferences } from './preferences.ts'
import { Settings } from './settings.ts'
import { Can } from './rights.ts'

/** The person behind a session. */
export const CurrentUser = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    email: z.string().nullable(),
    role: z.enum(roles),
    listing: z.enum(listings),
    can: Can
  })
  .meta({ id: 'CurrentUser' })
export type CurrentUser = z.output<typeof CurrentUser>

/** An archived one stays on the customers who have it and is offered to no other. */
const Choice = z.strictObject({ key: z.string(), label: z.string(), tone: z.string().nullable(), archived: z.boolean() })

const Field = z.strictObject({
  key: z.union([z.literal(Object.keys(customerFields) as CustomerField[]), AttributeName]),
  type: z.literal(Object.keys(operators) as FieldType[]),
  /** `bounded`: sorted only while few enough match. */
  sortable: z.literal([...sortabilities]),
  operators: z.array(z.literal(Object.values(operators).flat() as Operator[])),
  /** Of what the workspace has defined: how it is called, what may be chosen, and whether it takes values. */
  label: z.string().optional(),
  options: z.array(Choice).optional(),
  archived: z.boolean().optional()
})

/** All a widget needs to know before it shows anything, in one call. */
export const Bootstrap = z
  .strictObject({
    /** Null for a key, which is nobody. */
    me: CurrentUser.nullable(),
    can: Can,
    /** How that person likes to work; empty for a key. */
    preferences: Preferences,
    /** What may be filtered by, and what sorted. */
    fields: z.array(Field),
    /** The choices of the workspace, in their order. */
    lookups: z.partialRecord(z.enum(lookupKinds), z.array(Choice)),
    /** Who can be responsible, by name. */
    users: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    settings: Settings.pick({ mandatoryFields: true }),
    /** What there is already, as far as the asker sees; null for who does not configure. */
    begun: z.strictObject({ customers: z.boolean(), forms: z.boolean() }).nullable()
  })
  .meta({ id: 'Bootstrap' })
export type Bootstrap = z.output<typeof Bootstrap>
