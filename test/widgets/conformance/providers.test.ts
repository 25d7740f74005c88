import { expect } from '@open-wc/testing'
import { createClient } from '@customer-kit/sdk'
import { api } from '../support/api.ts'
import { clearPage, eventually, heard, nextFrame, provider } from '../support/page.ts'
import { find, makeGround, widgets } from './elements.ts'
import { filled, listenIn, make, reads, shown } from './scene.ts'

beforeEach(clearPage)

/** Another list, which asks for news as often as all of them do, has done so this many times. */
async function othersAsk(times: number): Promise<void> {
  const [tag, entry] = Object.entries(widgets)[0] ?? []
  if (!tag || !entry) throw new Error('There are no widgets')
  await entry.load()
  const { workspace } = await filled(tag, entry)
  const asked = async () => (await api.seen(workspace)).filter((line) => line === 'GET /v1/changes').length
  for (let tries = 0; tries < 400 && (await asked()) < times; tries++) await nextFrame()
  expect(await asked()).to.be.at.least(times)
}

for (const [tag, entry] of Object.entries(widgets)) {
  const alone = async () => {
    const ground = await makeGround()
    const widget = make(tag, entry, ground)
    // Its own key would be all that a form needs.
    if (tag === 'intake-form') Object.assign(widget, { publicKey: '', apiUrl: '' })
    return { ...ground, widget }
  }
  const withKey = (ground: Awaited<ReturnType<typeof alone>>, id = '') =>
    Object.assign(provider(ground.workspace, {}, id), { publicKey: ground.workspace.publicKey })

  describe(`<${tag}> and its provider`, () => {
    before(entry.load)

    it('says that there is none, once, and goes on as soon as one comes', async () => {
      const ground = await alone()
      const { events, stop } = listenIn()
      const error = heard(ground.widget, 'ck-error')
      document.body.append(ground.widget)
      const { code } = (await error).detail
      await eventually(() => find(ground.widget, '[part~=error]'))
      withKey(ground)

      await shown(ground.widget, entry)
      stop()
      expect(code).to.be.oneOf(['no_provider', 'not_configured'])
      expect(events.filter(({ type }) => type === 'ck-error').length).to.equal(1)
    })

    it('never guesses between two, and takes the one it is told', async () => {
      const ground = await alone()
      withKey(ground, 'one')
      withKey(ground, 'two')
      const error = heard(ground.widget, 'ck-error')
      document.body.append(ground.widget)

      expect((await error).detail.code).to.equal('ambiguous_provider')
      ground.widget.provider = 'two'
      await shown(ground.widget, entry)
    })

    it('takes the only one on the page, and the nearest of several', async () => {
      const ground = await alone()
      withKey(ground)
      document.body.append(ground.widget)
      await shown(ground.widget, entry)
      provider(await api.workspace())
      const inside = make(tag, entry, ground)
      document.querySelector('customer-kit')?.append(inside)

      await shown(inside, entry)
    })

    it('takes a client of the SDK instead', async () => {
      if (entry.without.client) return
      const { widget, workspace } = await alone()
      const { token } = await api.session(workspace)
      widget.client = createClient({ baseUrl: workspace.apiUrl, token: () => token })
      document.body.append(widget)

      await shown(widget, entry)
    })

    it('reads nothing again and loses nothing when it is moved', async () => {
      const scene = await filled(tag, entry)
      const { kit, widget } = scene
      const [left, right] = [document.createElement('div'), document.createElement('div')]
      kit.append(left, right)
      await entry.write(widget)
      const before = await reads(scene, entry)
      const written = entry.written(widget)
      right.append(widget)
      document.body.prepend(kit)
      left.append(widget)
      await widget.updateComplete
      await nextFrame()

      expect(written).to.be.a('string').and.not.equal('')
      expect(entry.written(widget)).to.equal(written)
      expect(await reads(scene, entry)).to.equal(before)
    })

    it('keeps even the focus when it is moved in one step', async () => {
      const { kit, widget } = await filled(tag, entry)
      const elsewhere = document.createElement('div')
      kit.append(elsewhere)
      await entry.write(widget)
      const active = widget.shadowRoot?.activeElement
      const written = entry.written(widget)
      ;(elsewhere as unknown as { moveBefore: (node: Node, before: null) => void }).moveBefore(widget, null)
      await widget.updateComplete

      expect(active).to.be.an.instanceof(HTMLElement)
      expect(widget.shadowRoot?.activeElement).to.equal(active)
      expect(entry.written(widget)).to.equal(written)
    })

    it('asks nobody any more once it is gone', async () => {
      const scene = await filled(tag, entry)
      scene.kit.remove()
      await api.change(scene.workspace, scene.customerId, { notes: 'changed' })
      const before = (await api.seen(scene.workspace)).length
      await othersAsk(3)

      // One question may have been on its way.
      expect((await api.seen(scene.workspace)).length - before).to.be.lessThan(2)
    })
  })
}

/** Time stands still for whatever waits so long, until it is let by. */
function holdTime(ms: number) {
  const { setTimeout: begin, clearTimeout: end } = globalThis
  const waiting = new Map<number, () => void>()
  let last = 0
  const hold = (run: () => void, wait?: number, ...given: unknown[]) => {
    if (wait !== ms) return begin(run, wait, ...given)
    waiting.set((last -= 1), run)
    return last
  }
  Object.assign(globalThis, { setTimeout: hold, clearTimeout: (id: number) => waiting.delete(id) || end(id) })
  return {
    waiting,
    pass() {
      const due = [...waiting.values()]
      waiting.clear()
      for (const run of due) run()
    },
    stop: () => Object.assign(globalThis, { setTimeout: begin, clearTimeout: end })
  }
}

describe('a page that is being left', () => {
  /** A list whose next question is only asked when the test lets time go by. */
  async function patient() {
    const [tag, entry] = Object.entries(widgets)[0] ?? []
    if (!tag || !entry) throw new Error('There are no widgets')
    await entry.load()
    const { workspace, kit } = await filled(tag, entry)
    const time = holdTime(kit.refreshSeconds * 1000)
    await eventually(() => time.waiting.size === 1, 'the pause between two questions')
    return {
      changes: kit.kit.changes,
      time,
      asked: async () => (await api.seen(workspace)).filter((line) => line === 'GET /v1/changes').length
    }
  }
  const leave = () => dispatchEvent(new PageTransitionEvent('pagehide'))
  const comeBack = () => dispatchEvent(new PageTransitionEvent('pageshow'))

  it('asks for no news, however long it is away, and again when it comes back', async () => {
    const { time, asked } = await patient()
    const before = await asked()
    leave()
    time.pass()
    expect([time.waiting.size, await asked()]).to.deep.equal([0, before])
    comeBack()
    await eventually(() => time.waiting.size === 1)
    time.stop()

    expect(await asked()).to.equal(before + 1)
  })

  it('asks nothing more after what was on its way has come', async () => {
    const { changes, time, asked } = await patient()
    const before = await asked()
    const answered = new Promise<void>((resolve) => changes.checked.add(resolve))
    time.pass()
    leave()
    await answered
    await nextFrame()
    time.stop()

    expect([time.waiting.size, await asked()]).to.deep.equal([0, before + 1])
    comeBack()
  })
})
