import { expect } from '@open-wc/testing'
import '@customer-kit/widgets/customer-card/define.ts'
import type { IdentityKind } from '@customer-kit/sdk'
import { checkAccessible } from '../support/accessible.ts'
import { api, type Workspace } from '../support/api.ts'
import { press, type } from '../support/keys.ts'
import { clearPage, eventually, heard, provider, textOf } from '../support/page.ts'
import { signOut } from '../support/session.ts'
import { card, editable, mira, rowOf, shownName } from './harness.ts'

beforeEach(clearPage)

const known = [
  { kind: 'telegram', value: 'mira_j' },
  { kind: 'email', value: 'mira@work.example' },
  { kind: 'customer-number', value: 'K-17' }
] as const

/** Mira's card with the sheet open, in which everything that she is recognised by is changed. */
async function opened({
  session = {},
  before = async () => {}
}: { session?: object; before?: (workspace: Workspace) => Promise<unknown> } = {}) {
  const workspace = await api.workspace()
  await before(workspace)
  const { id } = await api.create(workspace, { ...mira, tags: [...mira.tags], otherIdentities: [...known] })
  const element = card(provider(workspace, session), id)
  await shownName(element, 'Mira Janssen')
  await editable(element)
  rowOf(element, 'otherIdentities')?.querySelector<HTMLElement>('.val')?.click()
  const sheet = await eventually(() => element.shadowRoot?.querySelector<HTMLDialogElement>('dialog[open]'))
  return { workspace, id, element, sheet }
}

const rowIn = (sheet: Element, key: string) => sheet.querySelector<HTMLElement>(`[data-identity="${key}"]`)
const wordsIn = (sheet: Element) => [...sheet.querySelectorAll('li')].map(textOf)
const said = (sheet: Element) => textOf(sheet.querySelector('[role=status] span'))
const fault = (sheet: Element) => eventually(() => textOf(sheet.querySelector('[role=alert]')))
const othersOf = async (workspace: Workspace, id: string) =>
  (await api.kept(workspace, id)).otherIdentities.map(({ kind, value, verified }) => `${kind} ${value}${verified ? ' verified' : ''}`)

/** Opens the ways of a row and takes the one that is called so. */
async function take(sheet: Element, key: string, way: string): Promise<void> {
  const row = await eventually(() => rowIn(sheet, key), key)
  row.querySelector<HTMLElement>('[popovertarget]')?.click()
  const item = await eventually(() => [...row.querySelectorAll<HTMLElement>('[role=menuitem]')].find((one) => textOf(one) === way), way)
  item.click()
}

async function add(sheet: Element, kind: IdentityKind, value: string): Promise<void> {
  const select = sheet.querySelector<HTMLSelectElement>('.adding select')
  if (!select) throw new Error('There is nothing to choose from')
  select.value = kind
  select.dispatchEvent(new Event('change'))
  const input = sheet.querySelector<HTMLInputElement>('.adding input')
  input?.focus()
  await type(value)
  await press('Enter')
}

