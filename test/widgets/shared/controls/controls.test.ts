import { expect } from '@open-wc/testing'
import { closeDialog, dialog } from '@customer-kit/widgets/shared/controls/dialog.ts'
import { ChoiceControl } from '@customer-kit/widgets/shared/controls/choice.ts'
import { menu } from '@customer-kit/widgets/shared/controls/menu.ts'
import { Toasts } from '@customer-kit/widgets/shared/controls/toast.ts'
import { buttons } from '@customer-kit/widgets/shared/styles/buttons.ts'
import { fields } from '@customer-kit/widgets/shared/styles/fields.ts'
import { floating } from '@customer-kit/widgets/shared/styles/floating.ts'
import { tokens } from '@customer-kit/widgets/shared/styles/tokens.ts'
import { html, LitElement, nothing } from 'lit'
import { focused, press, type } from '../../support/keys.ts'
import { clearPage, eventually, nextFrame, textOf } from '../../support/page.ts'
import { checkAccessible } from '../../support/accessible.ts'

const fruit = ['Apple', 'Banana', 'Cherry'].map((label) => ({ key: label.toLowerCase(), label }))

class ControlsElement extends LitElement {
  static override styles = [tokens, buttons, fields, floating]
  chosen: string | null = 'banana'
  done: string[] = []
  isAsking = false
  mayClose = true
  readonly toasts = new Toasts(this)
  readonly #choice = new ChoiceControl(this, 'fruit')
  readonly #searched = new ChoiceControl(this, 'searched')

  override render() {
    const choose = (key: string) => {
      this.chosen = key
      this.requestUpdate()
    }
    return html`
      ${menu({
        id: 'menu',
        label: 'More',
        opener: html`…`,
        items: ['Open', 'Rename', 'Delete'].map((label) => ({ label, run: () => this.done.push(label) }))
      })}
      ${this.#choice.render({ label: 'Fruit', opener: html`${this.chosen}`, options: fruit, chosen: this.chosen, choose })}
      ${this.#searched.render({ label: 'Any fruit', opener: html`Any`, options: fruit, chosen: this.chosen, choose, search: 'Find', empty: 'None' })}
      ${
        this.isAsking
          ? dialog({
              title: 'Sure?',
              closeLabel: 'Close',
              body: html`<p class="pb">Really</p>`,
              footer: html`<button class="btn" @click=${closeDialog}>Yes</button>`,
              mayClose: () => this.mayClose,
              closed: () => this.ask(false)
            })
          : nothing
      }
      ${this.toasts.render('Close')}
    `
  }

  ask(isAsking: boolean) {
    this.isAsking = isAsking
    this.requestUpdate()
  }
}
customElements.define('ck-controls', ControlsElement)

async function shown() {
  clearPage()
  const element = new ControlsElement()
  document.body.append(element)
  await element.updateComplete
  const root = element.shadowRoot
  if (!root) throw new Error('no root')
  const find = (selector: string) => root.querySelector<HTMLElement>(selector)
  return { element, find, isOpen: (id: string) => find(`#${id}`)?.matches(':popover-open') }
}

it('a menu opens at its button, walks with the arrows, does one thing and gives the focus back', async () => {
  const { element, find, isOpen } = await shown()
  const button = find('[popovertarget=menu]')
  button?.focus()
  await press('Enter')
  await eventually(() => textOf(focused()) === 'Open')
  const gap = (find('#menu')?.getBoundingClientRect().top ?? 0) - (button?.getBoundingClientRect().bottom ?? 0)
  expect(gap).to.be.closeTo(4, 1)
  await checkAccessible(element)

  await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'd', 'Enter')
  expect(element.done).to.deep.equal(['Delete'])
  expect(isOpen('menu')).to.equal(false)
  expect(focused() === button).to.equal(true)
})

it('a choice opens on what is chosen and takes another with the keys', async () => {
  const { element, find, isOpen } = await shown()
  find('[popovertarget=fruit]')?.focus()
  await press('Enter')
  await eventually(() => focused()?.getAttribute('role') === 'listbox')
  await checkAccessible(element)
  expect(textOf(find('#fruit .hot'))).to.equal('Banana')

  await press('ArrowDown', 'Enter')
  expect(element.chosen).to.equal('cherry')
  expect(isOpen('fruit')).to.equal(false)
})

it('a long choice is narrowed by typing, and Escape leaves all as it was', async () => {
  const { element, find } = await shown()
  find('[popovertarget=searched]')?.focus()
  await press('Enter')
  await eventually(() => focused()?.getAttribute('role') === 'combobox')
  await type('app')
  await eventually(() => textOf(find('#searched-list')) === 'Apple')
  await press('Enter')
  expect(element.chosen).to.equal('apple')

  await press('Enter')
  await eventually(() => focused()?.getAttribute('role') === 'combobox')
  await type('zzz')
  await eventually(() => textOf(find('#searched')).includes('None'))
  await press('Enter', 'Escape')
  expect(element.chosen).to.equal('apple')
})

it('a dialog is modal, closes with Escape unless something would be lost, and gives the focus back', async () => {
  const { element, find } = await shown()
  const opener = find('[popovertarget=menu]')
  opener?.focus()
  element.mayClose = false
  element.ask(true)
  await eventually(() => find('dialog')?.matches(':modal'))
  await press('Tab')
  await checkAccessible(element)
  await press('Escape')
  await nextFrame()
  expect(find('dialog')?.matches(':modal')).to.equal(true)

  element.mayClose = true
  await press('Tab', 'Escape')
  await eventually(() => !find('dialog'))
  expect(focused() === opener).to.equal(true)
})

it('a toast offers one thing to do and goes with it', async () => {
  const { element, find } = await shown()
  let undone = 0
  element.toasts.show({ text: 'Stage set to Won', kind: 'done', action: { label: 'Undo', run: () => (undone += 1) } })
  await eventually(() => textOf(find('.toast')).includes('Stage set to Won'))
  await checkAccessible(element)

  find('.toast .btn')?.click()
  await eventually(() => !find('.toast'))
  expect(undone).to.equal(1)
})
