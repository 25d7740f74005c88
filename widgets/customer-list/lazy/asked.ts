import type { AttributeField } from '@customer-kit/sdk/contract/attributes.ts'
import type { Bootstrap } from '@customer-kit/sdk/contract/bootstrap.ts'
import type { NewCustomer } from '@customer-kit/sdk/contract/customer.ts'
import { isLookupField, lookupOf } from '@customer-kit/sdk/contract/lookups.ts'
import type { FormEnglish } from './strings/en.ts'

type Kind = NewCustomer['kind']
type Option = { key: string; label: string }
export type Asked = {
  key: (keyof FormEnglish & string) | AttributeField
  /** Of what the workspace has defined. */
  label: string | undefined
  input: 'text' | 'email' | 'tel' | 'url' | 'date'
  /** Chosen from these instead of typed. */
  options: readonly Option[] | undefined
  help: keyof FormEnglish | undefined
  /** Written as a list: what is typed is one of them, or several with commas between. */
  isList: boolean
  isMandatory: boolean
}

const usual = { person: ['firstName', 'lastName', 'email', 'phone'], organization: ['name', 'email', 'phone'] } as const
const inputs: Readonly<Record<string, Asked['input']>> = { email: 'email', phone: 'tel', avatar: 'url' }
const ofUsers: ReadonlySet<string> = new Set(['responsible', 'serviceManager', 'preferredContact', 'accountManagers', 'viewers'])
const lists: ReadonlySet<string> = new Set(['accountManagers', 'viewers', 'tags'])

/** What is asked of a new customer: what everybody is asked, and what this workspace insists on. */
export function askedOf(kind: Kind, { settings, lookups, users, fields }: Bootstrap, yesOrNo: readonly Option[]): Asked[] {
  // An older API knows no settings.
  const mandatory = (settings as Bootstrap['settings'] | undefined)?.mandatoryFields[kind] ?? []
  const keys = [...new Set([...usual[kind], ...mandatory])]
  const own = (key: string) => fields.find((field) => field.key === key && field.label !== undefined)
  const optionsOf = (key: string): readonly Option[] | undefined => {
    if (own(key)) return own(key)?.type === 'flag' ? yesOrNo : own(key)?.options?.filter(({ archived }) => !archived)
    if (isLookupField(key)) return (lookups[lookupOf[key]] ?? []).filter(({ archived }) => !archived)
    return ofUsers.has(key) ? users.map(({ id, name }) => ({ key: id, label: name })) : undefined
  }
  return keys.map((key) => ({
    key,
    label: own(key)?.label,
    input: own(key)?.type === 'date' ? 'date' : (inputs[key] ?? 'text'),
    isMandatory: key === 'name' || mandatory.some((each) => each === key),
    options: optionsOf(key),
    isList: lists.has(key),
    help: key === 'phone' ? 'phoneHelp' : undefined
  }))
}
