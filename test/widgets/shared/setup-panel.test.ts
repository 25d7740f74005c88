import { expect } from '@open-wc/testing'
import '@customer-kit/widgets/customer-list/define.ts'
import '@customer-kit/widgets/intake-form/define.ts'
import { watchSetup } from '@customer-kit/widgets/setup/watch.ts'
import { api } from '../support/api.ts'
import { clearPage, eventually, nextFrame, provider, textOf } from '../support/page.ts'

watchSetup()
beforeEach(clearPage)

const said = () => [...document.querySelectorAll('div')].map(({ shadowRoot }) => textOf(shadowRoot?.querySelector('section'))).join(' ')

it('a developer reads what is missing, with the line to paste', async () => {
  document.body.append(document.createElement('customer-list'))

  await eventually(() => said().includes('<customer-list> has no <customer-kit> around it.'))
  expect(said()).to.contain('<customer-kit session-endpoint="/customer-kit-session">')
})

it('an API that answers, but not to this page, is told from one that is not there', async () => {
  const workspace = await api.workspace()
  provider(workspace, { origins: ['https://elsewhere.example'] }).append(document.createElement('customer-list'))
  await eventually(() => said().includes(`The API answers, but not to pages of ${location.origin}:`))
  expect(said()).to.contain(`"origins": ["${location.origin}"]`)

  clearPage()
  const nowhere = provider(workspace)
  nowhere.apiUrl = 'http://localhost:9'
  nowhere.append(document.createElement('customer-list'))
  await eventually(() => said().includes('Nothing answers at http://localhost:9.'))
})

const asked: [string, string, string][] = [
  ['no such path', '/host/nowhere', 'answered 404: your server has no such path.'],
  ['a page in place of a session', '/host/page', 'answered 200 with text/html; charset=utf-8, and not with a session.'],
  ['a key that the API does not take', '/host/wrong-key', 'answered 401: the API does not take the secret key of your server.']
]

for (const [what, path, told] of asked)
  it(`a server of the page's own that has ${what} is told from an API that is not there`, async () => {
    const kit = provider(await api.workspace())
    kit.fetchSession = undefined
    kit.sessionEndpoint = path
    kit.append(document.createElement('customer-list'))

    await eventually(() => said().includes(`POST ${path} ${told}`))
    expect(said()).not.to.contain('Nothing answers')
  })

it('a form says which key it has not, which form there is not, and that its key is over', async () => {
  const workspace = await api.workspace()
  const { apiUrl, publicKey } = workspace
  const over = await api.publicKey(workspace, [location.origin], { isRevoked: true })
  const told: [object, string][] = [
    [{ apiUrl, formKey: 'visit' }, 'Give it a public-key, or one <customer-kit public-key="…"> around it.'],
    [{ apiUrl, publicKey, formKey: 'nowhere' }, 'There is no form with the key “nowhere”.'],
    [{ apiUrl, publicKey: over, formKey: 'visit' }, 'The public key is not valid: misspelt, revoked or over.']
  ]
  for (const [given, what] of told) {
    document.body.append(Object.assign(document.createElement('intake-form'), given))
    await eventually(() => said().includes(what))
  }
  expect(textOf(document.querySelector('intake-form')?.shadowRoot?.querySelector('.code'))).to.contain('(not_configured)')
})

it('what was read and closed is not said again', async () => {
  const tell = () => {
    const widget = document.createElement('customer-list')
    document.body.append(widget)
    return eventually(() => widget.matches(':state(error)'))
  }
  provider(await api.workspace(), {}, 'one')
  provider(await api.workspace(), {}, 'two')
  await tell()
  await eventually(() => said().includes('stands outside of several <customer-kit>'))
  for (const { shadowRoot } of document.querySelectorAll('div')) shadowRoot?.querySelector<HTMLElement>('[aria-label=Close]')?.click()

  await tell()
  await nextFrame()
  expect(said()).not.to.contain('stands outside')
})
