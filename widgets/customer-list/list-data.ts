import { Customers } from '@customer-kit/sdk/client/customers.ts'
import type { Bootstrap } from '@customer-kit/sdk/contract/bootstrap.ts'
import type { ListedCustomer } from '@customer-kit/sdk/contract/customer.ts'
import type { CustomerQuery } from '@customer-kit/sdk/contract/query.ts'
import { Load } from '../shared/load.ts'
import type { ChangeNews } from '../shared/provider/changes.ts'
import type { Kit } from '../shared/provider/kit.ts'
import { areUsual, fieldsFor } from './columns.ts'
import type { Grid } from './grid.ts'
import { type Asked, Rows } from './rows.ts'

/** What the data stands on: the widget that shows it. */
export type Reader = {
  requestUpdate: () => void
  kit: () => Kit | undefined
  question: () => Asked
  /** Which columns there are to fill. */
  columns: () => string
  /** The rows that are looked at now. */
  seen: () => { from: number; to: number }
  /** Where something new above moves nothing that is being read. */
  isAtTop: () => boolean
  /** The server was asked for news. */
  checked: () => void
  /** Told which rows moved, and when others are there. */
  grid: () => Pick<Grid, 'moved' | 'look'>
}

/** What the list shows: the answer to its question, kept true by what the others do meanwhile. */
export class ListData {
  readonly #reader: Reader
  readonly #load: Load<{ known: Bootstrap; rows: Rows }>
  /** The words that were searched for, once their answer is here. */
  words = ''
  /** Marks them in a text. */
  mark: (text: string) => unknown = asItIs
  /** So many are new since; shown when somebody asks for them. */
  fresh = 0

  constructor(reader: Reader, settled: ConstructorParameters<typeof Load>[2]) {
    this.#reader = reader
    this.#load = new Load({ requestUpdate: reader.requestUpdate }, (signal) => this.#read(signal), settled)
  }

  get rows(): Rows | undefined {
    return this.#load.value?.rows
  }

  get known(): Bootstrap | undefined {
    return this.#load.value?.known
  }

  get trouble() {
    return this.#load.trouble
  }

  /** Something is missing for want of a connection. */
  get isOffline() {
    return this.trouble?.kind === 'offline' || this.rows?.failure !== undefined
  }

  get isRunning() {
    return this.#load.isRunning
  }

  /** Reads again; the same question keeps the place, another begins at the top. */
  async run(): Promise<void> {
    const before = this.rows
    this.fresh = 0
    await this.#load.run()
    // Whoever moved about meanwhile looks at rows that nobody has asked for yet.
    if (before && before !== this.rows && this.rows?.isFor(before.asked)) this.#reader.grid().look()
  }

  clear(): void {
    this.#load.clear()
  }

  listen(kit: Kit): (() => void)[] {
    return [
      kit.changes.watch((news) => void this.#hear(kit, news)),
      kit.changes.checked.add(this.#reader.checked),
      kit.current.changed.add(this.#reader.requestUpdate),
      kit.entities.changed.add(({ id, customer }) => this.#update(id, customer))
    ]
  }

  async #read(signal: AbortSignal) {
    const kit = this.#reader.kit()
    if (!kit) throw new Error('Not connected')
    const question = this.#reader.question()
    const { q = '' } = question
    const isSame = this.rows?.isFor(question)
    const { requestUpdate, columns, grid } = this.#reader
    // Somebody has changed the order that the list is walked in: it begins again, where it is.
    const changed = () => void ((rows.failure as Refusal)?.status === 409 ? this.run() : requestUpdate())
    const open = (known: Bootstrap | undefined) => {
      // Safe because the registry has them, or else they are those that every customer has.
      const fields = fieldsFor(columns(), question.sort, known) as CustomerQuery['fields']
      // Until they are shown, nobody looks at rows that move.
      const watcher = { fields, changed, moved: (from: number, by: number) => void (this.rows === rows && grid().moved(from, by)) }
      return Rows.open(new Customers(kit.send), question, watcher, signal)
    }
    const known = kit.known ?? (areUsual(columns()) ? undefined : await kit.bootstrap())
    // Some fields may not exist for this person, or not any more, which only the registry tells.
    const opened = open(known).catch(async (error: unknown) => {
      if ((error as Refusal)?.status !== 422) throw error
      return open(await kit.bootstrap())
    })
    const [all, rows, mark] = await Promise.all([kit.bootstrap(), opened, markerOf(q)])
    const { from, to } = this.#reader.seen()
    const first = isSame && this.rows?.numberOf(from) !== from ? this.rows?.at(from)?.id : undefined
    // Where a place is not the number of its row, the customer who stands there is looked for.
    const found = first ? await rows.find(first) : -1
    if (isSame && found < 0) await rows.want(from, to)
    if (rows.failure) throw rows.failure
    signal.throwIfAborted()
    this.rows?.close()
    this.words = q
    this.mark = mark
    if (found >= 0) grid().moved(from, found - from)
    return { known: all, rows }
  }

  async #hear(kit: Kit, news: ChangeNews) {
    const { rows } = this
    if (!rows) return
    const live = await import('./lazy/live.ts').catch(() => undefined)
    // Without the code that knows which rows the news is about, all that is shown is read again.
    if (!live) return void this.run()
    const heard = await live.hear(news, kit, rows, this.known)
    if (rows !== this.rows) return
    if (heard?.isOther || (heard && this.#reader.isAtTop() && (heard.isAll || heard.fresh > 0))) return void this.run()
    if (heard) this.fresh = heard.fresh
    this.#reader.requestUpdate()
  }

  #update(id: string, customer: ListedCustomer | undefined) {
    if (customer) this.rows?.replace(customer)
    else this.rows?.remove(id)
    this.#reader.requestUpdate()
  }
}

/** Of the API, where it is one. */
type Refusal = { status?: number } | undefined

const asItIs = (text: string) => text

async function markerOf(words: string): Promise<(text: string) => unknown> {
  if (!words) return asItIs
  const code = await import('./lazy/highlight.ts').catch(() => undefined)
  return code ? (text) => code.highlight(text, words) : asItIs
}
