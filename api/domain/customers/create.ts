import type { Customer, GivenCustomer } from '@customer-kit/sdk/contract'
import { write } from '../batch.ts'
import { recordChange } from '../change-log.ts'
import type { Context } from '../context.ts'
import { forbidden } from '../errors.ts'
import type { Reply } from '../reply.ts'
import { refuseHidden } from './hidden.ts'
import { keepCustomers } from './keep.ts'
import { customersFor, seeingAll } from './query.ts'
import { isKnown } from './references.ts'

/** Whatever it is made from, its e-mail address and phone number are unverified. */
export async function createCustomer(ctx: Context, given: GivenCustomer): Promise<Reply<Customer>> {
  if (ctx.actor.customerId !== null) throw forbidden('This session is for one customer')
  refuseHidden('', ctx.actor, Object.keys(given))
  const id = ctx.newId('cus')
  const at = ctx.now().toISOString()
  const customer: Customer = {
    ...blankFor(given),
    id,
    rev: 1,
    verified: { email: false, phone: false },
    createdAt: at,
    updatedAt: at,
    deletedAt: null
  }
  return write(
    ctx,
    [...isKnown(given), ...keepCustomers([customer]), recordChange(ctx, { kind: 'customer', id, customerId: id, verb: 'create' })],
    customersFor(seeingAll(ctx.actor)).one(id)
  )
}

const blank = {
  email: null,
  phone: null,
  externalId: null,
  language: null,
  timezone: null,
  stage: null,
  status: null,
  state: null,
  region: null,
  segment: null,
  channel: null,
  responsible: null,
  viewers: [],
  tags: [],
  private: false,
  notes: '',
  attributes: {}
}

const blankFor = (given: GivenCustomer) =>
  given.kind === 'person' ? { ...blank, firstName: null, lastName: null, ...defined(given) } : { ...blank, ...defined(given) }

/** Without the keys that are there but undefined, which would cover a default. */
const defined = <Given extends object>(given: Given) => JSON.parse(JSON.stringify(given)) as Defined<Given>

type Defined<Given> = { [Key in keyof Given]: Exclude<Given[Key], undefined> }
