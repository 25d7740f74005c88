import { Customers } from '@customer-kit/sdk/client/customers.ts'
import { KitElement } from '@customer-kit/widgets/shared/element.ts'
import { Load } from '@customer-kit/widgets/shared/load.ts'
import type { Kit } from '@customer-kit/widgets/shared/provider/kit.ts'
import words from '@customer-kit/widgets/shared/strings/en.ts'
import { html } from 'lit'

const en = { ...words, title: 'Names' }

/** The smallest widget there can be: how many customers, and who came first. */
export class ProbeElement extends KitElement<typeof en> {
  protected readonly catalogues = {
    en,
    de: async () => ({ default: (await import('@customer-kit/widgets/shared/strings/de.ts')).default as never })
  }
  loads = 0

  readonly #page = new Load(
    this,
    async (signal) => {
      this.loads += 1
      if (!this.kit) throw new Error('nobody to ask')
      return new Customers(this.kit.send).list({ limit: 1, sort: 'createdAt' }, { signal })
    },
    this.settled
  )

  protected get ownName() {
    return this.say('title')
  }

  refresh() {
    return this.#page.run()
  }

  protected kitChanged() {
    this.#page.clear()
    if (this.kit) void this.#page.run()
  }

  protected override listen(kit: Kit) {
    return [kit.current.changed.add(() => this.requestUpdate())]
  }

  protected renderBody() {
    const { value, trouble } = this.#page
    if (!value && trouble) return this.renderTrouble(trouble, 'Names could not be loaded')
    if (!value) return html`${this.renderTitle()}<p class="skeleton" aria-busy="true">…</p>`
    return html`${this.renderTitle()}<p class="total">${value.total}</p><p class="current">${this.kit?.current.id}</p>`
  }
}

customElements.define('ck-probe', ProbeElement)

declare global {
  interface HTMLElementTagNameMap {
    'ck-probe': ProbeElement
  }
}
