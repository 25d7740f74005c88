import type { CustomerKitElement } from '@customer-kit/widgets/customer-kit/customer-kit.ts'
import { api } from '../support/api.ts'
import { eventually, provider, textOf } from '../support/page.ts'
import { all, type Entry, find, type Ground, makeGround, type Widget } from './elements.ts'

export type Scene = Ground & { kit: CustomerKitElement; widget: Widget }

export const make = (tag: string, entry: Entry, ground: Ground): Widget => {
  const widget = document.createElement(tag) as Widget
  entry.set(widget, ground)
  return widget
}

/** One of these below a provider, not yet filled. `change` is what the page does with it before it puts it in. */
export async function begin(tag: string, entry: Entry, change: (widget: Widget, ground: Ground) => unknown = () => {}): Promise<Scene> {
  const ground = await makeGround()
  const widget = make(tag, entry, ground)
  await change(widget, ground)
  const kit = provider(ground.workspace, {}, 'mine')
  kit.append(widget)
  return { ...ground, kit, widget }
}

/** The same, once it shows what it is there for, with all that a person may do with it. */
export async function filled(tag: string, entry: Entry, change?: (widget: Widget, ground: Ground) => unknown): Promise<Scene> {
  const scene = await begin(tag, entry, change)
  await shown(scene.widget, entry)
  const [tool] = scene.widget.readOnly ? [] : entry.tools
  if (tool) await eventually(() => buttonCalled(scene.widget, tool), tool)
  return scene
}

export const shown = (widget: Widget, entry: Entry) => eventually(() => textOf(find(widget, '.w')).includes(entry.shows), entry.shows)

export const buttonCalled = (widget: Widget, name: string) =>
  all(widget, 'button').find((button) => (button.ariaLabel ?? textOf(button)).startsWith(name) && button.checkVisibility())

/** So often was it asked for what it shows. */
export const reads = async ({ workspace }: Ground, entry: Entry) =>
  (await api.seen(workspace)).filter((line) => line.startsWith(entry.reads)).length

/** Keeps what it shows from arriving. */
export const breakIt = ({ workspace }: Ground, entry: Entry, times?: number) =>
  api.fault(workspace, { on: entry.reads, what: 'database fails', ...(times && { times }) })

/** What the kit told the page while `act` ran: the events as they were dispatched. */
export function listenIn(): { events: CustomEvent[]; stop: () => void } {
  const events: CustomEvent[] = []
  const { dispatchEvent } = EventTarget.prototype
  EventTarget.prototype.dispatchEvent = function (this: EventTarget, event: Event) {
    if (event instanceof CustomEvent && event.type.startsWith('ck-')) events.push(event)
    return dispatchEvent.call(this, event)
  }
  return { events, stop: () => (EventTarget.prototype.dispatchEvent = dispatchEvent) }
}

/** The name a reader of the panel hears. */
export function nameOf(widget: Widget): string {
  const panel = find(widget, 'section')
  const by = panel?.getAttribute('aria-labelledby')
  return panel?.ariaLabel ?? textOf(by ? find(widget, `#${by}`) : undefined)
}
