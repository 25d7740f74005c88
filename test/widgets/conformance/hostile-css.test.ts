import { expect } from '@open-wc/testing'
import { clearPage, eventually, nextFrame } from '../support/page.ts'
import { finishMoving } from '../support/accessible.ts'
import { all, find, type Widget, widgets } from './elements.ts'
import { differences, lookOf } from './look.ts'
import { filled } from './scene.ts'

/** What trickles from a page into everything on it. */
const inherited = `html {
  font-style: italic; font-variant: small-caps; font-weight: 900; font-size: 40px; line-height: 3; font-stretch: expanded; font-kerning: none;
  letter-spacing: 5px; word-spacing: 9px; text-transform: uppercase; text-align: end; text-indent: 3em;
  white-space: pre; text-wrap: nowrap; word-break: break-all; overflow-wrap: anywhere; line-break: anywhere; hyphens: auto; tab-size: 20;
  text-shadow: 2px 2px red; text-emphasis: filled; -webkit-text-fill-color: transparent; -webkit-text-stroke: 3px red;
  color: red; caret-color: red; cursor: wait; user-select: none; quotes: '<' '>'; list-style: square inside;
  border-collapse: collapse; border-spacing: 9px; caption-side: bottom; empty-cells: hide;
  fill: red; stroke: red; stroke-width: 9; stroke-dasharray: 1 9; fill-opacity: 0.1; stroke-opacity: 0.1;
  text-underline-position: under; text-anchor: end; line-height-step: 30px;
}`

/** What a page does to everything on it by name. */
const sweeping = `
* { all: unset !important; box-sizing: content-box !important; font-size: 40px !important; line-height: 3 !important;
  letter-spacing: 5px !important; text-transform: uppercase !important; text-align: center !important }
head, script { display: none !important }
section, div, span, dl, dt, dd, ul, li, p, h2, a, svg, time, bdi, dialog, form, label
{ display: inline !important; padding: 30px !important; margin: 30px !important; border: 9px solid red !important; float: right !important }
button, input, textarea, select { appearance: auto !important; background: red !important; inline-size: 9px !important; block-size: 90px !important }
.w, .row, .cell, .btn, .f, .i, .title, .name, .tag, .prop { position: fixed !important; visibility: hidden !important; opacity: 0.1 !important }`

/** What frameworks and resets say about elements in general. */
const usual = `
*, ::before, ::after { box-sizing: content-box; margin: 0; border: 0 solid }
body > *, main *, div > * { display: flex; flex-direction: column; align-items: center; max-width: 100% }
body { zoom: 1; text-rendering: optimizeSpeed }`

beforeEach(clearPage)

const pages = { 'lets everything trickle down': inherited, 'sweeps over everything': sweeping, 'resets what it knows': usual }

for (const [tag, entry] of Object.entries(widgets)) {
  for (const [does, css] of Object.entries(pages)) {
    it(`<${tag}> looks the same on a page that ${does}`, async () => {
      await entry.load()
      const { widget } = await filled(tag, entry)
      await entry.write(widget)
      // What was searched for has been found.
      await eventually(() => tag !== 'customer-list' || find(widget, 'mark'))
      const page = new CSSStyleSheet()
      page.replaceSync('body { margin: 0 }')
      document.adoptedStyleSheets = [page]
      await settled(widget)
      const before = lookOf(widget)
      page.replaceSync(`body { margin: 0 } ${css}`)
      await settled(widget)
      const after = lookOf(widget)
      document.adoptedStyleSheets = []

      expect(differences(before, after)).to.deep.equal([])
    })
  }
}

/** When nothing comes or goes any more, and nothing moves. */
async function settled(widget: Widget): Promise<void> {
  for (let last = -1, calm = 0; calm < 10; calm++) {
    await nextFrame()
    const parts = all(widget, '*').length
    if (parts !== last) calm = 0
    last = parts
  }
  finishMoving(widget)
}
