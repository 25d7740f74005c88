import type { ListedCustomer } from '@customer-kit/sdk/contract/customer.ts'
import { Listeners } from './listeners.ts'

const keptAtMost = 500

export type EntityNews = { id: string; customer: ListedCustomer | undefined }

/** The customers that were seen last, so that a change in one widget repaints the others without a request. */
export class Entities {
  readonly #kept = new Map<string, ListedCustomer>()
  /** `customer` is undefined when it is gone. */
  readonly changed = new Listeners<EntityNews>()

  get(id: string): ListedCustomer | undefined {
    return this.#kept.get(id)
  }

  /** What somebody has read or saved. An older revision never replaces a newer one. */
  keep(customer: ListedCustomer): void {
    const known = this.#kept.get(customer.id)
    if (known && known.rev > customer.rev) return
    const merged = { ...known, ...customer } as ListedCustomer
    this.#kept.delete(customer.id)
    this.#kept.set(customer.id, merged)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > keptAtMost && oldest) this.#kept.delete(oldest)
    this.changed.tell({ id: customer.id, customer: merged })
  }

  /** What somebody else may have been shown. */
  clear(): void {
    this.#kept.clear()
  }

  drop(id: string): void {
    this.#kept.delete(id)
    this.changed.tell({ id, customer: undefined })
  }
}
