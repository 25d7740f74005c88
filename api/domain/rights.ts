import { type Caller, type Can, configurers, editors, type ScopeName } from '@customer-kit/sdk/contract'
import { type Actor, administers } from './actor.ts'
import { isNarrowed, type Narrowable } from './narrowed.ts'

const edits = new Set<Caller>(editors)
const configures = new Set<Caller>(configurers)

/** The table of who may do what, as a page needs it. The operations themselves decide by their own callers and scopes. */
export function rightsOf({ caller, scopes, ...narrowing }: Pick<Actor, 'caller' | 'scopes'> & Narrowable): Can {
  const isBound = narrowing.customerId !== null
  const may = (scope: ScopeName) => scopes === null || scopes.includes(scope)
  const editsCustomers = edits.has(caller) && may('customers:write')
  return {
    createCustomers: editsCustomers && !isBound,
    editCustomers: editsCustomers,
    deleteCustomers: editsCustomers ? (administers({ caller }) ? 'all' : 'responsible') : 'none',
    recordEvents: edits.has(caller) && may('events:write'),
    configure: configures.has(caller) && !isBound && may('forms:write') && may('settings:write'),
    administer: administers({ caller }) && !isNarrowed(narrowing) && may('users:write') && may('keys:write')
  }
}
