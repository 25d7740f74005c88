import { isProblem, type ProblemError } from '@customer-kit/sdk/client/errors.ts'
import { newIdempotencyKey } from '@customer-kit/sdk/client/idempotency-key.ts'
import type { Customer, CustomerPatch } from '@customer-kit/sdk/contract/customer.ts'
import { type Trouble, troubleOf } from '../../shared/trouble.ts'
import { type Field, isSame, patchFor, type Value, valueOf } from '../fields.ts'

export type Edit = {
  readonly field: Field
  /** What it was when somebody began. */
  base: Value
  draft: Value
  /** Beside the value itself: undoing a change also gives a lost verification back. */
  also: CustomerPatch
  state: 'open' | 'saving' | 'refused' | 'failed' | 'clashing'
  /** Why the API refused the value. */
  refusal?: ProblemError
  /** Why there is no answer that could be trusted. */
  trouble?: Trouble
  /** What somebody else made of it meanwhile. */
  theirs?: Value
  /** The request that got no answer. The same again finds what it did, instead of doing it twice. */
  sent?: { rev: number; idempotencyKey: string }
}

type Ground = {
  latest: () => Customer | undefined
  read: () => Promise<Customer>
  write: (rev: number, patch: CustomerPatch, idempotencyKey: string) => Promise<Customer>
  /** What was typed, as the field keeps it. */
  typed: (field: Field, draft: Value) => Value
  /** False when the page does not want this change. */
  allows: (patch: CustomerPatch) => boolean
  wrote: (edit: Edit, before: Customer, after: Customer) => void
  failed: (trouble: Trouble) => void
  /** False where the page signs somebody in by itself. */
  maySignIn: () => boolean
  changed: () => void
}

/** How often somebody else may come between with another field before it is called a failure. */
const mostAttempts = 5

/** The values of one customer that are being changed. Nothing that somebody typed is dropped unless they say so. */
export class Edits {
  readonly #all = new Map<Field, Edit>()
  readonly #ground: Ground
  #queue: Promise<void> = Promise.resolve()
  #stays = 0

  constructor(ground: Ground) {
    this.#ground = ground
  }

  of(field: Field): Edit | undefined {
    return this.#all.get(field)
  }

  hasFault(field: Field): boolean {
    const state = this.#all.get(field)?.state
    return state === 'refused' || state === 'failed'
  }

  /** Something is not saved yet. */
  get areOpen(): boolean {
    return this.#all.size > 0
  }

  open(field: Field): void {
    const customer = this.#ground.latest()
    if (!customer || this.#all.has(field)) return
    const base = valueOf(customer, field) ?? null
    this.#all.set(field, { field, base, draft: base, also: {}, state: 'open' })
    this.#ground.changed()
  }

  type(field: Field, draft: Value): void {
    const edit = this.#all.get(field)
    if (!edit) return
    Object.assign(edit, { draft, state: 'open', refusal: undefined, trouble: undefined, sent: undefined })
    this.#ground.changed()
  }

  revert(field: Field): void {
    this.#all.delete(field)
    this.#ground.changed()
  }

  /**
   * The focus has gone elsewhere, which commits. A widget that is only being moved loses it too: `stay()` comes in between then.
   * `last` takes in what is typed and not yet in the draft.
   */
  leave(field: Field, last: () => void = () => {}): void {
    const stays = this.#stays
    queueMicrotask(() => {
      if (stays !== this.#stays) return
      last()
      if (this.#all.get(field)?.state === 'open') void this.commit(field)
    })
  }

  stay(): void {
    this.#stays += 1
  }

  /** Somebody let go of all of it. */
  forget(): void {
    this.#all.clear()
    this.#ground.changed()
  }

  /** Opens, types and commits in one: what a choice does, and an undo. */
  put(field: Field, value: Value, also: CustomerPatch = {}): Promise<void> {
    this.open(field)
    const edit = this.#all.get(field)
    if (edit) edit.also = also
    this.type(field, value)
    return this.commit(field)
  }

  async commit(field: Field): Promise<void> {
    const edit = this.#all.get(field)
    if (!edit || edit.state === 'saving' || edit.state === 'clashing') return
    edit.draft = this.#ground.typed(field, edit.draft)
    if (isSame(edit.draft, edit.base)) return this.revert(field)
    if (!this.#ground.allows(patchOf(edit))) return
    edit.state = 'saving'
    this.#ground.changed()
    // One after the other: each write names the revision that the one before has made.
    this.#queue = this.#queue.then(() => this.#save(edit))
    await this.#queue
  }

  /** By the button at what is not saved. */
  async retry(field: Field): Promise<void> {
    if (this.#all.get(field)?.trouble?.kind !== 'session' || this.#ground.maySignIn()) await this.commit(field)
  }

  /** Whoever was signed out is back: what the end of their session has held up goes on. */
  resume(): void {
    for (const { field, trouble } of this.#all.values()) if (trouble?.kind === 'session') void this.commit(field)
  }

  /** What somebody else wrote is known now, and is written over. */
  keepMine(field: Field): Promise<void> {
    const edit = this.#all.get(field)
    if (edit?.theirs !== undefined) Object.assign(edit, { base: edit.theirs, state: 'open', sent: undefined })
    return this.commit(field)
  }

  /** Commits all that is open; true when nothing is left. */
  async settle(): Promise<boolean> {
    for (const { field, state } of this.#all.values()) if (state === 'open') void this.commit(field)
    await this.#queue
    return this.#all.size === 0
  }

  async #save(edit: Edit): Promise<void> {
    try {
      const before = this.#ground.latest() ?? (await this.#ground.read())
      const after = await this.#write(edit, before)
      if (this.#all.get(edit.field) === edit) this.#all.delete(edit.field)
      this.#ground.wrote(edit, before, after)
    } catch (error) {
      this.#refuse(edit, error)
    }
    this.#ground.changed()
  }

  /** Somebody else may have changed the customer meanwhile. Only where it is the same value that has to be decided by a person. */
  async #write(edit: Edit, known: Customer): Promise<Customer> {
    let current = known
    for (let attempt = 1; ; attempt++) {
      if (!edit.sent) {
        const theirs = valueOf(current, edit.field) ?? null
        if (isSame(theirs, edit.draft)) return current
        if (!isSame(theirs, edit.base)) throw new Clash(theirs)
        edit.sent = { rev: current.rev, idempotencyKey: newIdempotencyKey() }
      }
      try {
        return await this.#ground.write(edit.sent.rev, patchOf(edit), edit.sent.idempotencyKey)
      } catch (error) {
        if (!isProblem(error) || error.status !== 412 || attempt === mostAttempts) throw error
        current = await this.#ground.read()
        delete edit.sent
      }
    }
  }

  #refuse(edit: Edit, error: unknown): void {
    if (error instanceof Clash) {
      Object.assign(edit, { state: 'clashing', theirs: error.theirs })
      return
    }
    if (isProblem(error) && (error.status === 422 || error.status === 409)) {
      Object.assign(edit, { state: 'refused', refusal: error, sent: undefined })
      return
    }
    edit.state = 'failed'
    edit.trouble = troubleOf(error)
    if (edit.trouble.kind !== 'offline') delete edit.sent
    this.#ground.failed(edit.trouble)
  }
}

class Clash extends Error {
  readonly theirs: Value

  constructor(theirs: Value) {
    super('Somebody else changed it meanwhile')
    this.theirs = theirs
  }
}

const patchOf = ({ field, draft, also }: Edit): CustomerPatch => ({ ...also, ...patchFor(field, draft) })
