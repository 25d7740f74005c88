import type { Bootstrap } from '@customer-kit/sdk/contract/bootstrap.ts'
import type { Customer, ListedCustomer } from '@customer-kit/sdk/contract/customer.ts'
import type { Filter } from '@customer-kit/sdk/contract/filter.ts'
import { html, nothing, type PropertyValues } from 'lit'
import { property } from '../shared/property.ts'
import { defineElement } from '../shared/define.ts'
import { KitElement } from '../shared/element.ts'
import type { Kit } from '../shared/provider/kit.ts'
import { inputs } from '../shared/styles/inputs.ts'
import { people } from '../shared/styles/people.ts'
import { Adding } from './adding.ts'
import { areUsual, type Column, type HrefFor, nextSort } from './columns.ts'
import { listStyles } from './customer-list.styles.ts'
import { nameOf } from '../shared/customer-name.ts'
import { footView, freshPill, headView } from './frame-view.ts'
import { Extent, pageSize } from './extent.ts'
import { Grid } from './grid.ts'
import { type GridView, gridView, skeletonView } from './grid-view.ts'
import { LateViews } from './late-views.ts'
import { ListLook } from './look.ts'
import { Room } from './room.ts'
import { Search } from './search.ts'
import { ListData } from './list-data.ts'
import type { Rows, Sort } from './rows.ts'
import type { Say } from '../shared/strings/words.ts'
import en, { type English } from './strings/en.ts'

export type OpenDetail = { id: string; href: string | null }

/**
 * The customers that the person in front of the page may see: to look through, to search and to open.
 * With a height it is a window onto all of them; without one it grows page by page.
 *
 * @fires {CustomEvent<OpenDetail>} ck-before-open - Somebody opens a customer. Prevent it to open it your own way.
 * @fires {CustomEvent<{ id: string }>} ck-customer-created - A customer was added here.
 * @csspart row - A row; `row-current` the one that is open.
 * @csspart cell - A cell; `cell-customer`, `cell-stage` and so on.
 * @cssproperty [--ck-list-height=720px] - How high the window is, where the list has no height of its own.
 */
export class CustomerListElement extends KitElement<English> {
  static readonly define = (tag = 'customer-list', registry = customElements) => defineElement(CustomerListElement, tag, registry)
  static override styles = [...KitElement.styles, inputs, people, listStyles]

  /** A field that can be sorted by, such as `name` or `updatedAt`; with a minus the other way round. */
  @property() sort: Sort = '-updatedAt'
  /** Which columns and in which order: `customer`, `updated`, `created`, or any field, such as `email`, `tags` or `attributes.contractEnd`. */
  @property() columns = 'customer stage segment responsible updated'
  /** Shows only customers that match; not for the reader to take off. */
  @property({ attribute: false }) filter: Filter | undefined
  /** Where a customer can be opened on its own page; names become links to it. */
  @property({ attribute: false }) hrefFor: HrefFor | undefined

