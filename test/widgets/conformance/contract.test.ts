import { expect } from '@open-wc/testing'
import { elements } from '@customer-kit/widgets/all.ts'
import '@customer-kit/widgets/customer-kit/define.ts'
import { checkAccessible } from '../support/accessible.ts'
import { api } from '../support/api.ts'
import { clearPage, eventually, heard, nextFrame, textOf } from '../support/page.ts'
import { all, find, widgets } from './elements.ts'
import { begin, breakIt, buttonCalled, filled, listenIn, make, nameOf, reads, shown } from './scene.ts'

beforeEach(clearPage)

it('every element of the kit keeps the contract', () => {
  expect(['customer-kit', ...Object.keys(widgets)].toSorted()).to.deep.equal(Object.keys(elements).toSorted())
})

for (const [tag, entry] of Object.entries(widgets)) {
  const { without } = entry

  describe(`<${tag}>`, () => {
    before(entry.load)

    it('takes its attributes, and gives itself none', async () => {
      const attributes = {
        'locale': 'en',
        'theme': 'dark',
        'frame': 'flush',
        'heading-level': '3',
        'label': 'Ours',
        'provider': 'mine',
        'id': 'host'
      }
      const { widget } = await filled(tag, entry, (here) => {
        for (const [name, value] of Object.entries(attributes)) here.setAttribute(name, value)
      })

      expect(Object.fromEntries([...widget.attributes].map(({ name, value }) => [name, value]))).to.deep.equal(attributes)
      expect(widget.childNodes.length).to.equal(0)
      expect(
        [...document.querySelectorAll('[id]')].map(({ id }) => id).filter((id) => id.startsWith('ck') || id === 'title')
      ).to.deep.equal([])
      const { locale, theme, frame, headingLevel, label, provider } = widget
      expect([locale, theme, frame, headingLevel, label, provider]).to.deep.equal(['en', 'dark', 'flush', 3, 'Ours', 'mine'])
      expect(widget.matches(':state(dark):state(flush)')).to.equal(true)
    })

    it('says that it is ready, and that what it shows has come', async () => {
      const { events, stop } = listenIn()
      const { widget } = await filled(tag, entry)
      await eventually(() => events.some(({ type }) => type === 'ck-load'))
      stop()

      expect(events.map(({ type }) => type).filter((type) => ['ck-ready', 'ck-load'].includes(type))).to.deep.equal(['ck-ready', 'ck-load'])
      expect(events.find(({ type }) => type === 'ck-load')?.detail.durationMs).to.be.greaterThan(0)
      expect(events.every(({ target, bubbles, composed }) => target === widget && bubbles && composed)).to.equal(true)
      expect(widget.state).to.equal('ready')
    })

    it('says what went wrong, and tries again when the page asks it to', async () => {
      const error = heard(document, 'ck-error')
      const { widget, workspace } = await begin(tag, entry, (_, ground) => breakIt(ground, entry))
      const { detail, bubbles, composed } = await error
      await eventually(() => widget.matches(':state(error)'))

      const { requestId } = detail
      expect({ ...detail, retry: typeof detail.retry }).to.deep.equal({
        code: 'internal',
        message: 'Something went wrong on our side',
        status: 500,
        requestId,
        retry: 'function'
      })
      expect(requestId).to.match(/^[0-9a-f-]{36}$/)
      expect([bubbles, composed, widget.state]).to.deep.equal([true, true, 'error'])
      expect(textOf(find(widget, '[part~=error][role=alert]'))).to.include(requestId)
      await checkAccessible(widget)
      await api.fault(workspace)
      detail.retry()
      await shown(widget, entry)
      expect(widget.state).to.equal('ready')
    })

    it('offers the person to try again', async () => {
      const { widget, workspace } = await begin(tag, entry, (_, ground) => breakIt(ground, entry))
      const retry = await eventually(() => find(widget, '[part~=retry][part~=button]'))
      await api.fault(workspace)
      retry.click()

      await shown(widget, entry)
    })

    it('shows its bones while it waits, and says that it is busy', async () => {
      const { widget, workspace } = await begin(tag, entry, (_, ground) =>
        api.fault(ground.workspace, { on: entry.reads, what: { delay: 60_000 } })
      )
      const skeleton = await eventually(() => find(widget, '[part~=skeleton]'))

      expect([widget.state, widget.matches(':state(loading)')]).to.deep.equal(['loading', true])
      expect(find(widget, '[aria-busy=true]')).not.to.equal(null)
      expect(skeleton.offsetHeight).to.be.greaterThan(100)
      await api.fault(workspace)
    })

    it('reads again when it is told to', async () => {
      const scene = await filled(tag, entry)
      const before = await reads(scene, entry)
      await scene.widget.refresh()

      expect((await reads(scene, entry)) > before).to.equal(!without['refresh of what is shown'])
      expect(textOf(find(scene.widget, '.w'))).to.include(entry.shows)
    })

    it('takes the focus to the first thing that can be used', async () => {
      const { widget } = await filled(tag, entry)
      widget.focus()
      const { shadowRoot } = widget

      expect(document.activeElement).to.equal(widget)
      expect(shadowRoot?.activeElement?.matches('input, button, select, textarea, [tabindex="0"]')).to.equal(true)
      expect(shadowRoot?.activeElement?.checkVisibility()).to.equal(true)
    })

    it('has places for what is the page’s own', async () => {
      const { widget } = await filled(tag, entry, (here) => {
        for (const slot of ['header-start', 'header-end', 'footer'])
          here.append(Object.assign(document.createElement('b'), { slot, textContent: slot }))
      })
      const boxes = [...widget.children].map((child) => child.getBoundingClientRect())
      const panel = widget.getBoundingClientRect()

      expect(boxes.map(({ width }) => width > 0)).to.deep.equal([true, true, true])
      expect((boxes[0]?.top ?? 0) < (boxes[2]?.top ?? 0)).to.equal(true)
      expect((boxes[2]?.bottom ?? 0) <= panel.bottom).to.equal(true)
    })

    it('lets the page say what is wrong in its own words', async () => {
      const own = Object.assign(document.createElement('p'), { slot: 'error', textContent: 'Call us' })
      const { widget } = await begin(tag, entry, async (here, ground) => (here.append(own), breakIt(ground, entry)))
      await eventually(() => widget.matches(':state(error)'))

      expect(own.checkVisibility()).to.equal(true)
      expect(find(widget, '[part~=error]')?.checkVisibility()).to.equal(false)
    })

    it('says that there is nothing, or lets the page say it', async function () {
      if (!entry.empty) return expect(without.empty).to.be.a('string')
      const { widget } = await begin(tag, entry, (here) => entry.empty?.(here))
      const empty = await eventually(() => find(widget, '[part~=empty]'))

      expect([widget.state, widget.matches(':state(empty)')]).to.deep.equal(['empty', true])
      expect(textOf(empty).length).to.be.greaterThan(10)
      await checkAccessible(widget)
      const own = Object.assign(document.createElement('p'), { slot: 'empty', textContent: 'Nobody here' })
      widget.append(own)
      await nextFrame()
      expect([own.checkVisibility(), empty.checkVisibility()]).to.deep.equal([true, false])
    })

    it('has the parts by which a page restyles it', async () => {
      const { widget } = await filled(tag, entry)
      const parts = new Set(all(widget, '[part]').flatMap((element) => [...element.part]))

      expect(['base', ...entry.parts].filter((part) => !parts.has(part))).to.deep.equal([])
    })

    it('speaks through one quiet region', async () => {
      const { widget } = await filled(tag, entry)

      expect(all(widget, '[role=status]').length).to.equal(1)
      expect(all(widget, 'section').length).to.equal(1)
      await checkAccessible(widget)
    })

    it('offers nothing that changes anything when it is read-only', async () => {
      const { widget } = await filled(tag, entry)
      const offered = () => entry.tools.filter((tool) => buttonCalled(widget, tool))
      expect(offered()).to.deep.equal(entry.tools)
      if (without.readonly) return
      widget.readOnly = true
      await widget.updateComplete

      expect(offered()).to.deep.equal([])
      expect(widget.matches(':state(readonly)')).to.equal(true)
      expect(textOf(find(widget, '.w'))).to.include(entry.shows)
    })

    it('has a heading of the level the page asks for, or a name alone', async () => {
      const { widget } = await filled(tag, entry, (here) => Object.assign(here, { headingLevel: 4 }))
      const heading = () => find(widget, '[role=heading][part~=title]')
      expect(heading()?.ariaLevel).to.equal('4')
      const name = nameOf(widget)
      widget.headingLevel = 0
      await widget.updateComplete

      expect(heading()?.offsetHeight).to.equal(1)
      expect(nameOf(widget)).to.equal(name)
      widget.label = 'Ours'
      await widget.updateComplete
      expect(nameOf(widget)).to.equal('Ours')
    })

    it('takes other words for its own, and another language while it runs', async () => {
      const { widget } = await filled(tag, entry)
      const [key, english, german] = entry.word
      const says = (word: string) => eventually(() => textOf(find(widget, '.w')).includes(word), word)
      await says(english)
      widget.strings = { [key]: 'Our word' }
      await says('Our word')
      widget.strings = {}
      widget.locale = 'de'
      await says(german)
      widget.locale = 'en'
      await says(english)
    })

    it('asks before it does something, and leaves it when the page says no', async () => {
      const { events, stop } = listenIn()
      const scene = await filled(tag, entry)
      const { event, act, isDone } = entry.asks
      const refuse = (asked: Event) => asked.preventDefault()
      document.addEventListener(event, refuse, { once: true })
      await act(scene.widget)
      const asked = await eventually(() => events.find(({ type }) => type === event))
      stop()

      expect([asked.cancelable, asked.bubbles, asked.composed, asked.defaultPrevented]).to.deep.equal([true, true, true, true])
      expect(await isDone(scene, scene.widget)).to.equal(false)
    })

    it('does it when the page does not mind', async () => {
      const scene = await filled(tag, entry)
      await entry.asks.act(scene.widget)
      for (let tries = 0; tries < 100 && !(await entry.asks.isDone(scene, scene.widget)); tries++) await nextFrame()

      expect(await entry.asks.isDone(scene, scene.widget)).to.equal(true)
    })

    it('keeps the events of its own controls to itself', async () => {
      const { widget } = await filled(tag, entry)
      const leaked: string[] = []
      for (const type of ['input', 'change', 'toggle', 'beforetoggle', 'submit']) {
        document.addEventListener(type, () => leaked.push(type), { once: true })
      }
      await entry.write(widget)

      expect(leaked).to.deep.equal([])
    })

    it('can be made with new and be cloned', async () => {
      const scene = await filled(tag, entry)
      const Made = customElements.get(tag) as new () => HTMLElement
      const made = new Made() as typeof scene.widget
      for (const [name, value] of Object.entries({
        'customer-id': scene.customerId,
        'form-key': 'visit',
        'public-key': scene.workspace.publicKey
      })) {
        if (name !== 'public-key' || tag === 'intake-form') made.setAttribute(name, value)
      }
      const copy = made.cloneNode(true) as typeof scene.widget
      scene.kit.append(made, copy)

      await shown(made, entry)
      await shown(copy, entry)
    })

    it('keeps what was set before its code came', async () => {
      const { customElements: registry } = globalThis
      const late = `late-${tag}`
      const scene = await filled(tag, entry)
      const widget = make(late, entry, scene)
      Object.assign(widget, { label: 'Before', theme: 'dark' })
      scene.kit.append(widget)
      ;(registry.get(tag) as unknown as { define: (tag: string) => void }).define(late)

      await shown(widget, entry)
      expect([widget.label, widget.theme, nameOf(widget)]).to.deep.equal(['Before', 'dark', 'Before'])
    })
  })
}
