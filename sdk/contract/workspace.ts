import * as z from 'zod'
import { Origin } from './session.ts'

const reserved = /^(directory|ck-.*)$/

/** Also a file name and a part of a host name. */
export const WorkspaceName = z
  .string()
  .min(3, 'At least 3 characters')
  .max(40, 'At most 40 characters')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use a to z, 0 to 9 and single dashes between them')
  .refine((name) => !reserved.test(name), 'This name is taken')

export const NewWorkspace = z
  .strictObject({
    name: WorkspaceName,
    /** The pages its public key works on; left out, all. */
    origins: z.array(Origin).min(1).max(50).nullable().default(null)
  })
  .meta({ id: 'NewWorkspace' })
export type NewWorkspace = z.input<typeof NewWorkspace>
export type GivenWorkspace = z.output<typeof NewWorkspace>

/** The keys are shown this once. */
export const WorkspaceKeys = z
  .strictObject({ workspace: WorkspaceName, secretKey: z.string(), publicKey: z.string() })
  .meta({ id: 'WorkspaceKeys' })
export type WorkspaceKeys = z.output<typeof WorkspaceKeys>
