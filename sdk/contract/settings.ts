import * as z from 'zod'
import { Revision } from './customer.ts'
import { MandatoryFields } from './mandatory.ts'

const chosen = {
  /** What nobody makes a customer without, and nobody empties. Customers who lack one from before are changed as ever. */
  mandatoryFields: MandatoryFields
}

/** What holds for the whole workspace. */
export const Settings = z.strictObject({ rev: Revision, ...chosen }).meta({ id: 'Settings' })
export type Settings = z.output<typeof Settings>

/** What is left out stays. */
export const SettingsPatch = z.strictObject({ mandatoryFields: MandatoryFields.partial() }).partial().meta({ id: 'SettingsPatch' })
export type SettingsPatch = z.output<typeof SettingsPatch>
