import { expect } from '@open-wc/testing'
import '@customer-kit/widgets/customer-card/define.ts'
import { checkAccessible } from '../support/accessible.ts'
import type { Workspace } from '../support/api.ts'
import { press } from '../support/keys.ts'
import { clearPage, eventually, provider, textOf } from '../support/page.ts'
import { card, inputOf, ready, rowOf, shownName } from './harness.ts'

beforeEach(clearPage)

const titleOf = (element: Element, words: string) =>
  [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[part=group-title]') ?? [])].find((title) => textOf(title) === words)
const isSeen = (element: Element, field: string) => rowOf(element, field)?.checkVisibility() ?? false

/** The same person's next page, once the server knows what they did on this one. */
async function nextPage(workspace: Workspace, id: string) {
  for (;;) {
    clearPage()
    const element = card(provider(workspace), id)
    await shownName(element, 'Mira Janssen')
    if (titleOf(element, 'Marketing')?.ariaExpanded === 'false') return element
  }
}

describe('<customer-card> and its groups', () => {
  it('folds one away with Enter, and the same person finds it so on the next page', async () => {
    const { workspace, id, element } = await ready()
    titleOf(element, 'Marketing')?.focus()
    await press('Enter')
    await eventually(() => !isSeen(element, 'segment'))
    expect(titleOf(element, 'Marketing')?.ariaExpanded).to.equal('false')
    expect(isSeen(element, 'firstName')).to.equal(true)
    await checkAccessible(element)

    const next = await nextPage(workspace, id)
    expect(isSeen(next, 'segment')).to.equal(false)
    titleOf(next, 'Marketing')?.click()
    await eventually(() => isSeen(next, 'segment'))
  })

  it('unfolds what a page asks to edit', async () => {
    const { element } = await ready()
    titleOf(element, 'Identity')?.click()
    await eventually(() => !isSeen(element, 'firstName'))

    await element.edit('firstName')
    await eventually(() => inputOf(element, 'firstName') === element.shadowRoot?.activeElement)
  })
})
