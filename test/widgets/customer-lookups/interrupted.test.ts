import { createClient } from '@customer-kit/sdk'
import { expect } from '@open-wc/testing'
import { checkAccessible } from '../support/accessible.ts'
import { api, type Workspace } from '../support/api.ts'
import { focused, press, type } from '../support/keys.ts'
import { clearPage, eventually, heard, nextFrame, textOf } from '../support/page.ts'
import { countTokens, signOut } from '../support/session.ts'
import { alerts, all, button, click, listsOf, names, one } from './harness.ts'

beforeEach(clearPage)

const valueOf = (field: Element | undefined) => (field as HTMLInputElement | undefined)?.value
const labelOf = async (workspace: Workspace, key: string) =>
  (await api.lookups(workspace, 'stages')).data.find((stage) => stage.key === key)?.label
const patches = async (workspace: Workspace) => (await api.seen(workspace)).filter((line) => line.startsWith('PATCH')).length

/** An administrator at another desk. */
async function colleague(workspace: Workspace) {
  const { token } = await api.session(workspace, { user: { id: 'u-2', name: 'Joris Maes' } })
  return createClient({ baseUrl: workspace.apiUrl, token })
}

/** The stages, with another name typed over that of the third. */
async function renaming() {
  const scene = await listsOf()
  await click(scene.lists, 'Rename Proposal')
  await eventually(() => focused()?.id === 'rename')
  await press('Control+a')
  await type('Offer')
  const kit = scene.lists.closest('customer-kit')
  if (!kit) throw new Error('There is no provider')
  return { ...scene, kit }
}

async function signedOutWhileRenaming() {
  const scene = await renaming()
  const signIn = await signOut(scene.workspace, scene.kit)
  await press('Enter')
  await eventually(() => alerts(scene.lists).includes('Your session has ended'))
  return { ...scene, signIn }
}

describe('<customer-lookups> when the session is over while a name is written', () => {
  it('asks the page once, and renames once, unseen', async () => {
    const { lists, workspace, kit } = await renaming()
    const tokens = countTokens(kit)
    await api.fault(workspace, { on: 'PATCH', times: 1, what: 'an hour later' })
    await press('Enter')
    await eventually(() => tokens.asked === 1)
    void lists.refresh()
    tokens.give()

    await eventually(() => names(lists).includes('Offer'))
    expect(tokens.asked).to.equal(1)
    expect(await labelOf(workspace, 'proposal')).to.equal('Offer')
  })

  it('says so below the name, which stays, and keeps it once after signing in', async () => {
    const { lists, workspace, signIn } = await signedOutWhileRenaming()
    expect(valueOf(one(lists, '#rename'))).to.equal('Offer')
    await eventually(() => focused()?.id === 'rename')
    await checkAccessible(lists)
    const before = await patches(workspace)

    await signIn()
    await press('Tab')
    expect(textOf(focused())).to.equal('Sign in again')
    const asked = heard(lists, 'ck-before-sign-in')
    await press('Enter')
    await asked
    await eventually(() => names(lists).includes('Offer'))
    await eventually(() => focused()?.ariaLabel === 'Rename Offer')
    expect((await patches(workspace)) - before).to.equal(1)
  })

  it('goes on by itself when the page signs the same person in', async () => {
    const { lists, workspace, signIn } = await signedOutWhileRenaming()
    await signIn()
    await lists.refresh()
    await eventually(() => names(lists).includes('Offer'))
    expect(await labelOf(workspace, 'proposal')).to.equal('Offer')
  })

  it('saves nothing in the name of somebody else', async () => {
    const { lists, workspace, kit, signIn } = await signedOutWhileRenaming()
    await signIn({ user: { id: 'u-2', name: 'Joris Maes' } })
    await lists.refresh()
    await kit.kit.bootstrap()
    await nextFrame()
    expect(valueOf(one(lists, '#rename'))).to.equal('Offer')
    expect(await labelOf(workspace, 'proposal')).to.equal('Proposal')
  })

  it('keeps a choice that was being added, and adds it once', async () => {
    const { lists, workspace } = await listsOf('campaigns')
    const field = await eventually(() => one(lists, '#new'))
    field.focus()
    await type('Spring')
    const kit = lists.closest('customer-kit')
    const signIn = kit && (await signOut(workspace, kit))
    await press('Enter')
    await eventually(() => alerts(lists).includes('Your session has ended'))
    expect(valueOf(one(lists, '#new'))).to.equal('Spring')

    await signIn?.()
    await click(lists, 'Sign in again')
    await eventually(() => names(lists).join() === 'Spring')
    expect((await api.lookups(workspace, 'campaigns')).data.map(({ key }) => key)).to.deep.equal(['spring'])
  })
})

describe('<customer-lookups> when the network is gone while a name is written', () => {
  for (const what of ['drop', 'lost'] as const)
    it(`keeps it, and one press of a button renames once, where the request was ${what === 'drop' ? 'dropped' : 'done and its answer lost'}`, async () => {
      const { lists, workspace } = await renaming()
      const updated = heard(lists, 'ck-lookup-updated')
      await api.fault(workspace, { on: 'PATCH', what })
      await press('Enter')
      await eventually(() => alerts(lists).startsWith('The server cannot be reached'))
      expect(valueOf(one(lists, '#rename'))).to.equal('Offer')
      await eventually(() => focused()?.id === 'rename')

      await api.fault(workspace)
      await press('Tab')
      expect(textOf(focused())).to.equal('Retry')
      await press('Enter')
      await updated
      await eventually(() => focused()?.ariaLabel === 'Rename Offer')
      expect(names(lists).filter((name) => name === 'Offer').length).to.equal(1)
    })
})

describe('<customer-lookups> when somebody else is quicker', () => {
  it('says what they call it now, and writes over it only when told so', async () => {
    const { lists, workspace, kit } = await renaming()
    // So that no news tells of it in time.
    kit.refreshSeconds = 600
    await kit.kit.changes.ask()
    await (await colleague(workspace)).lookups.update('stages', 'proposal', { label: 'Quote' })
    await press('Enter')

    await eventually(() => alerts(lists).startsWith('Somebody calls it Quote now'))
    expect(await labelOf(workspace, 'proposal')).to.equal('Quote')
    expect(valueOf(one(lists, '#rename'))).to.equal('Offer')
    await checkAccessible(lists)
    await eventually(() => focused()?.id === 'rename')
    await press('Tab')
    expect(textOf(focused())).to.equal('Replace it')
    await press('Enter')
    await eventually(() => names(lists).includes('Offer'))
    expect(await labelOf(workspace, 'proposal')).to.equal('Offer')
  })

  it('leaves a name in its field when the page does not want it', async () => {
    const { lists, workspace } = await renaming()
    lists.addEventListener('ck-before-lookup-change', (event) => event.preventDefault())
    const asked = heard(lists, 'ck-before-lookup-change')
    await press('Enter')
    await asked
    await nextFrame()
    expect(valueOf(one(lists, '#rename'))).to.equal('Offer')
    expect(await labelOf(workspace, 'proposal')).to.equal('Proposal')
  })

  it('says what was written when the choice itself is gone', async () => {
    const { lists, workspace } = await renaming()
    await (await colleague(workspace)).lookups.merge('stages', 'proposal', 'lead')

    await eventually(() => textOf(one(lists, '[part=toast]')).includes('Proposal is gone meanwhile. You wrote: Offer'))
    expect(all(lists, '#rename')).to.deep.equal([])
    expect(button(lists, 'Rename Proposal')).to.equal(undefined)
  })
})
