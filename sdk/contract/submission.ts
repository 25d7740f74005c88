import * as z from 'zod'

const Words = z.record(z.string().max(60), z.string().max(20_000)).default({})

/**
 * What a visitor filled in, by the names of the form, each as a text: a number as `12.5`, yes and no as `true` and `false`. The form itself
 * decides what each may be. What it asked while the visitor was writing, and is archived since, is kept with the submission alone.
 */
export const Submission = z
  .strictObject({
    values: Words,
    answers: Words,
    consent: z.boolean().optional(),
    /** No person sees this one; what fills it in is a machine. */
    website: z.string().max(2000).optional()
  })
  .meta({ id: 'Submission' })
export type Submission = z.input<typeof Submission>
export type GivenSubmission = z.output<typeof Submission>

export const SubmissionId = z.string().regex(/^sub_[0-9a-f]{32}$/)

/** The same for somebody who is known and somebody who is not. */
export const SubmissionReceipt = z
  .strictObject({ submissionId: SubmissionId, confirmation: z.strictObject({ title: z.string(), text: z.string() }) })
  .meta({ id: 'SubmissionReceipt' })
export type SubmissionReceipt = z.output<typeof SubmissionReceipt>
