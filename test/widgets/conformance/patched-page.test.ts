import { fetched } from '../support/patched-page.ts'
import { expect } from '@open-wc/testing'
import { api } from '../support/api.ts'
import { clearPage, nextFrame } from '../support/page.ts'
import { widgets } from './elements.ts'
import { filled } from './scene.ts'

beforeEach(clearPage)

for (const [tag, entry] of Object.entries(widgets)) {
  describe(`<${tag}> on a page that has changed what the browser gave it`, () => {
    before(entry.load)

    it('shows what it is there for, by way of the page’s own fetch', async () => {
      const { widget } = await filled(tag, entry)

      expect(widget.state).to.equal('ready')
      expect(fetched.some((path) => path.startsWith('/v1/'))).to.equal(true)
    })

    it('does what it does, and tells the page', async () => {
      const scene = await filled(tag, entry)
      let asked = 0
      document.addEventListener(entry.asks.event, () => (asked += 1), { once: true })
      await entry.asks.act(scene.widget)

      for (let tries = 0; tries < 100 && !(await entry.asks.isDone(scene, scene.widget)); tries++) await nextFrame()
      expect([asked, await entry.asks.isDone(scene, scene.widget)]).to.deep.equal([1, true])
    })

    it('says that something is wrong', async () => {
      const { widget, workspace } = await filled(tag, entry)
      await api.fault(workspace, { on: 'GET', what: 'database fails' })
      let code = ''
      widget.addEventListener('ck-error', ({ detail }) => (code = detail.code))
      if (entry.without['refresh of what is shown']) return
      await widget.refresh()

      expect(code).to.equal('internal')
    })
  })
}
