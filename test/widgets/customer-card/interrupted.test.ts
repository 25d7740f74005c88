import { expect } from '@open-wc/testing'
import '@customer-kit/widgets/customer-card/define.ts'
import { checkAccessible } from '../support/accessible.ts'
import { api, type Workspace } from '../support/api.ts'
import { focused, press, type } from '../support/keys.ts'
import { clearPage, eventually, heard, nextFrame, textOf } from '../support/page.ts'
import { countTokens, signOut } from '../support/session.ts'
import { card, inputOf, open, partOf, ready, rowOf, valueOf } from './harness.ts'

beforeEach(clearPage)

const sent = async (workspace: Workspace) => (await api.seen(workspace)).filter((line) => line.startsWith('PATCH')).length
const faultOf = (element: Element, field: string) => textOf(rowOf(element, field)?.querySelector('[role=alert]'))
const retryOf = (element: Element, field: string) =>
  eventually(() => rowOf(element, field)?.querySelector<HTMLElement>('[part=retry]'), `a way to go on with ${field}`)

/** Mira's card with a new address typed into it, and nobody signed in any more when it is sent. */
async function signedOutWhileWriting() {
  const scene = await ready()
  await open(scene.element, 'email')
  await type('mira.j@example.com')
  const signIn = await signOut(scene.workspace, scene.kit)
  await press('Enter')
  await eventually(() => faultOf(scene.element, 'email').startsWith('Your session has ended'))
  return { ...scene, signIn }
}

describe('<customer-card> when the session is over in the middle of an edit', () => {
  it('asks the page once for all that waits, and saves once, unseen', async () => {
    const { workspace, id, kit, element } = await ready()
    const another = card(kit, id)
    const tokens = countTokens(kit)
    await open(element, 'email')
    await type('mira.j@example.com')
    const shown: string[] = []
    new MutationObserver(() => shown.push(faultOf(element, 'email'))).observe(element.renderRoot, { childList: true, subtree: true })
    await api.fault(workspace, { on: 'PATCH', times: 1, what: 'an hour later' })
    const updated = heard(element, 'ck-customer-updated')
    await press('Enter')
    await eventually(() => tokens.asked === 1)
    for (const widget of [element, another]) void widget.refresh()
    tokens.give()
    await updated

    expect(tokens.asked).to.equal(1)
    expect(shown.join('')).to.equal('')
    expect(await api.kept(workspace, id)).to.include({ email: 'mira.j@example.com', rev: 2 })
  })

  it('says so where it was typed, leaves the words and the focus there, and saves once after signing in', async () => {
    const { workspace, id, element, signIn } = await signedOutWhileWriting()
    expect(inputOf(element, 'email')?.value).to.equal('mira.j@example.com')
    expect(focused() === inputOf(element, 'email')).to.equal(true)
    await checkAccessible(element)
    const before = await sent(workspace)

    await signIn()
    const asked = heard(element, 'ck-before-sign-in')
    const updated = heard(element, 'ck-customer-updated')
    const again = await retryOf(element, 'email')
    expect(textOf(again)).to.equal('Sign in again')
    again.click()
    await asked
    await updated
    expect((await sent(workspace)) - before).to.equal(1)
    expect((await api.kept(workspace, id)).rev).to.equal(2)
  })

  it('goes on by itself when the page signs the same person in', async () => {
    const { workspace, id, element, signIn } = await signedOutWhileWriting()
    document.body.addEventListener('ck-before-sign-in', (event) => event.preventDefault(), { once: true })
    const again = await retryOf(element, 'email')
    again.click()
    expect(inputOf(element, 'email')?.value).to.equal('mira.j@example.com')
    const before = await sent(workspace)

    const updated = heard(element, 'ck-customer-updated')
    await signIn()
    await element.refresh()
    await updated
    expect((await sent(workspace)) - before).to.equal(1)
    expect((await api.kept(workspace, id)).rev).to.equal(2)
  })

  it('saves nothing in the name of somebody else, and drops nothing of what was written either', async () => {
    const { workspace, id, kit, element, signIn } = await signedOutWhileWriting()
    let attempts = 0
    element.addEventListener('ck-before-update', () => (attempts += 1))
    await signIn({ user: { id: 'u-2', name: 'Joris Maes' } })
    await element.refresh()
    await kit.kit.bootstrap()
    await nextFrame()

    expect(attempts).to.equal(0)
    expect(inputOf(element, 'email')?.value).to.equal('mira.j@example.com')
    expect((await api.kept(workspace, id)).rev).to.equal(1)
    const updated = heard(element, 'ck-customer-updated')
    const again = await retryOf(element, 'email')
    again.click()
    await updated
    expect((await api.kept(workspace, id)).rev).to.equal(2)
  })
})

describe('<customer-card> when the network is gone in the middle of an edit', () => {
  it('keeps words and focus, and one press of a button makes one change', async () => {
    const { workspace, id, element } = await ready()
    await open(element, 'email')
    await type('mira.j@example.com')
    await api.fault(workspace, { on: '/v1/', what: 'drop' })
    await press('Enter')
    await eventually(() => faultOf(element, 'email').includes('What you wrote is still here'))
    expect(focused() === inputOf(element, 'email')).to.equal(true)

    await api.fault(workspace)
    await press('Tab')
    expect(textOf(focused())).to.equal('Retry')
    const updated = heard(element, 'ck-customer-updated')
    await press('Enter')
    await updated
    await eventually(() => valueOf(element, 'email') === 'mira.j@example.com')
    expect(rowOf(element, 'email')?.contains(focused())).to.equal(true)
    expect((await api.kept(workspace, id)).rev).to.equal(2)
  })
})

describe('<customer-card> when its customer goes in the middle of an edit', () => {
  it('says so above what is being written, which stays, and saves nothing', async () => {
    const { workspace, id, element } = await ready()
    await open(element, 'email')
    await type('mira.j@example.com')
    await api.delete(workspace, id)

    await eventually(() => textOf(partOf(element, 'error')).startsWith('Not found'))
    expect(inputOf(element, 'email')?.value).to.equal('mira.j@example.com')
    expect(focused() === inputOf(element, 'email')).to.equal(true)
    await press('Enter')
    await eventually(() => faultOf(element, 'email').startsWith('It was deleted, or it is not shown to you.'))
    expect(inputOf(element, 'email')?.value).to.equal('mira.j@example.com')
    await checkAccessible(element)

    await press('Escape')
    await eventually(() => !rowOf(element, 'email') && textOf(partOf(element, 'error')).startsWith('Not found'))
  })
})
