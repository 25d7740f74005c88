import { nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { Toasts } from '../../shared/controls/toast.ts'
import { fields } from '../../shared/styles/fields.ts'
import { floating } from '../../shared/styles/floating.ts'
import type { Tools } from '../rows.ts'
import { Adding } from './adding.ts'
import type { Paper } from './paper.ts'
import { penStyles } from './pen.styles.ts'
import { Renaming } from './renaming.ts'
import { catalogues } from './words.ts'

/** Everything with which the lists are changed. Who may only read never loads it. */
export class Pen {
  static readonly styles = [fields, floating, penStyles]
  static readonly catalogues = catalogues
  readonly toasts: Toasts
  readonly tools: Tools
  readonly #paper: Paper
  readonly #adding: Adding
  readonly #renaming: Renaming

  constructor(host: ReactiveControllerHost, paper: Paper) {
    this.#paper = paper
    this.toasts = new Toasts(host)
    this.#adding = new Adding(host, paper)
    this.#renaming = new Renaming(host, paper)
    this.tools = {
      label: (entry) => this.#renaming.render(entry)
    }
  }

  /** Another list is shown now. */
  leave(): void {
    this.#adding.leave()
    this.#renaming.leave()
  }

  renderAdd(): TemplateResult | typeof nothing {
    const shown = this.#paper.shown()
    return shown ? this.#adding.render(shown.kind) : nothing
  }
}
