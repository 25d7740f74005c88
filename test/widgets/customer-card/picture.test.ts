import { expect } from '@open-wc/testing'
import '@customer-kit/widgets/customer-card/define.ts'
import { api } from '../support/api.ts'
import { clearPage, eventually, heard, provider, textOf } from '../support/page.ts'
import { card, mira, partOf, ready, shownName } from './harness.ts'

beforeEach(clearPage)

const pictureOf = (element: Element) => partOf(element, 'picture')?.querySelector('img') ?? null
/** `.invalid` is nobody's, so that no request leaves this machine. */
const photo = 'https://pictures.invalid/mira.jpg'

describe('<customer-card> and a picture', () => {
  it('shows the initials where the picture does not come, at the size that it would have', async () => {
    const workspace = await api.workspace()
    const { id } = await api.create(workspace, { ...mira, avatar: photo })
    const element = card(provider(workspace), id)
    const failed = new Promise((resolve) => element.shadowRoot?.addEventListener('error', resolve, { capture: true, once: true }))
    await shownName(element, 'Mira Janssen')
    await failed

    const picture = await eventually(() => pictureOf(element))
    expect(picture.checkVisibility()).to.equal(false)
    expect(textOf(partOf(element, 'picture'))).to.equal('MJ')
    expect(partOf(element, 'picture')?.getBoundingClientRect()).to.include({ width: 44, height: 44 })
  })

  it('says nothing of it to who cannot see it, and nothing of the page to its host', async () => {
    const workspace = await api.workspace()
    const { id } = await api.create(workspace, { ...mira, avatar: photo })
    const element = card(provider(workspace), id)
    await shownName(element, 'Mira Janssen')

    const picture = await eventually(() => pictureOf(element))
    expect(picture.alt).to.equal('')
    expect(picture.referrerPolicy).to.equal('no-referrer')
    expect(picture.src).to.equal(photo)
  })

  it('takes the picture away with its address', async () => {
    const { workspace, id, element } = await ready()
    expect(pictureOf(element)).to.equal(null)
    await api.change(workspace, id, { avatar: photo })
    await eventually(() => pictureOf(element))
    const loaded = heard(element, 'ck-load')
    await api.change(workspace, id, { avatar: null })
    await loaded
    await eventually(() => !pictureOf(element))
  })
})
