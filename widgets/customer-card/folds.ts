import type { Send } from '@customer-kit/sdk/client/transport.ts'
import type { Bootstrap } from '@customer-kit/sdk/contract/bootstrap.ts'
import type { Group } from './fields.ts'

/** Which groups are folded away. Whoever folds one finds it so on the next page, if they are somebody. */
export class Folds {
  readonly #now = new Map<Group, boolean>()

  /** An older API knows of no preferences. */
  has({ preferences }: Partial<Bootstrap>, group: Group): boolean {
    return this.#now.get(group) ?? preferences?.sections?.[nameOf(group)] === false
  }

  put(group: Group, isFolded: boolean, known: Bootstrap, send: Send | undefined): void {
    this.#now.set(group, isFolded)
    if (known.me && send) void this.#keep(group, isFolded, send)
  }

  /** Somebody wants to see it, on this page. */
  show(group: Group | undefined): void {
    if (group) this.#now.set(group, false)
  }

  /** What is not kept is folded on this page all the same. */
  async #keep(group: Group, isFolded: boolean, send: Send): Promise<void> {
    const code = await import('./lazy/folding.ts').catch(() => undefined)
    await code?.keepSection(send, nameOf(group), !isFolded)
  }
}

const nameOf = (group: Group) => `card.${group}`
