import { expect } from '@open-wc/testing'
import { clearPage, eventually, layOut, nextFrame } from '../support/page.ts'
import { all, find, type Widget, widgets } from './elements.ts'
import { filled, type Scene } from './scene.ts'

beforeEach(clearPage)

/** Puts the filled widget into a place of the page’s making, and waits until it has found its way there. */
async function putInto({ kit, widget }: Scene, markup: string): Promise<HTMLElement> {
  const here = layOut(kit, markup)
  here.append(widget)
  await calm(widget)
  return here
}

async function calm(widget: Widget): Promise<void> {
  await widget.updateComplete
  for (let frame = 0; frame < 5; frame++) await nextFrame()
  await widget.updateComplete
}

// A rail of tabs scrolls in itself where it has no room.
const mayStickOut = '.vh, .trap, .cut, .cell, small, [role=tablist]'

/** Where something that can be read or pressed sticks out of the panel, or is cut off by it. */
function sticksOut(widget: Widget): string[] {
  const panel = find(widget, '.w')?.getBoundingClientRect() ?? new DOMRect()
  return all(widget, '.w *')
    .filter((element) => element.checkVisibility() && !element.closest(mayStickOut) && element.localName !== 'path')
    .filter((element) => {
      const { left, right, width } = element.getBoundingClientRect()
      return width > 0 && (left < panel.left - 1 || right > panel.right + 1)
    })
    .map(({ localName, className, textContent }) => `${localName}.${String(className)} ${textContent?.trim().slice(0, 30)}`)
}

/** How wide the widget is to be where the page leaves that to it: as wide as a phone, or the room there is. */
const shrinking: Record<string, string> = {
  'inline-block': '<div class="here" style="display: inline-block"></div>',
  'float': '<div class="here" style="float: left"></div>',
  'absolute': '<div class="here" style="position: absolute"></div>',
  'fit-content': '<div class="here" style="inline-size: fit-content"></div>',
  'inline-flex': '<div class="here" style="display: inline-flex"></div>',
  'flex, centred': '<div class="here" style="display: flex; flex-direction: column; align-items: center"></div>',
  'grid, auto columns': '<div class="here" style="display: grid; grid-template-columns: auto; justify-content: start"></div>',
  'grid, placed at the start': '<div class="here" style="display: grid; place-items: start"></div>',
  'a cell of a table': '<table><tr><td class="here"></td></tr></table>',
  'an element that is inline': '<span class="here"></span>'
}

/** Where it has to take what is left, and not more. */
const sharing: Record<string, [markup: string, width: number]> = {
  'flex beside something': ['<div class="here" style="display: flex; inline-size: 700px"><b style="flex: 0 0 200px"></b></div>', 500],
  'flex that wraps': ['<div class="here" style="display: flex; flex-wrap: wrap; inline-size: 600px"></div>', 600],
  'two equal columns': [
    '<div style="display: grid; grid-template-columns: 1fr 1fr; inline-size: 760px"><b></b><div class="here"></div></div>',
    380
  ],
  'a flex item': [
    '<div style="display: flex; inline-size: 600px"><b style="flex: none; inline-size: 150px"></b><div class="here" style="flex: 1"></div></div>',
    450
  ],
  'a table of a fixed layout': [
    '<table style="table-layout: fixed; inline-size: 700px; border-spacing: 0"><tr><td></td><td class="here" style="padding: 0"></td></tr></table>',
    350
  ],
  'a narrow column': ['<div class="here" style="inline-size: 200px"></div>', 200],
  'a phone': ['<div class="here" style="inline-size: 320px"></div>', 320]
}

