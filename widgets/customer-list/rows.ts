import type { Customers } from '@customer-kit/sdk/client/customers.ts'
import type { ListedCustomer } from '@customer-kit/sdk/contract/customer.ts'
import type { Page } from '@customer-kit/sdk/contract/page.ts'
import type { CustomerQuery } from '@customer-kit/sdk/contract/query.ts'

export type Sort = CustomerQuery['sort']
export type Asked = Pick<CustomerQuery, 'sort' | 'q' | 'filter'>

const firstPage = 50
const walkedPage = 200
/** What a row shows, and no more. */
const fields: CustomerQuery['fields'] = [
  'name',
  'firstName',
  'lastName',
  'email',
  'phone',
  'externalId',
  'stage',
  'segment',
  'responsible',
  'createdAt',
  'updatedAt'
]

/**
 * The answer to one question, as far as it has been walked: from the top, and from the end where the end's place is known.
 * Every row stands at its exact place; what has not been walked yet is a gap.
 */
export class Rows {
  readonly #customers: Customers
  readonly #asked: Asked
  readonly #changed: () => void
  readonly #rows: (ListedCustomer | undefined)[] = []
  #head = 0
  #tail = 0
  #next: string | null = null
  #previous: string | null | undefined
  #wanted: { from: number; to: number } | undefined
  #walking: Promise<void> | undefined
  #isOver = false
  total = 0
  totalIsExact = true
  failure: unknown

  private constructor(customers: Customers, asked: Asked, changed: () => void) {
    this.#customers = customers
    this.#asked = asked
    this.#changed = changed
  }

  static async open(customers: Customers, asked: Asked, changed: () => void, signal: AbortSignal): Promise<Rows> {
    const rows = new Rows(customers, asked, changed)
    rows.#addHead(await rows.#read({ limit: firstPage }, signal))
    return rows
  }

  at(index: number): ListedCustomer | undefined {
    return this.#rows[index]
  }

  indexOf(id: string): number {
    return this.#rows.findIndex((row) => row?.id === id)
  }

  /** How many there are from the top without a gap. */
  get head(): number {
    return this.#head
  }

  get hasMore(): boolean {
    return this.#next !== null
  }

  /** Walks towards these rows from the nearer end, a page at a time. A later call turns the walk where it is. */
  want(from: number, to: number): Promise<void> {
    this.#wanted = { from: Math.max(from, 0), to: Math.min(to, this.total) }
    this.#walking ??= this.#walk().finally(() => (this.#walking = undefined))
    return this.#walking
  }

  /** Newer words for a row that is here. */
  replace(customer: ListedCustomer): boolean {
    const index = this.indexOf(customer.id)
    const known = this.#rows[index]
    if (!known || known.rev > customer.rev) return false
    this.#rows[index] = { ...known, ...customer } as ListedCustomer
    return true
  }

  /** The place it had, or -1. */
  remove(id: string): number {
    const index = this.indexOf(id)
    if (index < 0) return -1
    this.#rows.splice(index, 1)
    if (index < this.#head) this.#head -= 1
    else this.#tail -= 1
    this.total -= 1
    return index
  }

  isFor(asked: Asked): boolean {
    return JSON.stringify(asked) === JSON.stringify(this.#asked)
  }

  /** How many of the first, as they are now, are not here. */
  async countFresh(): Promise<number> {
    const { data, total } = await this.#read({ limit: firstPage })
    const unknown = data.filter(({ id }) => this.indexOf(id) < 0).length
    return Math.max(unknown, total - this.total)
  }

  /** Nothing more is read for this question. */
  close(): void {
    this.#isOver = true
  }

  async #walk(): Promise<void> {
    this.failure = undefined
    try {
      for (let step = this.#step(); step && !this.#isOver; step = this.#step()) {
        await step()
        if (!this.#isOver) this.#changed()
      }
    } catch (error) {
      this.failure = error
      this.#changed()
    }
  }

  #step(): (() => Promise<void>) | undefined {
    if (!this.#wanted) return undefined
    const { from, to } = this.#wanted
    const isHere = to <= this.#head || from >= this.total - this.#tail || this.#head + this.#tail >= this.total
    if (isHere || !this.#next) return undefined
    const isNearerTheEnd = this.totalIsExact && this.total - this.#tail - from < to - this.#head
    return isNearerTheEnd && this.#previous !== null ? () => this.#walkUp() : () => this.#walkDown(this.#next)
  }

  async #walkDown(cursor: string | null) {
    if (cursor) this.#addHead(await this.#read({ cursor, limit: walkedPage }))
  }

  async #walkUp() {
    const start = this.#previous ? { cursor: this.#previous } : ({ from: 'end' } as const)
    const { data, prevCursor } = await this.#read({ ...start, limit: walkedPage })
    this.#previous = prevCursor
    const end = this.total - this.#tail
    for (const [i, row] of data.toReversed().entries()) if (end - 1 - i >= this.#head) this.#rows[end - 1 - i] = row
    this.#tail += data.length
  }

  #addHead({ data, nextCursor, total, totalIsExact }: Page<ListedCustomer>) {
    for (const [i, row] of data.entries()) this.#rows[this.#head + i] = row
    this.#head += data.length
    this.#next = nextCursor
    this.totalIsExact = totalIsExact
    // Beyond what is counted, the list grows as it is walked.
    const known = Math.max(total, this.#head + (nextCursor ? firstPage : 0))
    this.total = nextCursor === null ? this.#head : totalIsExact ? total : known
  }

  #read(query: Partial<CustomerQuery>, signal?: AbortSignal) {
    return this.#customers.list({ ...this.#asked, ...query, fields }, signal ? { signal } : {})
  }
}
