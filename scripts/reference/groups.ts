import type { Api, ApiOperation } from './api.ts'

export type Group = { id: string; title: string; docs: string[]; operations: ApiOperation[] }

/** What belongs together for a reader, by the resources of the SDK. A resource that is not here has a group of its own, at the end. */
const groups: [title: string, resources: string[]][] = [
  ['Sessions and people', ['sessions', 'me', 'bootstrap', 'preferences']],
  ['Customers', ['customers']],
  ['Identities', ['identities']],
  ['Timeline', ['events']],
  ['Forms', ['forms', 'publicForms']],
  ['Lookups', ['lookups']],
  ['Custom attributes', ['attributes']],
  ['Tags', ['tags']],
  ['Jobs', ['jobs']],
  ['Changes', ['changes']],
  ['Settings', ['settings']],
  ['Users', ['users']],
  ['Keys', ['keys']],
  ['Workspaces', ['workspaces']],
  ['The API itself', ['openApi']]
]

export function groupsOf({ operations, resources }: Api): Group[] {
  const placed = new Set(groups.flatMap(([, its]) => its))
  const others = resources.filter(({ name }) => !placed.has(name)).map(({ name }): [string, string[]] => [titleOf(name), [name]])
  return [...groups, ...others].map(([title, its]) => ({
    id: title.toLowerCase().replaceAll(' ', '-'),
    title,
    docs: its.length === 1 ? resources.filter(({ name }) => its.includes(name)).map(({ docs }) => docs) : [],
    operations: its.flatMap((resource) => inTableOrder(operations.filter(({ sdk }) => sdk.resource === resource)))
  }))
}

/** Collections before single things, reading before writing. */
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
const inTableOrder = (operations: ApiOperation[]) =>
  operations.toSorted((one, other) => rank(one) - rank(other) || one.path.localeCompare(other.path))
const rank = ({ method, path }: ApiOperation) => path.split('{').length * 10 + methods.indexOf(method)

const titleOf = (name: string) =>
  name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/^./, (letter) => letter.toUpperCase())