/** Where it cannot be seen at first. */
const hiding: Record<string, [markup: string, show: (here: HTMLElement) => void]> = {
  'display: none': ['<div class="here" style="display: none"></div>', (here) => (here.style.display = 'block')],
  'hidden': ['<div class="here" hidden></div>', (here) => (here.hidden = false)],
  'a closed <details>': [
    '<details><summary>More</summary><div class="here"></div></details>',
    (here) => here.closest('details')?.setAttribute('open', '')
  ],
  'a closed <dialog>': [
    '<dialog style="inline-size: 600px"><div class="here"></div></dialog>',
    (here) => here.closest('dialog')?.showModal()
  ],
  'a height of nothing': ['<div class="here" style="block-size: 0; overflow: hidden"></div>', (here) => (here.style.blockSize = 'auto')],
  'a width of nothing': ['<div class="here" style="inline-size: 0; overflow: hidden"></div>', (here) => (here.style.inlineSize = 'auto')],
  'content-visibility: hidden': [
    '<div class="here" style="content-visibility: hidden"></div>',
    (here) => here.style.removeProperty('content-visibility')
  ],
  'content-visibility: auto, far below': [
    '<div style="block-size: 3000px"></div><div class="here" style="content-visibility: auto"></div>',
    (here) => here.scrollIntoView()
  ]
}

for (const [tag, entry] of Object.entries(widgets)) {
  describe(`<${tag}> in a page that lays it out in its own way`, () => {
    before(entry.load)

    it('is as wide as a phone where its place shrinks to what is in it, or takes the room there is', async () => {
      const scene = await filled(tag, entry)
      const widths: Record<string, boolean> = {}
      for (const [name, markup] of Object.entries(shrinking)) {
        await putInto(scene, markup)
        widths[name] = scene.widget.offsetWidth >= 320 && sticksOut(scene.widget).length === 0
      }

      expect(Object.keys(widths).filter((name) => !widths[name])).to.deep.equal([])
    })

    it('takes the room that is left to it, to the pixel, and nothing sticks out', async () => {
      const scene = await filled(tag, entry)
      const found: Record<string, unknown> = {}
      for (const [name, [markup]] of Object.entries(sharing)) {
        await putInto(scene, markup)
        found[name] = [scene.widget.getBoundingClientRect().width, ...sticksOut(scene.widget)]
      }

      expect(found).to.deep.equal(Object.fromEntries(Object.entries(sharing).map(([name, [, width]]) => [name, [width]])))
    })

    it('makes no page wider that scrolls, and scrolls in one that does not', async () => {
      const scene = await filled(tag, entry)
      for (const overflow of ['auto', 'hidden', 'clip']) {
        const here = await putInto(scene, '<div class="here" style="inline-size: 320px; block-size: 240px"></div>')
        here.style.overflow = overflow
        expect(here.scrollWidth).to.equal(320)
      }
    })

    it('is there when it is shown after having been hidden', async () => {
      const scene = await filled(tag, entry)
      for (const [name, [markup, show]] of Object.entries(hiding)) {
        const here = await putInto(scene, markup)
        show(here)
        await calm(scene.widget)
        const { offsetWidth, offsetHeight, shadowRoot } = scene.widget

        expect([offsetWidth >= 320, offsetHeight > 100], `${name}: ${offsetWidth} × ${offsetHeight}`).to.deep.equal([true, true])
        expect(shadowRoot?.textContent, name).to.include(entry.shows)
        expect(sticksOut(scene.widget), name).to.deep.equal([])
      }
    })

    it('comes into a place that cannot be seen, and is filled when it can', async () => {
      for (const [name, [markup, show]] of Object.entries(hiding)) {
        clearPage()
        const scene = await filled(tag, entry)
        const again = scene.widget.cloneNode() as Widget
        entry.set(again, scene)
        const here = layOut(scene.kit, markup)
        here.append(again)
        await calm(again)
        show(here)
        await eventually(() => all(again, '.w *').some((part) => part.checkVisibility() && part.textContent?.includes(entry.shows)), name)

        expect(again.offsetHeight, name).to.be.greaterThan(100)
      }
    })
  })
}
