import { expect } from '@open-wc/testing'
import { discover, renameTags } from '@customer-kit/widgets/discover.ts'
import type { CustomerKitElement } from '@customer-kit/widgets/customer-kit/customer-kit.ts'
import { api } from '../support/api.ts'
import { clearPage, eventually, textOf } from '../support/page.ts'

it('on a page that has a customer-list of its own, every tag begins with a word of the page’s', async () => {
  clearPage()
  class Theirs extends HTMLElement {}
  customElements.define('customer-list', Theirs)
  const workspace = await api.workspace({ customers: 2 })
  renameTags('acme')
  const kit = document.createElement('acme-customer-kit') as CustomerKitElement
  Object.assign(kit, { apiUrl: workspace.apiUrl, fetchSession: () => api.session(workspace) })
  const [ours, theirs] = [document.createElement('acme-customer-list'), document.createElement('customer-list')]
  kit.append(ours, theirs)
  document.body.append(kit)

  discover()

  await eventually(() => ours.shadowRoot?.querySelectorAll('[role=row]').length === 3)
  expect(textOf(ours.shadowRoot?.querySelector('[role=heading]'))).to.contain('Customers')
  expect(theirs).to.be.instanceOf(Theirs)
  expect(theirs.shadowRoot).to.equal(null)
})
