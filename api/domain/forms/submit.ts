import {
  type Customer,
  type Event,
  type Form,
  attributeKeyIn,
  type GivenSubmission,
  isAttributeField,
  NewCustomer,
  type SubmissionReceipt
} from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import { write } from '../batch.ts'
import { recordChange } from '../change-log.ts'
import type { Context } from '../context.ts'
import { takeFreeExternalId } from '../customers/external-id.ts'
import { firstRevision } from '../customers/first-revision.ts'
import { keepCustomers } from '../customers/keep.ts'
import { isKnown } from '../customers/references.ts'
import { DomainError } from '../errors.ts'
import { keepEvents } from '../events/keep.ts'
import { faultsOf } from '../faults.ts'
import type { Reply } from '../reply.ts'
import { type Asked, askedForm } from './asked.ts'
import { schemaOf } from './submission-schema.ts'

/**
 * A visitor becomes a new, unverified customer, whoever they say they are: no profile that exists is touched, and the answer does
 * not depend on whether there is one. Bringing the two together is for somebody who sees both.
 */
export async function submitForm(ctx: Context, key: string, given: GivenSubmission): Promise<Reply<SubmissionReceipt>> {
  const asked = await askedForm(ctx, key)
  const { form } = asked
  const parsed = schemaOf(asked).safeParse(given)
  if (!parsed.success) throw new DomainError('invalid_request', 'Some values need another look', faultsOf(parsed.error.issues))
  const submissionId = ctx.newId('sub')
  const receipt: SubmissionReceipt = { submissionId, confirmation: form.confirmation }
  const json = JSON.stringify(receipt)
  // A machine that fell for the field no person sees is told what a person would be told.
  if (parsed.data.website) return { json, id: submissionId, rev: null }

  const { values, answers } = parsed.data
  const { externalId, ...wanted } = NewCustomer.parse({ kind: form.kind, ...customerIn(values, asked) })
  const customer = firstRevision(ctx, wanted)
  const event = formEvent(ctx, form, customer.id, submissionId, answers)
  const sent = JSON.stringify({ values, answers, consent: form.consent?.text ?? null })
  const about = { customerId: customer.id, verb: 'create' } as const
  return write(
    ctx,
    [
      ...isKnown(customer),
      ...keepCustomers(ctx, [customer]),
      ...(externalId ? [takeFreeExternalId(customer.id, externalId)] : []),
      sql`insert into submissions (id, form, customer_id, answers, at) values (${submissionId}, ${key}, ${customer.id}, ${sent}, ${event.at})`,
      keepEvents([event]),
      recordChange(ctx, { kind: 'customer', id: customer.id, ...about }),
      recordChange(ctx, { kind: 'submission', id: submissionId, ...about }),
      recordChange(ctx, { kind: 'event', id: event.id, ...about })
    ],
    sql`select ${json} as json, ${submissionId} as id, null as rev`
  )
}

type Values = Record<string, Customer['attributes'][string] | undefined>

/** What is not asked any more stays with the submission. */
function customerIn(values: Values, { attributes }: Asked) {
  const own = Object.entries(values).filter(([field]) => !isAttributeField(field))
  const defined = Object.entries(values).flatMap(([field, value]) =>
    value !== undefined && isAttributeField(field) && attributes.has(field) ? [[attributeKeyIn(field), value]] : []
  )
  return { ...Object.fromEntries(own), attributes: Object.fromEntries(defined) }
}

/** The labels go with the answers: the form may ask something else tomorrow. Field values stay on the customer, where they can be hidden. */
function formEvent(ctx: Context, form: Form, customerId: string, submissionId: string, answers: Record<string, string | undefined>): Event {
  const at = ctx.now().toISOString()
  const answered = form.questions.flatMap(({ key, label }) => (answers[key] === undefined ? [] : [{ key, label, answer: answers[key] }]))
  return {
    id: ctx.newId('evt'),
    rev: 1,
    customerId,
    type: 'form',
    title: form.title,
    text: null,
    details: { form: form.key, submissionId, answers: answered },
    at,
    endsAt: null,
    createdBy: ctx.actor.id,
    createdAt: at,
    updatedAt: at
  }
}
