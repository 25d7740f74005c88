import { isProblem, type ProblemError } from '@customer-kit/sdk/client/errors.ts'
import { Customers } from '@customer-kit/sdk/client/customers.ts'
import { Identities } from '@customer-kit/sdk/client/identities.ts'
import type { Send } from '@customer-kit/sdk/client/transport.ts'
import type { Customer } from '@customer-kit/sdk/contract/customer.ts'
import type { Identity, IdentityPatch } from '@customer-kit/sdk/contract/identity.ts'
import { nameOf } from '../../shared/customer-name.ts'
import { type Trouble, troubleOf } from '../../shared/trouble.ts'
import { howToWrite, type IdentitySay } from './identity-words.ts'

type Named = Pick<Identity, 'kind' | 'value'>
/** One thing that is done with what a customer is recognised by. */
export type IdentityChange = { id: string } & (
  | { verb: 'add' | 'remove'; identity: Named }
  | { verb: 'update'; identity: Named; patch: IdentityPatch }
)

type Ground = { send: () => Send; say: IdentitySay; learn: (customer: Customer) => void; failed: (trouble: Trouble) => void }

/** The primary ones first. */
export function identitiesOf(customer: Customer): Identity[] {
  const main = (['email', 'phone'] as const).flatMap((kind) => {
    const value = customer[kind]
    return value ? [{ kind, value, verified: customer.verified?.[kind] ?? false, primary: true }] : []
  })
  return [...main, ...customer.otherIdentities.map((other) => ({ ...other, primary: false }))]
}

/** The same key makes a second try the same change, however often the network fails. */
export async function keep({ send, learn }: Ground, change: IdentityChange, idempotencyKey: string): Promise<void> {
  const identities = new Identities(send())
  const { id, identity, verb } = change
  if (verb === 'update') await identities.update(id, identity, change.patch, { idempotencyKey })
  else await identities[verb](id, identity, { idempotencyKey })
  learn(await new Customers(send()).get(id))
}

/** Why it was not kept, in words for whoever tried. */
export async function faultOf(ground: Ground, { verb, identity }: IdentityChange, error: unknown): Promise<string> {
  const { say, failed } = ground
  if (isProblem(error, 'identity_taken')) return takenWords(ground, error)
  if (isProblem(error, 'conflict')) return say('hasAlready')
  if (isProblem(error, 'not_found')) return say('goneMeanwhile')
  if (isProblem(error, 'invalid_request')) {
    if (verb === 'remove') return say('lastOne')
    if (error.errors.some(({ message }) => message.startsWith('At most'))) return say('tooMany')
    return howToWrite(say, identity.kind)
  }
  const trouble = troubleOf(error)
  failed(trouble)
  if (trouble.kind === 'offline') return say('unsaved')
  return say(trouble.kind === 'forbidden' ? 'notAllowed' : trouble.kind === 'session' ? 'sessionEnded' : 'failed')
}

/** Whose it is, where whoever asks may see them; that it is somebody's, where not. */
async function takenWords({ send, say }: Ground, { errors }: ProblemError): Promise<string> {
  const [holder] = errors.flatMap(({ message }) => message.match(/cus_[0-9a-f]{32}/) ?? [])
  const customer = holder && (await Promise.resolve(new Customers(send()).get(holder)).catch(() => undefined))
  const name = customer && nameOf(customer)
  return name ? say('takenBy', { name: `\u2068${name}\u2069` }) : say('identityTaken')
}
