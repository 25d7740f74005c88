import '@customer-kit/widgets/customer-list/define.ts'
import type { CustomerListElement } from '@customer-kit/widgets/customer-list/customer-list.ts'
import type { NewSession } from '@customer-kit/sdk'
import { executeServerCommand, setViewport } from '@web/test-runner-commands'
import { api, type Workspace } from '../support/api.ts'
import { clearPage, eventually, provider, textOf } from '../support/page.ts'

export type Given = {
  customers?: number
  session?: Partial<NewSession>
  /** In px; left out, the list is as high as its rows. */
  height?: number
  width?: number
  lang?: string
  workspace?: Workspace
}

/** A list on an otherwise empty page, and what people do with it. */
export async function showList({ customers = 0, session = {}, height, width = 1000, lang = 'en', workspace }: Given = {}) {
  clearPage()
  document.documentElement.lang = lang
  await setViewport({ width: width + 40, height: 900 })
  const shop = workspace ?? (await api.workspace({ customers }))
  const kit = provider(shop, session)
  const element = document.createElement('customer-list')
  if (height) element.style.setProperty('height', `${height}px`)
  kit.append(element)
  return { shop, kit, element, ...reading(element) }
}

/** What a reader sees, and their hands. */
export function reading(element: CustomerListElement) {
  const find = <Found extends HTMLElement = HTMLElement>(selector: string) => element.shadowRoot?.querySelector<Found>(selector) ?? null
  const all = (selector: string) => [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])]
  const row = (name: string) => all('.row[data-id]').find((each) => textOf(each.querySelector('.name')) === name)
  const button = (words: string) => all('button').find((each) => textOf(each) === words || each.ariaLabel === words)

  return {
    find,
    all,
    row,
    button,
    text: () => textOf(element.shadowRoot?.querySelector('.w')),
    /** The names as the eye meets them, from the top to the end of what can be seen. */
    names: () => {
      const edge = (find('.titles') ?? find('.scroll'))?.getBoundingClientRect()
      const top = (find('.titles') ? edge?.bottom : edge?.top) ?? 0
      const bottom = find('.scroll')?.getBoundingClientRect().bottom ?? 0
      return all('.row[data-id]')
        .map((each) => ({ name: textOf(each.querySelector('.name')), box: each.getBoundingClientRect() }))
        .filter(({ box }) => box.bottom > top + 1 && box.top < bottom - 1)
        .sort((one, other) => one.box.top - other.box.top)
        .map(({ name }) => name)
    },
    loaded: () => eventually(() => find('.row[data-id]') ?? find('.emp'), 'the list'),
    alert: () => textOf(find('[role=alert]')),
    said: () => textOf(find('[role=status]')),
    async search(words: string) {
      const input = find<HTMLInputElement>('.search input')
      if (!input) throw new Error('There is no search')
      input.value = words
      input.dispatchEvent(new Event('input', { bubbles: true }))
    },
    scroll: () => find('.scroll'),
    async wheel(deltaY: number) {
      const box = find('.scroll')?.getBoundingClientRect()
      await executeServerCommand('page:wheel', { x: (box?.left ?? 0) + 50, y: (box?.top ?? 0) + 100, deltaY })
    }
  }
}
