import { type Caller, type Can, administrators, configurers, editors } from '@customer-kit/sdk/contract'

const everybodyWho = (...callers: Caller[]) => new Set<Caller>(callers)
const edits = everybodyWho(...editors)
const configures = everybodyWho(...configurers)
const administers = everybodyWho(...administrators)

/** The table of who may do what, as a page needs it. The operations themselves decide by their own callers. */
export function rightsOf(caller: Caller): Can {
  return {
    createCustomers: edits.has(caller),
    editCustomers: edits.has(caller),
    deleteCustomers: administers.has(caller) ? 'all' : edits.has(caller) ? 'responsible' : 'none',
    recordEvents: edits.has(caller),
    configure: configures.has(caller),
    administer: administers.has(caller)
  }
}
