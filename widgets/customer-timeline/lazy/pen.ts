import type { Change } from '@customer-kit/sdk/contract/change.ts'
import type { Event } from '@customer-kit/sdk/contract/event.ts'
import { html, nothing, type TemplateResult } from 'lit'
import { menu } from '../../shared/controls/menu.ts'
import * as icons from '../../shared/icons.ts'
import type { Kind } from '../kinds.ts'
import { renderComposer } from './composer.ts'
import type { Draft } from './draft.ts'
import { renderRemoveDialog } from './remove-dialog.ts'
import { type Surroundings, Writing } from './writing.ts'
import { catalogues, type PenSay } from './words.ts'
import { writingStyles } from './writing.styles.ts'

type Paper = Surroundings & {
  say: PenSay
  nameOf: (event: Event) => string
  /** What the event says now, where somebody else has changed it. */
  renderTheirs: (event: Event) => TemplateResult
  focusSoon: (selector: string) => void
}

/** Everything with which a timeline is written. Who may only read never loads it. */
export class Pen {
  static readonly styles = writingStyles
  static readonly catalogues = catalogues
  readonly #paper: Paper
  readonly #writing: Writing

  constructor(paper: Paper) {
    this.#paper = paper
    this.#writing = new Writing(paper)
  }

  /** The open form above the timeline, if there is one. */
  renderComposer(customerId: string): TemplateResult | undefined {
    const draft = this.#writing.draftFor(customerId)
    if (!draft) return undefined
    const keep = () => void this.#writing.record(customerId)
    const cancel = () => {
      this.#writing.discard(customerId)
      this.#paper.focusSoon('button.comp')
    }
    return this.#renderForm(draft, 'new', keep, cancel)
  }

  /** The form in the place of an event, while that is being changed. */
  renderEditor(event: Event): TemplateResult | undefined {
    const { editing } = this.#writing
    if (editing?.event.id !== event.id) return undefined
    const cancel = () => {
      this.#writing.stopEditing()
      this.#paper.focusSoon(openerOf(event))
    }
    const form = this.#renderForm(editing.draft, 'edit', () => void this.#writing.save(), cancel)
    return editing.draft.fault === 'changedMeanwhile' ? html`${form}${this.#paper.renderTheirs(event)}` : form
  }

  renderActions(event: Event): TemplateResult {
    const { say, nameOf } = this.#paper
    return menu({
      id: `${event.id}-menu`,
      label: say('actions', { what: nameOf(event) }),
      opener: icons.more,
      items: [
        { label: say('edit'), icon: icons.pencil, run: () => this.#edit(event) },
        { label: say('remove'), icon: icons.trash, isDangerous: true, run: () => this.#writing.askToRemove(event) }
      ]
    })
  }

  renderQuestion(): TemplateResult | typeof nothing {
    const { removal } = this.#writing
    const { say, nameOf } = this.#paper
    if (!removal) return nothing
    const confirm = () => void this.#writing.confirmRemoval()
    return renderRemoveDialog({ removal, what: nameOf(removal.event), say, confirm, closed: () => this.#writing.stopAsking() })
  }

  begin(customerId: string, type: Kind): void {
    this.#writing.begin(customerId, type)
    this.#paper.focusSoon('#new-title, #new-text')
  }

  stopEditing(): void {
    this.#writing.stopEditing()
  }

  /** Somebody is signed in again. */
  resume(): void {
    void this.#writing.resume()
  }

  /** Somebody may have removed what is being changed. */
  hear(news: readonly Change[]): void {
    const { editing } = this.#writing
    if (!news.some(({ id, op }) => op === 'gone' && id === editing?.event.id)) return
    this.#writing.keepApart()
    this.#paper.focusSoon('#new-text')
  }

  #edit(event: Event): void {
    this.#writing.edit(event)
    this.#paper.focusSoon('#edit-text')
  }

  #renderForm(draft: Draft, id: 'new' | 'edit', keep: () => void, cancel: () => void): TemplateResult {
    const { say, redraw } = this.#paper
    return renderComposer({ draft, id, isInner: id === 'edit', say, changed: redraw, keep, cancel })
  }
}

/** The button of an event's menu, where the focus goes back to. */
const openerOf = ({ id }: Event) => `[popovertarget="${id}-menu"]`
