import { Listeners } from './listeners.ts'

/** Asked before another customer becomes the current one; an editor with unsaved words may say no. */
export type Guard = (next: string | null) => boolean | Promise<boolean>

/** The customer that the widgets below one provider are about. */
export class Current {
  #id: string | null = null
  readonly changed = new Listeners<string | null>()
  readonly #guards = new Set<Guard>()

  get id() {
    return this.#id
  }

  guard(guard: Guard): () => void {
    this.#guards.add(guard)
    return () => void this.#guards.delete(guard)
  }

  /** True when it is the current one now. */
  async select(id: string | null): Promise<boolean> {
    if (id === this.#id) return true
    for (const guard of this.#guards) if (!(await guard(id))) return false
    this.#id = id
    this.changed.tell(id)
    return true
  }
}
