import '@customer-kit/widgets/customer-lookups/define.ts'
import type { CustomerLookupsElement } from '@customer-kit/widgets/customer-lookups/customer-lookups.ts'
import type { NewSession } from '@customer-kit/sdk'
import { api, type Workspace } from '../support/api.ts'
import { eventually, provider, textOf } from '../support/page.ts'

export type Scene = { workspace: Workspace; lists: CustomerLookupsElement }

/** The lists of a workspace in front of the person whose session it is. */
export async function listsOf(kind = '', session: Partial<NewSession> = {}, given?: Workspace): Promise<Scene> {
  const workspace = given ?? (await api.workspace())
  const lists = document.createElement('customer-lookups')
  lists.kind = kind
  provider(workspace, session).append(lists)
  return { workspace, lists }
}

export const all = (lists: Element, selector: string): HTMLElement[] => [
  ...(lists.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])
]
export const one = (lists: Element, selector: string): HTMLElement | undefined => all(lists, selector)[0]

/** The names that are shown, from top to bottom. */
export const names = (lists: Element, within = '') => all(lists, `${within} .row .label`).map(textOf)
export const alerts = (lists: Element) => all(lists, '[role=alert]').map(textOf).join(' ')
export const said = (lists: Element) => textOf(one(lists, '[role=status] > .vh'))

export const button = (lists: Element, name: string): HTMLElement | undefined =>
  all(lists, 'button').find((found) => found.checkVisibility() && [textOf(found), found.getAttribute('aria-label')].includes(name))

/** Presses a button as soon as it is there. */
export async function click(lists: Element, name: string): Promise<void> {
  const there = await eventually(() => button(lists, name), `a button called ${name}`)
  there.click()
}
