import { executeServerCommand } from '@web/test-runner-commands'
import type {
  Attribute,
  NewAttribute,
  Bootstrap,
  Customer,
  CustomerPatch,
  Event,
  EventPatch,
  Form,
  FormDefinition,
  Identity,
  Job,
  LookupKind,
  LookupList,
  NewCustomer,
  NewEvent,
  NewIdentity,
  NewSession,
  Page,
  ListedCustomer,
  SessionToken,
  SettingsPatch,
  Tag
} from '@customer-kit/sdk'

export type Workspace = { name: string; apiUrl: string; publicKey: string }
export type Fault = { on: string; times?: number; what: { delay: number } | 'drop' | 'lost' | 'database fails' | 'an hour later' }

// Every answer of every test is held to what the API says of itself.
afterEach(async () => {
  const untrue = await call<string[]>('kit:untrue', {})
  if (untrue.length > 0) throw new Error(`Not as /v1/openapi.json says:\n${untrue.join('\n')}`)
})

const call = <Answer>(command: string, payload: object) => executeServerCommand<Answer, object>(command, payload)

/** The real API's other side: what the host's server does, what others do meanwhile, and what the network does to us. */
export const api = {
  workspace: (given: { customers?: number } = {}) => call<Workspace>('kit:workspace', given),
  session: ({ name: workspace }: Workspace, session: Partial<NewSession> = {}) =>
    call<SessionToken>('kit:session', { workspace, user: { id: 'u-1', name: 'Ana Ruiz' }, role: 'administrator', ...session }),
  bootstrap: ({ name: workspace }: Workspace, token: string) => call<Bootstrap>('kit:bootstrap', { workspace, token }),
  create: ({ name: workspace }: Workspace, customer: NewCustomer) => call<Customer>('kit:create', { workspace, customer }),
  change: ({ name: workspace }: Workspace, id: string, patch: CustomerPatch) => call<Customer>('kit:change', { workspace, id, patch }),
  configure: ({ name: workspace }: Workspace, patch: SettingsPatch) => call<null>('kit:configure', { workspace, ...patch }),
  delete: ({ name: workspace }: Workspace, id: string) => call<null>('kit:delete', { workspace, id }),
  kept: ({ name: workspace }: Workspace, id: string) => call<Customer>('kit:kept', { workspace, id }),
  found: ({ name: workspace }: Workspace, q: string) => call<Page<ListedCustomer>>('kit:found', { workspace, q }),
  record: ({ name: workspace }: Workspace, customerId: string, event: NewEvent, token?: string) =>
    call<Event>('kit:record', { workspace, customerId, event, ...(token && { token }) }),
  changeEvent: ({ name: workspace }: Workspace, event: Event, patch: EventPatch) =>
    call<Event>('kit:changeEvent', { workspace, event, patch }),
  events: ({ name: workspace }: Workspace, customerId: string) => call<Page<Event>>('kit:events', { workspace, customerId }),
  form: ({ name: workspace }: Workspace, key: string, definition: FormDefinition) => call<Form>('kit:form', { workspace, key, definition }),
  publicKey: ({ name: workspace }: Workspace, origins: string[], state: { isRevoked?: boolean } = {}) =>
    call<string>('kit:publicKey', { workspace, origins, ...state }),
  rest: ({ name: workspace }: Workspace, isResting: boolean) => call<null>('kit:rest', { workspace, isResting }),
  suspend: ({ name: workspace }: Workspace, name: string) => call<null>('kit:suspend', { workspace, name }),
  merge: ({ name: workspace }: Workspace, kind: LookupKind, key: string, into: string, token?: string) =>
    call<Job>('kit:merge', { workspace, kind, key, into, ...(token && { token }) }),
  reorder: ({ name: workspace }: Workspace, kind: LookupKind, keys: string[]) => call<LookupList>('kit:reorder', { workspace, kind, keys }),
  define: ({ name: workspace }: Workspace, attribute: NewAttribute) => call<Attribute>('kit:define', { workspace, attribute }),
  retire: ({ name: workspace }: Workspace, attribute: string, lookup: [LookupKind, string]) =>
    call<null>('kit:retire', { workspace, attribute, lookup }),
  verify: ({ name: workspace }: Workspace, id: string, identity: NewIdentity) => call<Identity>('kit:verify', { workspace, id, identity }),
  /** Whether the renaming of tags fails in the middle. */
  breakJobs: ({ name: workspace }: Workspace, isBroken: boolean) => call<null>('kit:breakJobs', { workspace, isBroken }),
  tags: ({ name: workspace }: Workspace) => call<Page<Tag>>('kit:tags', { workspace }),
  lookups: ({ name: workspace }: Workspace, kind: LookupKind) => call<LookupList>('kit:lookups', { workspace, kind }),
  customers: ({ name: workspace }: Workspace) => call<Page<ListedCustomer>>('kit:customers', { workspace }),
  /** Replaces the faults of before; without any, all is well again. */
  fault: ({ name: workspace }: Workspace, ...faults: Fault[]) => call<null>('kit:fault', { workspace, faults }),
  seen: ({ name: workspace }: Workspace) => call<string[]>('kit:seen', { workspace })
}
