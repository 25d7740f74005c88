import { adoptStyles, html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { defineElement } from '../shared/define.ts'
import { KitElement } from '../shared/element.ts'
import { LatePart } from '../shared/late-part.ts'
import { Load } from '../shared/load.ts'
import { property } from '../shared/property.ts'
import type { ChangeNews } from '../shared/provider/changes.ts'
import type { Kit } from '../shared/provider/kit.ts'
import { withMore } from '../shared/strings/more-words.ts'
import type { Translation } from '../shared/strings/words.ts'
import { people } from '../shared/styles/people.ts'
import { lookupsStyles } from './customer-lookups.styles.ts'
import { type Entry, readKind, type Shown } from './entries.ts'
import { isKind, type Kind, kindsFor, wordOf } from './kinds.ts'
import type { Guide, GuideEnglish, GuideSay } from './lazy/guide.ts'
import type { Moving } from './lazy/moving.ts'
import type { Pen } from './lazy/pen.ts'
import type { PenEnglish, PenSay } from './lazy/words.ts'
import type { LookupNews } from './news.ts'
import { renderRail } from './rail.ts'
import { renderRows } from './rows.ts'
import { renderEmpty, renderMore, renderSkeleton } from './views.ts'
import { catalogues, type English, type Say } from './words.ts'

const canBeChosen = ({ archived }: { archived: boolean }) => !archived

/**
 * What a workspace chooses for itself: its stages, segments, sources and the like, and its tags. For administrators and managers.
 *
 * @fires {CustomEvent} ck-kind-change - Another list is shown: `detail.kind`.
 * @fires {CustomEvent} ck-before-setup-step - Somebody follows one of the first steps, `detail.step`; prevent it to lead there yourself.
 * @fires {CustomEvent<LookupChange>} ck-before-lookup-change - About to change a list as `detail.verb` says; prevent it to leave the list as it is.
 * @fires {CustomEvent<LookupDetail>} ck-lookup-created - A choice was added here.
 * @fires {CustomEvent<LookupDetail>} ck-lookup-updated - A choice got another name or tone, was archived or brought back.
 * @fires {CustomEvent} ck-lookups-reordered - A list has another order: `detail.kind`, `detail.ids`.
 * @fires {CustomEvent} ck-lookup-merged - Everybody who had `detail.id` has `detail.into` now.
 * @csspart rail - The tabs of all lists.
 * @csspart tab - One of them.
 * @csspart row - One choice.
 * @csspart label - Its name.
 * @csspart uses - How many customers have it.
 * @csspart handle - Where a choice is taken hold of to move it.
 * @csspart checklist - The first steps in a new workspace, each a `step`.
 * @csspart job - How far a merge is.
 */
export class CustomerLookupsElement extends KitElement<English> {
  static readonly define = (tag = 'customer-lookups', registry = customElements) => defineElement(CustomerLookupsElement, tag, registry)
  static override styles = [...KitElement.styles, people, lookupsStyles]

  /** Only this list, for example `segments` or `tags`. Left out, all of them, one at a time. */
  @property() kind = ''
  /** Where the first customer is added, for the first steps of a new workspace. Left out, that step leads nowhere. */
  @property({ attribute: 'customers-href' }) customersHref = ''
  /** Where forms are made, the same. */
  @property({ attribute: 'forms-href' }) formsHref = ''

  declare strings: Partial<Translation<English & PenEnglish & GuideEnglish>>

  protected readonly catalogues = catalogues
  readonly #load = new Load<Shown>(this, (signal) => this.#read(signal), this.settled)
  /** By the tabs, where the page has chosen none. */
  #tab: Kind = 'stages'
  #growthFailed = false
  #penSay: PenSay = () => ''
  #guideSay: GuideSay = () => ''
  readonly #guide = new LatePart<Guide>(this, (locale, guide) => this.#takeGuide(locale, guide))
  readonly #late = new LatePart<Pen>(this, (locale, pen) => this.#takePen(locale, pen))

  protected get ownName() {
    return this.say(isKind(this.kind) ? wordOf(this.kind) : 'title')
  }

  async refresh(): Promise<void> {
    if (this.kit) await this.#load.run()
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if (this.hasUpdated && changed.has('kind')) this.#turn()
    const { value, trouble } = this.#load
    this.show({
      loading: !value && !trouble,
      empty: value !== undefined && value.entries.length === 0,
      error: trouble !== undefined,
      readonly: value !== undefined && !this.#mayWrite
    })
  }

  protected kitChanged(): void {
    this.#turn()
  }

  protected override listen(kit: Kit) {
    return [kit.changes.watch((news) => this.#onNews(news)), kit.resumed.add(() => this.#pen?.resume())]
  }

  protected override get isOffline() {
    return this.#load.trouble?.kind === 'offline'
  }

  protected renderBody(): TemplateResult {
    const { value, trouble } = this.#load
    const isGone = trouble && ['missing', 'forbidden'].includes(trouble.kind)
    const head = html`<div class="head" part="header">
      ${this.renderTitle()}<span class="sp"></span>
      <div class="line" part="toolbar"><slot name="header-end"></slot></div>
    </div>`
    if (trouble && (isGone || !value)) return html`${head}${this.renderTrouble(trouble, this.say('loadFailed'))}`
    return html`${trouble ? this.renderBanner(trouble, this.say('loadFailed')) : nothing}${head}
      ${this.#isNew ? this.#guide.here?.render() : nothing}
      <div class=${isKind(this.kind) ? 'two one' : 'two'} part="body">
        ${isKind(this.kind) ? nothing : this.#renderRail()}
        <div
          class="list"
          id="list"
          role=${isKind(this.kind) ? nothing : 'tabpanel'}
          aria-labelledby=${isKind(this.kind) ? nothing : `tab-${this.#chosen}`}
        >
          ${value ? this.#renderList(value) : renderSkeleton(this.#say)}
        </div>
      </div>
      ${this.#pen?.renderQuestion()}`
  }

  protected override renderNews() {
    return this.#pen?.toasts.render(this.say('close')) ?? nothing
  }

  protected override updated(): void {
    super.updated()
    if (this.#mayWrite) void this.#late.for(this.words?.locale)
    if (this.#isNew) void this.#guide.for(this.words?.locale)
  }

  #renderRail() {
    const known = this.kit?.known
    return renderRail({
      kinds: known ? kindsFor(known) : [this.#chosen],
      chosen: this.#chosen,
      countOf: (kind) => {
        const count = kind === 'tags' ? undefined : (this.#countShown(kind) ?? known?.lookups[kind]?.filter(canBeChosen).length ?? 0)
        return count === undefined ? '' : this.formats.number(count)
      },
      choose: (kind) => this.#choose(kind),
      say: this.#say
    })
  }

  /** How many can be chosen of the list that is shown. */
  #countShown(kind: Kind): number | undefined {
    const shown = this.#load.value
    return shown?.kind === kind ? shown.entries.filter(canBeChosen).length : undefined
  }

  #renderList({ kind, entries, next }: Shown) {
    const pen = this.#pen
    const name = this.say(wordOf(kind))
    const add = pen?.renderAdd()
    if (entries.length === 0) return renderEmpty(this.#say, this.#mayWrite, add)
    const shown = pen?.ordered(entries) ?? entries
    const archived = shown.filter((entry) => entry.archived)
    const rows = (some: readonly Entry[], called: string) => renderRows({ entries: some, name: called, say: this.#say, tools: pen?.tools })
    return html`${rows(
      shown.filter((entry) => !entry.archived),
      name
    )}
      ${renderMore({ next, growthFailed: this.#growthFailed, grow: () => void this.#grow(), say: this.#say })} ${add ?? nothing}
      ${
        archived.length > 0
          ? html`<div class="aside" role="heading" aria-level="3">${this.say('archived')}</div>
              <div class="gone">${rows(archived, this.say('archived'))}</div>`
          : nothing
      }`
  }

  get #chosen(): Kind {
    return isKind(this.kind) ? this.kind : this.#tab
  }

  get #mayWrite(): boolean {
    return !this.readOnly && (this.can?.configure ?? false)
  }

  /** Until there is a customer and a form, and for those who have not put the first steps away. */
  get #isNew(): boolean {
    const { begun, preferences } = this.kit?.known ?? {}
    return (
      this.#mayWrite && !isKind(this.kind) && !!begun && !(begun.customers && begun.forms) && preferences?.sections?.['setup'] !== false
    )
  }

  get #pen(): Pen | undefined {
    return this.#mayWrite ? this.#late.here : undefined
  }

  async #read(signal: AbortSignal): Promise<Shown> {
    const { kit } = this
    if (!kit) return { kind: this.#chosen, entries: [], revision: null, next: null }
    const [shown] = await Promise.all([readKind(kit.send, this.#chosen, signal), kit.bootstrap()])
    return shown
  }

  #choose(kind: Kind): void {
    if (kind === this.#chosen) return
    this.#tab = kind
    this.#turn()
    this.emit('ck-kind-change', { kind })
  }

  #turn(): void {
    this.#growthFailed = false
    this.#late.here?.leave()
    this.#load.clear()
    void this.refresh()
  }

  async #grow(): Promise<void> {
    const before = this.#load.value
    if (!this.kit || !before?.next) return
    try {
      const more = await readKind(this.kit.send, before.kind, AbortSignal.timeout(30_000), before.next)
      if (this.#load.value === before) this.#load.value = { ...more, entries: [...before.entries, ...more.entries] }
      this.#growthFailed = false
    } catch {
      this.#growthFailed = true
    }
    this.requestUpdate()
  }

  #onNews(news: ChangeNews): void {
    if (news === 'reset') void this.refresh().then(() => this.#pen?.keepUp())
  }

  /** Comes once it is known that this person may write, with the words of their language for it. */
  async #takePen(locale: string, pen: Pen | undefined): Promise<Pen | undefined> {
    const code = await this.fetchCode(() => Promise.all([import('./lazy/pen.ts'), import('./lazy/moving.ts')]))
    if (!code) return undefined
    this.#penSay = await withMore(code[0].Pen.catalogues, locale, this.#say, () => this.strings)
    return pen ?? this.#take(code[0].Pen, code[1].Moving)
  }

  async #takeGuide(locale: string, guide: Guide | undefined): Promise<Guide | undefined> {
    const code = await this.fetchCode(() => import('./lazy/guide.ts'))
    if (!code) return undefined
    this.#guideSay = await withMore(code.Guide.catalogues, locale, this.#say, () => this.strings)
    if (guide) return guide
    this.wear(code.Guide.styles)
    return new code.Guide(this, {
      say: (key, values) => this.#guideSay(key, values),
      send: () => this.kit?.send,
      known: () => this.kit?.known,
      shown: (kind) => this.#countShown(kind),
      hrefOf: (step) => (step === 'customers' ? this.customersHref : step === 'forms' ? this.formsHref : ''),
      choose: (kind) => this.#choose(kind),
      leads: (step) => this.emit('ck-before-setup-step', { step }, { cancelable: true }),
      announce: (text) => this.announce(text)
    })
  }

  #take(Held: typeof Pen, moving: typeof Moving): Pen {
    if (this.renderRoot instanceof ShadowRoot) adoptStyles(this.renderRoot, [...CustomerLookupsElement.elementStyles, ...Held.styles])
    return new Held(this, moving, {
      say: (key, values) => this.#penSay(key, values),
      kit: () => this.kit,
      send: () => this.kit?.send,
      shown: () => this.#load.value,
      show: (shown) => this.#put(shown),
      allows: (change) => this.emit('ck-before-lookup-change', change, { cancelable: true }),
      done: (news, detail, said) => this.#done(news, detail, said),
      announce: (text) => this.announce(text),
      percent: (share) => share.toLocaleString(this.words?.locale, { style: 'percent' }),
      reread: () => void this.refresh(),
      focusSoon: (selector) => void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus())
    })
  }

  /** What is being read may have been true before this was written. */
  #put(shown: Shown): void {
    if (shown.kind !== this.#load.value?.kind) return
    this.#load.value = shown
    this.requestUpdate()
    if (this.#load.isRunning) void this.refresh()
  }

  /** Said is what nothing else says: a toast speaks for itself. */
  #done(news: LookupNews, detail: object, said: string): void {
    if (said) this.announce(said)
    this.emit(`ck-${news}`, detail)
    // Everybody on the page shows these words.
    this.kit?.resumed.tell()
  }

  readonly #say: Say = (key, values) => this.say(key, values)
}

declare global {
  interface HTMLElementTagNameMap {
    'customer-lookups': CustomerLookupsElement
  }
}
