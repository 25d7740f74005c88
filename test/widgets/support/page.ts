import '@customer-kit/widgets/customer-kit/define.ts'
import type { CustomerKitElement } from '@customer-kit/widgets/customer-kit/customer-kit.ts'
import type { NewSession } from '@customer-kit/sdk'
import { api, type Workspace } from './api.ts'

/** An empty page again, at the size of a desk. */
export function clearPage(): void {
  document.body.replaceChildren()
  document.documentElement.lang = 'en'
  document.documentElement.dir = 'ltr'
}

/** A provider on the page, signed in as the session says. News come fast, so that no test waits for them. */
export function provider(workspace: Workspace, session: Partial<NewSession> = {}, id = ''): CustomerKitElement {
  const kit = document.createElement('customer-kit')
  kit.apiUrl = workspace.apiUrl
  kit.refreshSeconds = 0.1
  kit.fetchSession = () => api.session(workspace, session)
  kit.id = id
  document.body.append(kit)
  return kit
}

/** Waits until `look` finds something, and gives it back. */
export async function eventually<Found>(look: () => Found | null | undefined | false | '', what: string = String(look)): Promise<Found> {
  for (let deadline = performance.now() + 20_000; performance.now() < deadline;) {
    const found = look()
    if (found) return found
    await nextFrame()
  }
  throw new Error(`Never came: ${what}`)
}

export const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))

/** Hears an event that has yet to come. */
export const heard = <Type extends keyof HTMLElementEventMap>(target: EventTarget, type: Type) =>
  new Promise<HTMLElementEventMap[Type]>((resolve) => {
    target.addEventListener(type, (event) => resolve(event as HTMLElementEventMap[Type]), { once: true })
  })

/** What a reader sees of an element, without the spaces between. */
export const textOf = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim()

/** A page as its author writes it, below `root`; gives back the place for the widget: what has the class `here`, else `root`. */
export function layOut(root: HTMLElement, markup: string): HTMLElement {
  // oxlint-disable-next-line house/no-html-strings -- the page of a host, not of ours
  root.innerHTML = markup
  return root.querySelector<HTMLElement>('.here') ?? root
}
