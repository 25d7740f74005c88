import { Events } from '@customer-kit/sdk/client/events.ts'
import type { Event, NewEvent } from '@customer-kit/sdk/contract/event.ts'
import { adoptStyles, html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property } from '../shared/property.ts'
import { defineElement } from '../shared/define.ts'
import { KitElement } from '../shared/element.ts'
import { LatePart } from '../shared/late-part.ts'
import type { ChangeNews } from '../shared/provider/changes.ts'
import type { Kit } from '../shared/provider/kit.ts'
import { withMore } from '../shared/strings/more-words.ts'
import type { Translation } from '../shared/strings/words.ts'
import { calendarFor } from './calendar.ts'
import { timelineStyles } from './customer-timeline.styles.ts'
import { detailOf, type EventDetail } from './detail.ts'
import { renderMore, type Showing } from './entry.ts'
import { renderFeed } from './feed.ts'
import { type Kind, kindsIn, wordOf } from './kinds.ts'
import type { Pen } from './lazy/pen.ts'
import type { PenEnglish, PenSay } from './lazy/words.ts'
import { type Shown, Story } from './story.ts'
import { Unfolded } from './unfolded.ts'
import { renderUpcoming } from './upcoming.ts'
import { renderEmpty, renderHead, renderNobody, renderOlder, renderSkeleton } from './views.ts'
import { catalogues, type English, type Say } from './words.ts'

/** Loading by itself stops here, so that what stands below the timeline can be reached. */
const pagesByItself = 3

/**
 * What happened with a customer and what is planned, and the place to write it down.
 *
 * @fires {CustomEvent} ck-before-record - About to record or change `detail.event`; prevent it to leave it in the form.
 * @fires {CustomEvent<EventDetail>} ck-event-recorded - Something was written down here.
 * @fires {CustomEvent<EventDetail>} ck-event-updated - An event was changed here.
 * @fires {CustomEvent<EventDetail>} ck-before-delete - About to remove an event; prevent it to keep it.
 * @fires {CustomEvent<EventDetail>} ck-event-deleted - An event was removed here.
 * @fires {CustomEvent} ck-filter-change - Other types are shown: `detail.types`.
 * @csspart composer - The form in which an event is written.
 * @csspart event - One event; `event-<type>` as well.
 * @csspart appointment - One event that is planned.
 * @csspart detail - What is behind the line of an event.
 */
export class CustomerTimelineElement extends KitElement<English> {
  static readonly define = (tag = 'customer-timeline', registry = customElements) => defineElement(CustomerTimelineElement, tag, registry)
  static override styles = [...KitElement.styles, timelineStyles]

  /** Whose timeline. Left out or `current`, that of the customer who is chosen elsewhere on the page. */
  @property({ attribute: 'customer-id' }) customerId = 'current'
  /** Only these, for example `note,call`. */
  @property() types = ''

  declare strings: Partial<Translation<English & PenEnglish>>

  protected readonly catalogues = catalogues
  readonly #story = new Story(this, () => this.#source(), this.settled)
  readonly #unfolded = new Unfolded(this)
  readonly #nearing = new IntersectionObserver((entries) => this.#onNearing(entries))
  #pagesLeft = pagesByItself
  #penSay: PenSay = () => ''
  readonly #late = new LatePart<Pen>(this, (locale, pen) => this.#takePen(locale, pen))

