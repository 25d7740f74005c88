import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { menu, type MenuItem } from '../../shared/controls/menu.ts'
import { isSamePerson, maySignIn } from '../../shared/lazy/signing-in.ts'
import { Toasts } from '../../shared/controls/toast.ts'
import * as icons from '../../shared/icons.ts'
import { fields } from '../../shared/styles/fields.ts'
import { floating } from '../../shared/styles/floating.ts'
import type { Kit } from '../../shared/provider/kit.ts'
import type { Entry } from '../entries.ts'
import type { Tools } from '../rows.ts'
import { Adding } from './adding.ts'
import { Changing } from './changing.ts'
import { Merging } from './merging.ts'
import type { Moving } from './moving.ts'
import type { Paper } from './paper.ts'
import { penStyles } from './pen.styles.ts'
import type { Question } from './question.ts'
import { Renaming } from './renaming.ts'
import type { TagJobs } from './tag-jobs.ts'
import { catalogues } from './words.ts'

type Given = Omit<Paper, 'toast' | 'maySignIn'> & { kit: () => Kit | undefined; percent: (share: number) => string }

type Host = ReactiveControllerHost & EventTarget

/** Everything with which the lists are changed. Who may only read never loads it. */
export class Pen {
  static readonly styles = [fields, floating, penStyles]
  static readonly catalogues = catalogues
  readonly toasts: Toasts
  readonly tools: Tools
  readonly #paper: Paper
  readonly #adding: Adding
  readonly #renaming: Renaming
  readonly #moving: Moving
  readonly #changing: Changing
  readonly #merging: Merging
  readonly #host: Host
  readonly #kit: Given['kit']
  #question: Question | undefined
  #tagJobs: TagJobs | undefined
  #isFetching = false

  /** What moves a choice comes beside it, in a chunk of its own. */
  constructor(host: Host, Mover: typeof Moving, { kit, percent, ...given }: Given) {
    this.toasts = new Toasts(host)
    this.#host = host
    this.#kit = kit
    const paper: Paper = { ...given, maySignIn: () => maySignIn(host), toast: (toast) => this.toasts.show(toast) }
    this.#paper = paper
    this.#adding = new Adding(host, paper)
    this.#renaming = new Renaming(host, paper)
    this.#moving = new Mover(host, paper)
    this.#changing = new Changing(paper)
    this.#merging = new Merging(host, paper, percent)
    this.tools = {
      handle: (entry) => this.#renderHandle(entry),
      tone: (entry) => this.#changing.renderTone(entry),
      label: (entry) => this.#renaming.render(entry),
      actions: (entry) => this.#renderActions(entry),
      below: (entry) => (paper.shown()?.kind === 'tags' ? this.#tagJobs?.render(entry) : this.#merging.render(entry)) ?? nothing,
      isHeld: (entry) => this.#moving.isHeld(entry)
    }
    host.addController({ hostUpdated: () => void this.#watchTags(percent) })
  }

  /** Few rename tags, so the code that watches over it comes with their list. */
  async #watchTags(percent: Given['percent']): Promise<void> {
    if (this.#isFetching || this.#paper.shown()?.kind !== 'tags') return
    this.#isFetching = true
    const code = await import('./tag-jobs.ts').catch(() => undefined)
    if (code) this.#tagJobs = new code.TagJobs(this.#host, this.#paper, percent)
    this.#host.requestUpdate()
  }

  /** Another list is shown now. */
  leave(): void {
    this.#adding.leave()
    this.#renaming.leave()
    this.#moving.leave()
  }

  /** The list has been read again: what is being written may be about what is not there any more. */
  keepUp(): void {
    this.#renaming.keepUp()
  }

  /** Somebody is signed in again: what the end of the session has held up goes on, where it is the same person. */
  async resume(): Promise<void> {
    if (!this.#adding.isHeldUp && !this.#renaming.isHeldUp) return
    if (!(await isSamePerson(this.#kit()))) return
    this.#adding.resume()
    this.#renaming.resume()
  }

  /** Few are ever merged, so the code for it comes when somebody asks. */
  async #askToMerge(entry: Entry): Promise<void> {
    const code = await import('./question.ts').catch(() => undefined)
    if (!code) return this.#paper.toast({ kind: 'failed', text: this.#paper.say('unreached') })
    this.#question ??= new code.Question(this.#host, this.#paper, (one, into) => this.#merging.begin(one, into))
    this.#question.ask(entry)
  }

  ordered(entries: readonly Entry[]): readonly Entry[] {
    return this.#moving.ordered(entries)
  }

  renderAdd(): TemplateResult | typeof nothing {
    const shown = this.#paper.shown()
    return shown ? this.#adding.render(shown.kind) : nothing
  }

  renderQuestion(): TemplateResult | typeof nothing {
    return this.#question?.render() ?? nothing
  }

  /** Tags stand by name, and what is archived at the end. */
  #renderHandle(entry: Entry): TemplateResult | typeof nothing {
    if (this.#isMovable(entry)) return this.#moving.renderHandle(entry)
    return this.#isOrdered ? html`<span class="grip"></span>` : nothing
  }

  get #isOrdered(): boolean {
    return this.#paper.shown()?.revision !== null
  }

  #isMovable({ archived }: Entry): boolean {
    return !archived && this.#isOrdered
  }

  #renderActions(entry: Entry): TemplateResult {
    const { say } = this.#paper
    return menu({
      id: `menu-${entry.id}`,
      label: say('actions', { name: entry.label }),
      opener: icons.more,
      items: [
        { label: say('renameHere'), icon: icons.pencil, run: () => this.#renaming.begin(entry) },
        ...(this.#isMovable(entry) ? this.#moves(entry) : []),
        ...(this.#merging.isRunning(entry) ? [] : this.#endings(entry))
      ]
    })
  }

  #moves(entry: Entry): MenuItem[] {
    const { say } = this.#paper
    const { at, of } = this.#moving.placeOf(entry)
    const up = { label: say('moveUp'), icon: icons.ascending, run: () => this.#moving.move(entry, at - 1) }
    const down = { label: say('moveDown'), icon: icons.descending, run: () => this.#moving.move(entry, at + 1) }
    return [...(at > 0 ? [up] : []), ...(at < of - 1 ? [down] : [])]
  }

  #endings(entry: Entry): MenuItem[] {
    const { say } = this.#paper
    const { archived } = entry
    return [
      { label: say('mergeInto'), icon: icons.merge, run: () => void this.#askToMerge(entry) },
      {
        label: say(archived ? 'restore' : 'archive'),
        icon: archived ? icons.refresh : icons.archive,
        run: () => void this.#changing.archive(entry, !archived)
      }
    ]
  }
}