describe('<customer-card> and how a customer is recognised', () => {
  it('shows every kind, the main ones first, each with whether it is verified in words', async () => {
    const { element, sheet } = await opened()

    expect(textOf(sheet.querySelector('[role=heading]'))).to.equal('How Mira Janssen is recognised')
    expect(wordsIn(sheet).map((words) => words.replace(/ Edit.*Remove/, ''))).to.deep.equal([
      'EmailMain Not verified mira@example.com',
      'PhoneMain Not verified +32470555014',
      'Telegram Not verified mira_j',
      'Email Not verified mira@work.example',
      'Customer number Not verified K-17'
    ])
    await checkAccessible(element)
  })

  it('adds one with Enter, as its kind is written, and is ready for the next', async () => {
    const { workspace, id, element, sheet } = await opened()
    const changed = heard(element, 'ck-identity-changed')
    await add(sheet, 'whatsapp', '+32 470 55 50 14')

    expect((await changed).detail).to.deep.equal({ id, verb: 'add', identity: { kind: 'whatsapp', value: '+32 470 55 50 14' } })
    await eventually(() => rowIn(sheet, 'whatsapp +32470555014'))
    expect(await othersOf(workspace, id)).to.include('whatsapp +32470555014')
    const input = element.shadowRoot?.activeElement as HTMLInputElement
    await eventually(() => input.value === '')
    expect(input.closest('.adding')).to.not.equal(null)
    expect(textOf(rowOf(element, 'otherIdentities'))).to.include('WhatsApp')
  })

  it('says at the field how it is written, in the words of its kind', async () => {
    const { workspace, id, sheet } = await opened()
    await add(sheet, 'signal', '0470')
    expect(await fault(sheet)).to.include('Write it with its country code')

    const input = sheet.querySelector<HTMLInputElement>('.adding input')
    expect(input?.getAttribute('aria-invalid')).to.equal('true')
    expect(sheet.querySelector(`#${input?.getAttribute('aria-describedby')}`)).to.not.equal(null)
    expect(input?.value).to.equal('0470')
    expect((await api.kept(workspace, id)).rev).to.equal(1)
  })

  it('changes one in its place, where Escape leaves it as it was and the sheet open', async () => {
    const { workspace, id, element, sheet } = await opened()
    await take(sheet, 'telegram mira_j', 'Edit')
    await eventually(() => element.shadowRoot?.activeElement?.closest('li'))
    await press('Escape')
    await eventually(() => !sheet.querySelector('li form'))
    expect(sheet.open).to.equal(true)

    await take(sheet, 'telegram mira_j', 'Edit')
    await eventually(() => element.shadowRoot?.activeElement?.closest('li form'))
    await press('Control+a')
    await type('@Mira_Janssen')
    await press('Enter')
    await eventually(() => rowIn(sheet, 'telegram mira_janssen'))
    expect(await othersOf(workspace, id)).to.deep.equal(['telegram mira_janssen', 'email mira@work.example', 'customer-number K-17'])
  })

  it('makes another address the main one, and the card reads it as the email', async () => {
    const { workspace, id, element, sheet } = await opened()
    await take(sheet, 'email mira@work.example', 'Make it the main one')

    await eventually(() => said(sheet).includes('is the main one now'))
    expect((await api.kept(workspace, id)).email).to.equal('mira@work.example')
    await eventually(() => textOf(rowOf(element, 'email')).includes('mira@work.example'))
  })

  it('marks one as verified, in words too', async () => {
    const { workspace, id, element, sheet } = await opened()
    await take(sheet, 'customer-number K-17', 'Mark as verified')

    await eventually(() => textOf(rowIn(sheet, 'customer-number K-17')).includes('Verified'))
    expect(await othersOf(workspace, id)).to.include('customer-number K-17 verified')
    expect(textOf(rowOf(element, 'otherIdentities'))).to.include('Verified')
  })

  it('removes one, and brings it back as it was', async () => {
    const { workspace, id, element, sheet } = await opened()
    await take(sheet, 'customer-number K-17', 'Mark as verified')
    await eventually(() => textOf(rowIn(sheet, 'customer-number K-17')).includes('Verified'))
    await take(sheet, 'customer-number K-17', 'Remove')

    const undo = await eventually(() => sheet.querySelector<HTMLElement>('.undo'))
    await eventually(() => element.shadowRoot?.activeElement === undo)
    expect(rowIn(sheet, 'customer-number K-17')).to.equal(null)
    await press('Enter')
    await eventually(() => textOf(rowIn(sheet, 'customer-number K-17')).includes('Verified'))
    expect(await othersOf(workspace, id)).to.include('customer-number K-17 verified')
  })
})

describe('<customer-card> and what is somebody else’s', () => {
  /** Joris has proven that the number is his. */
  const joris = async (workspace: Workspace) => {
    const other = { kind: 'customer-number', value: 'K-17' } as const
    const { id } = await api.create(workspace, { kind: 'person', firstName: 'Joris', private: true, otherIdentities: [other] })
    await api.verify(workspace, id, other)
  }

  it('names them to who may see them', async () => {
    const { sheet } = await opened({ before: joris })
    await take(sheet, 'customer-number K-17', 'Mark as verified')

    expect(await fault(sheet)).to.match(/Joris.* has proven that this is theirs/)
  })

  it('tells who may not see them that it is somebody’s, and nothing more', async () => {
    const { sheet } = await opened({ before: joris, session: { listing: 'all-except-private' } })
    await take(sheet, 'customer-number K-17', 'Mark as verified')

    expect(await fault(sheet)).to.equal('Another customer has proven that this is theirs.')
  })
})