  protected readonly catalogues = { en, de: () => import('./strings/de.ts'), ar: () => import('./strings/ar.ts') }
  readonly #say: Say<keyof English> = (key, values) => this.say(key, values)
  readonly #data = new ListData(
    {
      requestUpdate: () => this.requestUpdate(),
      kit: () => this.kit,
      question: () => ({
        sort: this.sort,
        ...(this.#search.words && { q: this.#search.words }),
        ...(this.filter && { filter: this.filter })
      }),
      seen: () => (this.#extent.isWindow ? this.#grid.range : { from: 0, to: this.#extent.shown }),
      isAtTop: () =>
        this.#extent.isWindow ? this.#grid.isAtTop : this.#extent.shown === pageSize && this.getBoundingClientRect().top >= 0,
      columns: () => this.columns,
      checked: () => this.#age() !== this.#shownAge && this.requestUpdate(),
      grid: () => this.#grid
    },
    this.settled
  )
  readonly #grid = new Grid(this, {
    count: () => this.#extent.count,
    columns: () => (this.#room.isNarrow ? 1 : this.#columns.length),
    idAt: (row) => this.#rows?.at(row)?.id,
    indexOf: (id) => this.#rows?.indexOf(id) ?? -1,
    open: (id, event) => void this.#open(id, event),
    seen: (from, to, isEnd) => void this.#rows?.want(from, to, isEnd)
  })
  readonly #room = new Room(this)
  readonly #extent = new Extent(this.#room, () => this.#rows)
  readonly #late = new LateViews(
    (code) => this.fetchCode(code),
    (styles) => this.wear(styles),
    () => this.requestUpdate()
  )
  readonly #search = new Search(
    () => this.requestUpdate(),
    () => void this.#ask()
  )
  readonly #look = new ListLook()
  readonly #adding = new Adding(this, {
    fetchCode: (fetch) => this.fetchCode(fetch),
    wear: (styles) => this.wear(styles),
    kit: () => this.kit,
    say: this.#say,
    language: () => this.words?.locale ?? 'en',
    words: () => this.strings,
    created: (customer) => void this.#created(customer)
  })
  #columns: readonly Column[] = []
  #shownAge: string | undefined

  get #rows(): Rows | undefined {
    return this.#data.rows
  }

  protected get ownName() {
    return this.say('title')
  }

  protected override get isOffline() {
    return this.#data.isOffline
  }

  /** Reads the customers again and stays where it is. */
  refresh(): Promise<void> {
    return this.#data.run()
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.#search.stop()
  }

  protected override listen(kit: Kit) {
    return [...this.#data.listen(kit), kit.current.changed.add((id) => void this.#reveal(id))]
  }

  protected kitChanged() {
    this.#data.clear()
    this.#extent.shown = pageSize
    if (this.kit) void this.#data.run().then(() => this.#reveal(this.kit?.current.id))
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    super.willUpdate(changed)
    if (this.hasUpdated && (changed.has('sort') || changed.has('filter'))) void this.#ask()
    else if (this.hasUpdated && changed.has('columns')) void this.refresh()
    const looks = areUsual(this.columns) ? undefined : this.words?.locale
    void this.#late.need({ cards: this.#room.isNarrow, nothing: this.#rows?.total === 0, looks })
    this.#grid.isWindow = this.#extent.isWindow
    this.show({ narrow: this.#room.isNarrow, pages: !this.#extent.isWindow, tall: this.#extent.isWindow && !this.#room.hasHeight })
    const { rows, trouble, known } = this.#data
    const { columns: named, words, strings } = this
    const choosing = { named, room: this.#room.width, known, more: this.#late.looks, say: this.#say }
    this.#columns = this.#look.columns(choosing, words, strings)
    this.show({ loading: !rows && !trouble, empty: rows?.total === 0, error: trouble !== undefined })
    this.show({ readonly: known !== undefined && (this.readOnly || !known.can.createCustomers) })
  }

  /** Before anything is measured: rows without their columns would be laid out twice. */
  protected override update(changed: PropertyValues<this>) {
    super.update(changed)
    const grid = this.renderRoot.querySelector<HTMLElement>('.grid')
    grid?.style.setProperty('--_cols', this.#columns.map(({ width }) => width).join(' '))
  }

  protected renderBody() {
    const { rows, known, trouble, isRunning } = this.#data
    return html`
      ${headView({
        title: this.renderTitle(rows === undefined ? nothing : html` <span class="count">${rows.totalIn(this.formats)}</span>`),
        say: this.#say,
        words: this.#search.words,
        type: this.#search.type,
        clear: this.#clear,
        create: known?.can.createCustomers && !this.readOnly ? this.#adding.begin : undefined
      })}
      <div class="body" part="body">
        ${isRunning && rows ? html`<div class="progress"></div>` : nothing}
        ${trouble && rows ? this.renderBanner(trouble, this.say('loadFailed')) : nothing}
        ${
          rows && known
            ? this.#renderRows(rows, known)
            : trouble
              ? this.renderTrouble(trouble, this.say('loadFailed'))
              : skeletonView(this.#columns, this.#room.isNarrow, this.say('loading'))
        }
      </div>
      ${rows?.total === 0 || (trouble && !rows) ? nothing : this.#renderFoot(rows)} ${this.#adding.render()}
    `
  }

  #renderRows(rows: Rows, known: Bootstrap) {
    const { words, mark, fresh } = this.#data
    if (rows.total === 0) return this.#late.nothing?.({ say: this.#say, words, isOwn: known.me?.listing === 'own', clear: this.#clear })
    const { formats, hrefFor } = this
    const ink = this.#look.ink({ known, formats, mark, nameless: this.say('nameless'), hrefFor })
    const view: GridView = {
      grid: this.#grid,
      label: this.accessibleName,
      columns: this.#columns,
      sort: this.sort,
      sortBy: this.#sortBy,
      slots: this.#extent.isWindow ? this.#grid.slots : [...Array(this.#extent.count).keys()],
      rows,
      currentId: this.kit?.current.id ?? null,
      ink
    }
    const draw = this.#room.isNarrow ? this.#late.cards : gridView
    if (!draw) return skeletonView(this.#columns, true, this.say('loading'))
    return html`<div class="scroll" @scroll=${this.#grid.onScroll}>${draw(view)}</div>
      ${fresh > 0 ? freshPill(this.say('fresh', { n: fresh }), this.#showFresh) : nothing}`
  }

  #renderFoot(rows: Rows | undefined) {
    if (!rows) return footView({ say: this.#say })
    const { from, to } = this.#extent.isWindow ? this.#grid.range : { from: 0, to: this.#extent.count }
    this.#shownAge = this.#age()
    const left = Math.min(pageSize, rows.total - this.#extent.count)
    return footView({
      say: this.#say,
      range: rows.rangeOf(from, to, { say: this.#say, formats: this.formats }),
      more: !this.#extent.isWindow && left > 0 ? { n: left, load: () => void this.#more() } : undefined,
      failed: rows.failure ? () => void rows.want(from, to) : undefined,
      checked: this.#shownAge
    })
  }

  /** How long ago the server last said that all is as it is shown. */
  #age(): string | undefined {
    const seconds = this.kit?.changes.secondsSince()
    return seconds === undefined ? seconds : this.formats.secondsAgo(seconds)
  }

  /** Another question: from the top, with one page. */
  async #ask() {
    this.#extent.shown = pageSize
    await this.#data.run()
    this.#grid.toTop()
    const { total = 0, totalIsExact } = this.#rows ?? {}
    this.announce(totalIsExact ? this.say('found', { n: total }) : this.say('manyCustomers', { n: total }))
  }

  readonly #clear = () => {
    this.renderRoot.querySelector('input')?.focus()
    this.#search.clear()
  }

  readonly #sortBy = (column: Column) => void (this.sort = nextSort(column, this.sort))

  async #more() {
    this.#extent.shown += pageSize
    await this.#rows?.want(0, this.#extent.shown)
    this.requestUpdate()
  }

  async #open(id: string, event: Event) {
    const customer = this.#rows?.at(this.#rows.indexOf(id))
    if (!customer || !this.kit) return
    const href = this.hrefFor?.(customer) ?? null
    if (!this.emit('ck-before-open', { id, href } satisfies OpenDetail, { cancelable: true })) return event.preventDefault()
    this.kit.entities.keep(customer)
    if (!(await this.kit.current.select(id))) return
    this.announce(this.say('opened', { name: this.#nameOf(customer) }))
    if (event.type === 'keydown' && href) this.renderRoot.querySelector<HTMLElement>(`[data-id="${id}"] a.open`)?.click()
  }

  /** Whoever became the current customer elsewhere is shown here too, wherever in the list they are. */
  async #reveal(id: string | null | undefined) {
    if (!id || !this.#extent.isWindow) return
    const row = (await this.#rows?.find(id)) ?? -1
    if (row >= 0 && id === this.kit?.current.id) this.#grid.show(row)
  }

  readonly #showFresh = async () => {
    this.#extent.shown = pageSize
    this.#grid.toTop()
    await this.refresh()
    this.#grid.toTop()
  }

  #nameOf(customer: ListedCustomer) {
    return nameOf(customer) || this.say('nameless')
  }

  async #created(customer: Customer) {
    this.emit('ck-customer-created', { id: customer.id })
    this.announce(this.say('added', { name: this.#nameOf(customer) }))
    await this.#showFresh()
    await this.kit?.current.select(customer.id)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'customer-list': CustomerListElement
  }
  interface HTMLElementEventMap {
    'ck-before-open': CustomEvent<OpenDetail>
    'ck-customer-created': CustomEvent<{ id: string }>
  }
}
