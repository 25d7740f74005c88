import * as z from 'zod'
import type { Role } from './callers.ts'
import { Revision } from './customer.ts'
import { noSuchField } from './filter.ts'
import { MandatoryFields } from './mandatory.ts'
import { AttributeName, hideableFields, shownFields } from './query.ts'

/** Administrators and secret keys see all there is. */
export const limitedRoles = ['manager', 'member', 'viewer'] as const satisfies readonly Role[]

/** A page without names is of use to nobody, and the rest comes with every customer. */
const Unneeded = hideableFields.exclude(['name', 'firstName', 'lastName'], {
  error: ({ input }) =>
    shownFields.safeParse(input).success
      ? `${String(input)} cannot be hidden from a role: every customer is shown with it`
      : noSuchField(input)
})
const HiddenField = z.union([Unneeded, AttributeName])
const hidden = z.array(HiddenField).max(250)
const HiddenFields = z.strictObject({ manager: hidden, member: hidden, viewer: hidden } satisfies Record<
  (typeof limitedRoles)[number],
  unknown
>)

const chosen = {
  /** What does not exist for a role: no answer has it, and it is no field to filter by, to sort by, to search in or to write. */
  hiddenFields: HiddenFields,
  /** What nobody makes a customer without, and nobody empties. Customers who lack one from before are changed as ever. */
  mandatoryFields: MandatoryFields
}

/** What holds for the whole workspace. */
export const Settings = z.strictObject({ rev: Revision, ...chosen }).meta({ id: 'Settings' })
export type Settings = z.output<typeof Settings>

/** What is left out stays. */
export const SettingsPatch = z
  .strictObject({ hiddenFields: HiddenFields.partial(), mandatoryFields: MandatoryFields.partial() })
  .partial()
  .meta({ id: 'SettingsPatch' })
export type SettingsPatch = z.output<typeof SettingsPatch>