describe('<customer-card> that is asked first', () => {
  it('leaves everything as it was where the page prevents it', async () => {
    const { workspace, id, element, sheet } = await opened()
    const asked: unknown[] = []
    element.addEventListener('ck-before-identity-change', (event) => {
      event.preventDefault()
      asked.push(event.detail.verb)
    })
    await take(sheet, 'telegram mira_j', 'Remove')

    await eventually(() => asked.length === 1)
    expect(asked).to.deep.equal(['remove'])
    expect((await api.kept(workspace, id)).rev).to.equal(1)
  })

  it('keeps what was typed where the server cannot be reached, and sends it with the next press', async () => {
    const { workspace, id, sheet } = await opened()
    await api.fault(workspace, { on: 'POST /v1/customers', what: 'drop' })
    await add(sheet, 'line', 'mira.j')
    expect(await fault(sheet)).to.include('Not saved')
    await api.fault(workspace)
    await press('Enter')

    await eventually(() => rowIn(sheet, 'line mira.j'))
    expect(await othersOf(workspace, id)).to.include('line mira.j')
  })
})

describe('<customer-card> and how a customer is recognised, when things go wrong in the middle', () => {
  it('keeps what was typed through the end of the session, and adds it once after signing in', async () => {
    const { workspace, id, element, sheet } = await opened()
    const kit = element.closest('customer-kit')
    const signIn = kit && (await signOut(workspace, kit))
    await add(sheet, 'telegram', 'mira_new')
    expect(await fault(sheet)).to.equal('Your session has ended Sign in again')
    expect(sheet.querySelector<HTMLInputElement>('.adding input')?.value).to.equal('mira_new')
    await checkAccessible(element)

    await signIn?.()
    const asked = heard(element, 'ck-before-sign-in')
    sheet.querySelector<HTMLElement>('[part=retry]')?.click()
    await asked
    await eventually(() => rowIn(sheet, 'telegram mira_new'))
    expect((await othersOf(workspace, id)).filter((each) => each === 'telegram mira_new').length).to.equal(1)
  })

  it('goes on with what was chosen in a menu, too', async () => {
    const { workspace, id, element, sheet } = await opened()
    const kit = element.closest('customer-kit')
    const signIn = kit && (await signOut(workspace, kit))
    await take(sheet, 'telegram mira_j', 'Mark as verified')
    await fault(sheet)
    await signIn?.()
    sheet.querySelector<HTMLElement>('[part=retry]')?.click()
    await eventually(() => textOf(rowIn(sheet, 'telegram mira_j')).includes('Verified'))
    expect(await othersOf(workspace, id)).to.include('telegram mira_j verified')
  })

  it('finds what was added when the answer is lost, instead of calling it there already', async () => {
    const { workspace, id, sheet } = await opened()
    await api.fault(workspace, { on: 'POST', what: 'lost' })
    await add(sheet, 'telegram', 'mira_new')
    expect(await fault(sheet)).to.include('What you wrote is still here')
    await api.fault(workspace)
    await press('Enter')
    await eventually(() => said(sheet).includes('mira_new') && rowIn(sheet, 'telegram mira_new'))
    expect((await othersOf(workspace, id)).filter((each) => each === 'telegram mira_new').length).to.equal(1)
  })

  it('keeps what was typed when the customer is deleted meanwhile', async () => {
    const { workspace, id, element, sheet } = await opened()
    sheet.querySelector<HTMLElement>('.adding input')?.focus()
    await type('mira@other.example')
    await api.delete(workspace, id)
    await eventually(() => textOf(element.shadowRoot?.querySelector('[part~=error]')).includes('Not found'))
    expect(sheet.open).to.equal(true)
    await press('Enter')
    expect(await fault(sheet)).to.equal('Somebody changed this meanwhile. Look again.')
    expect(sheet.querySelector<HTMLInputElement>('.adding input')?.value).to.equal('mira@other.example')
  })
})
