import { expect } from '@open-wc/testing'
import { discover, serve } from '@customer-kit/widgets/discover.ts'
import { CustomerCardElement } from '@customer-kit/widgets/customer-card/customer-card.ts'
import type { CustomerKitElement } from '@customer-kit/widgets/customer-kit/customer-kit.ts'
import { watchSetup } from '@customer-kit/widgets/setup/watch.ts'
import { api } from '../support/api.ts'
import { clearPage, eventually, heard, nextFrame, textOf } from '../support/page.ts'

class Theirs extends HTMLElement {}
customElements.define('customer-list', Theirs)

beforeEach(clearPage)

/** A provider of that tag, with these elements in it. */
async function below(tag: string, ...inside: string[]): Promise<HTMLElement[]> {
  const workspace = await api.workspace({ customers: 2 })
  const kit = document.createElement(tag) as CustomerKitElement
  Object.assign(kit, { apiUrl: workspace.apiUrl, fetchSession: () => api.session(workspace) })
  const elements = inside.map((each) => document.createElement(each))
  kit.append(...elements)
  document.body.append(kit)
  return elements
}

const rowsOf = (list: Element | undefined) => list?.shadowRoot?.querySelectorAll('[role=row]') ?? []

it('on a page that has a customer-list of its own, every tag begins with a word of the page’s', async () => {
  const [ours, theirs] = await below('acme-customer-kit', 'acme-customer-list', 'customer-list')
  serve('acme')
  discover()

  await eventually(() => rowsOf(ours).length === 3)
  expect(textOf(ours?.shadowRoot?.querySelector('[role=heading]'))).to.contain('Customers')
  expect(theirs).to.be.instanceOf(Theirs)
  expect(theirs?.shadowRoot).to.equal(null)
})

it('where a page defines its customer-list after ours have come, that is the page’s all the same', async () => {
  serve('acme')
  discover()
  const [ours, theirs] = await below('acme-customer-kit', 'acme-customer-card', 'customer-card')
  await eventually(() => textOf(ours?.shadowRoot?.querySelector('.w')).includes('No customer selected'))
  class Late extends HTMLElement {}
  customElements.define('customer-card', Late)

  expect(theirs).to.be.instanceOf(Late)
  expect(theirs?.shadowRoot).to.equal(null)
})

it('an element that was named by the page belongs to the provider that was, and each can have a name of its own', async () => {
  serve('acme')
  discover()
  CustomerCardElement.define('our-card')
  CustomerCardElement.define('our-other-card')
  const [list, card, other] = await below('acme-customer-kit', 'acme-customer-list', 'our-card', 'our-other-card')
  const row = await eventually(() => rowsOf(list)[1]?.querySelector<HTMLElement>('.cell'))
  row.click()

  for (const each of [card, other]) await eventually(() => textOf(each?.shadowRoot?.querySelector('.w')).includes('example.com'))
})

it('without another name theirs stays what it is; the page and whoever builds it are told, with the line that mends it', async () => {
  watchSetup()
  const warned: unknown[] = []
  const { warn } = console
  console.warn = (...words: unknown[]) => warned.push(...words)
  const told = heard(document, 'ck-error')
  serve()
  discover()
  const theirs = document.createElement('customer-list')
  document.body.append(theirs)
  const { code, message } = (await told).detail
  await nextFrame()
  console.warn = warn

  const fix =
    '<customer-list> is already another element on this page. Add data-prefix="acme" to the script and write <acme-customer-list>.'
  expect([code, message, warned]).to.deep.equal(['tag_taken', fix, [fix]])
  expect(theirs).to.be.instanceOf(Theirs)
  expect(theirs.shadowRoot).to.equal(null)
  await eventually(() => [...document.querySelectorAll('div')].some(({ shadowRoot }) => shadowRoot?.textContent?.includes(fix)))
})
