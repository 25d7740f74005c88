import { expect } from '@open-wc/testing'
import { sendMouse } from '@web/test-runner-commands'
import { clearPage, eventually, layOut, nextFrame } from '../support/page.ts'
import { press } from '../support/keys.ts'
import { all, find, type Widget, widgets } from './elements.ts'
import { buttonCalled, filled, type Scene } from './scene.ts'

beforeEach(clearPage)

/** What opens a menu or a list, by the name of its button. */
const opensMenu: Record<string, string> = {
  'customer-card': 'More',
  'customer-timeline': 'Actions',
  'customer-lookups': 'Actions for Lead'
}

/** What opens a dialog: the names of buttons, pressed one after the other. */
const opensDialog: Record<string, string[]> = {
  'customer-list': ['New customer'],
  'customer-card': ['More', 'Delete customer'],
  'customer-timeline': ['Actions', 'Remove'],
  'customer-lookups': ['Actions for Lead', 'Merge into…']
}

/** What a page may put a widget into that clips, moves, scales or covers. */
const places: Record<string, string> = {
  'overflow: hidden': '<div class="here" style="overflow: hidden; block-size: 260px; inline-size: 500px"></div>',
  'overflow: auto': '<div class="here" style="overflow: auto; block-size: 260px; inline-size: 500px"></div>',
  'transform': '<div style="transform: translate(30px, 20px) scale(0.8); transform-origin: 0 0"><div class="here"></div></div>',
  'filter': '<div class="here" style="filter: drop-shadow(0 0 1px red); inline-size: 500px; margin-inline-start: 60px"></div>',
  'contain': '<div class="here" style="contain: strict; block-size: 300px; inline-size: 500px; margin-inline-start: 60px"></div>',
  'zoom': '<div class="here" style="zoom: 1.25; inline-size: 500px"></div>',
  'zoom of the page': '<div style="zoom: 0.8"><div style="zoom: 1.5"><div class="here" style="inline-size: 400px"></div></div></div>',
  'below a layer':
    '<div class="here" style="inline-size: 500px"></div><div style="position: fixed; inset: 0; z-index: 2147483647; background: #fffa; pointer-events: none"></div>',
  'perspective': '<div style="perspective: 400px"><div class="here" style="transform: rotateX(1deg); inline-size: 500px"></div></div>',
  'a dialog': '<dialog style="inline-size: 500px; margin: 20px"><div class="here"></div></dialog>',
  'a corner':
    '<div class="here" style="position: fixed; inset-block-end: 0; inset-inline-end: 0; inline-size: 340px; block-size: 300px; overflow: auto"></div>'
}

async function putInto({ kit, widget }: Scene, markup: string): Promise<void> {
  const here = layOut(kit, markup)
  kit.querySelector('dialog')?.showModal()
  here.append(widget)
  await widget.updateComplete
  for (let frame = 0; frame < 5; frame++) await nextFrame()
}

async function pressed(widget: Widget, name: string): Promise<HTMLElement> {
  const button = await eventually(() => buttonCalled(widget, name), name)
  button.scrollIntoView({ block: 'center' })
  await nextFrame()
  const { left, top, width, height } = button.getBoundingClientRect()
  // Not `click()`: only what a person has opened is closed by itself with Escape.
  await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] })
  await nextFrame()
  return button
}

/** What a finger in the middle of something would touch. */
function touched(widget: Widget, element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect()
  const hit = widget.shadowRoot?.elementFromPoint(left + width / 2, top + height / 2)
  return element.contains(hit ?? null)
}

const isOnScreen = (element: Element) => {
  const { left, top, right, bottom } = element.getBoundingClientRect()
  return left >= -1 && top >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1
}

/** From the nearest edges of a button to those of what it opened, in px of the screen. */
function distance(button: Element, popover: Element): number {
  const [a, b] = [button.getBoundingClientRect(), popover.getBoundingClientRect()]
  const across = Math.max(0, b.left - a.right, a.left - b.right)
  const down = Math.max(0, b.top - a.bottom, a.top - b.bottom)
  return Math.max(across, down)
}

for (const [tag, name] of Object.entries(opensMenu)) {
  const entry = widgets[tag]
  if (!entry) throw new Error(tag)

  for (const [place, markup] of Object.entries(places)) {
    it(`<${tag}> opens its menu at the button, on top of all and whole on the screen: ${place}`, async () => {
      await entry.load()
      const scene = await filled(tag, entry)
      await putInto(scene, markup)
      const button = await pressed(scene.widget, name)
      const popover = await eventually(() => find(scene.widget, ':popover-open'))
      await eventually(() => popover.matches(':focus-within'))
      const [item] = popover.querySelectorAll('button')

      expect([isOnScreen(popover), item && touched(scene.widget, item)]).to.deep.equal([true, true])
      expect(distance(button, popover)).to.be.lessThan(8)
      await press('Escape')
      expect(find(scene.widget, ':popover-open')).to.equal(null)
      expect(scene.kit.querySelector('dialog')?.open ?? true).to.equal(true)
    })
  }
}

for (const [tag, names] of Object.entries(opensDialog)) {
  const entry = widgets[tag]
  if (!entry) throw new Error(tag)

  for (const [place, markup] of Object.entries(places)) {
    it(`<${tag}> asks in a dialog that is whole on the screen, and nothing else can be touched: ${place}`, async () => {
      await entry.load()
      const scene = await filled(tag, entry)
      await putInto(scene, markup)
      for (const name of names) await pressed(scene.widget, name)
      const dialog = await eventually(() => find(scene.widget, 'dialog[open]'))
      await nextFrame()
      const buttons = all(scene.widget, 'dialog button').filter((button) => button.checkVisibility())

      expect([isOnScreen(dialog), dialog.matches(':modal')]).to.deep.equal([true, true])
      expect(buttons.filter((button) => !touched(scene.widget, button)).map(({ textContent }) => textContent)).to.deep.equal([])
      await press('Escape')
      await eventually(() => !find(scene.widget, 'dialog[open]'))
      expect(scene.kit.querySelector('dialog')?.open ?? true).to.equal(true)
    })
  }
}