  get #pen(): Pen | undefined {
    return this.#late.here
  }

  protected get ownName() {
    return this.say('timeline')
  }

  async refresh(): Promise<void> {
    if (this.#customer) await this.#story.refresh()
  }

  /** Opens every event that has more to it. */
  expandAll(): void {
    this.#unfolded.add(this.#all())
  }

  collapseAll(): void {
    this.#unfolded.clear()
  }

  /** Opens the form for an event of this type. */
  async record(type: Kind = 'note'): Promise<void> {
    const customerId = this.#customer
    if (!customerId || !this.#mayWrite) return
    const pen = await this.#fetchPen()
    pen?.begin(customerId, type)
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if (this.hasUpdated && changed.has('customerId')) this.#turnTo()
    else if (this.hasUpdated && changed.has('types')) void this.refresh()
    const { value, trouble } = this.#story.load
    this.show({
      loading: this.#customer !== null && !value && !trouble,
      empty: !this.#customer || (value !== undefined && this.#all().length === 0),
      error: trouble !== undefined,
      readonly: value !== undefined && !this.#mayWrite
    })
  }

  protected kitChanged(): void {
    this.#turnTo()
    this.kit?.bootstrap().then(this.#redraw, () => {})
  }

  protected override listen(kit: Kit) {
    return [
      kit.current.changed.add(() => this.#turnTo()),
      kit.resumed.add(() => this.#pen?.resume()),
      kit.changes.watch((news) => this.#onNews(news)),
      () => this.#nearing.disconnect()
    ]
  }

  protected override get isOffline() {
    return this.#story.growthFailed || this.#story.load.trouble?.kind === 'offline'
  }

  protected renderBody(): TemplateResult {
    const say = this.#say
    const { value, trouble } = this.#story.load
    if (!this.#customer) return html`${this.#renderHead()}${renderNobody(say)}`
    if (!value && !trouble) return html`${this.#renderHead()}${renderSkeleton(say)}`
    const isGone = trouble && (!value || ['missing', 'forbidden'].includes(trouble.kind))
    // What somebody is writing stays where it is, also when there is nothing left that it could be written to.
    const composer = isGone ? this.#pen?.renderComposer(this.#customer) : this.#renderComposer(this.#customer)
    return html`${trouble && !isGone ? this.renderBanner(trouble, say('loadFailed')) : nothing}${this.#renderHead()}
    <div part="body">${composer} ${isGone ? this.renderTrouble(trouble, say('loadFailed')) : value && this.#renderStory(value)}</div>
    ${this.#pen?.renderQuestion()}`
  }

  protected override updated(): void {
    super.updated()
    this.#nearing.disconnect()
    if (this.#mayWrite) void this.#fetchPen()
    const older = this.renderRoot.querySelector('.older')
    if (older && this.#pagesLeft > 0 && !this.#story.growthFailed) this.#nearing.observe(older)
  }

  #renderHead() {
    const filter = this.#customer ? (types: string) => this.#filter(types) : undefined
    const record = this.#mayWrite && this.#customer && this.#story.load.value ? () => void this.record('call') : undefined
    return renderHead({ title: this.renderTitle(), say: this.#say, types: this.types, filter, record })
  }

  #renderComposer(customerId: string) {
    if (!this.#mayWrite) return nothing
    const open = () => void this.record()
    return (
      this.#pen?.renderComposer(customerId) ??
      html`<button class="comp" type="button" part="composer button" @click=${open}>${this.say('write')}</button>`
    )
  }

  #renderStory({ upcoming, past, next }: Shown) {
    const say = this.#say
    const { isGrowing, growthFailed, load } = this.#story
    const grow = () => void this.#story.grow()
    if (upcoming.length + past.length === 0) return renderEmpty(say, this.types !== '', () => this.#filter(''))
    const showing = this.#showing()
    return html`${renderUpcoming(upcoming, showing)} ${past.length > 0 ? renderFeed(past, isGrowing || load.isRunning, showing) : nothing}
    ${renderOlder({ next, isGrowing, growthFailed, grow, say })}`
  }

  #showing(): Showing {
    const names = new Map(this.kit?.known?.users.map(({ id, name }) => [id, name]))
    return {
      say: this.#say,
      calendar: calendarFor(this.words?.locale ?? 'en'),
      nameOf: (userId) => names.get(userId),
      fullTime: (iso) => this.formats.full(iso),
      isOpen: this.#unfolded.has,
      toggle: this.#unfolded.toggle,
      actions: (event) => this.#renderActions(event),
      editor: (event) => this.#pen?.renderEditor(event)
    }
  }

  /** The place of the menu is kept in every line, so that the times stand below each other. */
  #renderActions(event: Event) {
    if (!this.#mayWrite) return nothing
    return (this.#mayChange(event) && this.#pen?.renderActions(event)) || html`<span class="slot"></span>`
  }

  get #customer(): string | null {
    const isNamed = this.customerId !== '' && this.customerId !== 'current'
    return isNamed ? this.customerId : (this.kit?.current.id ?? null)
  }

  get #mayWrite(): boolean {
    return !this.readOnly && (this.can?.recordEvents ?? false)
  }

  /** Their own events, and an administrator everybody's. What a visitor sent stays as it was sent. */
  #mayChange({ createdBy, type }: Event): boolean {
    const me = this.kit?.known?.me
    return this.#mayWrite && type !== 'form' && (me?.id === createdBy || me?.role === 'administrator')
  }

  #source() {
    if (!this.kit || !this.#customer) return undefined
    const rights = this.kit.bootstrap().catch(() => {})
    return { events: new Events(this.kit.send), customerId: this.#customer, types: kindsIn(this.types), rights }
  }

  #turnTo(): void {
    this.#pagesLeft = pagesByItself
    this.#unfolded.clear()
    this.#pen?.stopEditing()
    this.#story.forget()
    void this.refresh()
  }

  #filter(types: string): void {
    this.types = types
    this.emit('ck-filter-change', { types: kindsIn(types) })
  }

  #onNews(news: ChangeNews): void {
    if (news !== 'reset') this.#pen?.hear(news)
    const isOurs = news === 'reset' || news.some(({ customerId, id }) => [customerId, id].includes(this.#customer))
    if (isOurs) void this.refresh()
  }

  #onNearing(entries: readonly IntersectionObserverEntry[]): void {
    if (!entries.some(({ isIntersecting }) => isIntersecting) || this.#story.isGrowing) return
    this.#pagesLeft -= 1
    void this.#story.grow()
  }

  /** Comes once it is known that this person may write, with the words of their language for it. */
  #fetchPen(): Promise<Pen | undefined> {
    return this.#late.for(this.words?.locale)
  }

  async #takePen(locale: string, pen: Pen | undefined): Promise<Pen | undefined> {
    const code = await this.fetchCode(() => import('./lazy/pen.ts'))
    if (!code) return undefined
    this.#penSay = await withMore(code.Pen.catalogues, locale, this.#say, () => this.strings)
    return pen ?? this.#take(code.Pen)
  }

  #take(Held: typeof Pen): Pen {
    if (this.renderRoot instanceof ShadowRoot) adoptStyles(this.renderRoot, [...CustomerTimelineElement.elementStyles, ...Held.styles])
    return new Held({
      story: this.#story,
      say: (key, values) => this.#penSay(key, values),
      host: this,
      kit: () => this.kit,
      redraw: this.#redraw,
      mayRecord: (draft) => this.emit('ck-before-record', { event: draft.toEvent() }, { cancelable: true }),
      mayDelete: (event) => this.emit('ck-before-delete', detailOf(event), { cancelable: true }),
      done: (news, event) => this.#done(news, event),
      nameOf: ({ title, type }) => title ?? this.say(wordOf(type)),
      renderTheirs: (event) => renderMore(event, this.#showing()),
      focusSoon: (selector) => this.#focusSoon(selector)
    })
  }

  #done(news: 'recorded' | 'updated' | 'deleted', event: Event): void {
    this.announce(this.say(news))
    this.#focusSoon(news === 'updated' ? `[popovertarget="${event.id}-menu"]` : 'button.comp')
    this.emit(`ck-event-${news}`, detailOf(event))
  }

  #focusSoon(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus())
  }

  #all(): readonly Event[] {
    const { upcoming = [], past = [] } = this.#story.shown ?? {}
    return [...upcoming, ...past]
  }

  readonly #say: Say = (key, values) => this.say(key, values)
  readonly #redraw = () => this.requestUpdate()
}

declare global {
  interface HTMLElementTagNameMap {
    'customer-timeline': CustomerTimelineElement
  }
  interface HTMLElementEventMap {
    'ck-before-record': CustomEvent<{ event: NewEvent }>
    'ck-event-recorded': CustomEvent<EventDetail>
    'ck-event-updated': CustomEvent<EventDetail>
    'ck-before-delete': CustomEvent<EventDetail>
    'ck-event-deleted': CustomEvent<EventDetail>
    'ck-filter-change': CustomEvent<{ types: string[] }>
  }
}
