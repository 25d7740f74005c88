import type { ReactiveControllerHost, TemplateResult } from 'lit'
import { ChoiceControl } from '../../shared/controls/choice.ts'
import { type Field, isConsent, namesIn, type Value } from '../fields.ts'
import { ConsentControl } from './consent.ts'
import { Leaving } from './leaving.ts'
import type { Edits } from './edits.ts'
import { renderClash, renderFault } from './fault.ts'
import { isLongList, optionsFor } from './options.ts'
import { renderTagEditor } from './tag-editor.ts'
import { labelOf } from '../shown.ts'
import { ViewersControl } from './viewers.ts'
import type { Opener, Writable } from './words.ts'

type Picked = { shown: Writable; edits: Edits; field: Field; value: Value; opener: Opener }

/** The values that are picked and not typed, what is said where one could not be saved, and the question before what is typed goes. A chunk of its own, which comes beside that of the pen. */
export class Pickers {
  readonly #host: ReactiveControllerHost
  readonly #choices = new Map<Field, ChoiceControl>()
  readonly #people = new Map<Field, ViewersControl>()
  readonly #consent: ConsentControl
  readonly renderTags = renderTagEditor
  readonly renderFault = renderFault
  readonly renderClash = renderClash
  readonly leaving: Leaving

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    this.#consent = new ConsentControl(host)
    this.leaving = new Leaving(host)
  }

  /** One out of several, saved as soon as it is chosen. */
  renderOne({ shown, edits, field, value, opener }: Picked): TemplateResult {
    const choice = this.#choices.get(field) ?? new ChoiceControl(this.#host, `choose-${field.replace('.', '-')}`)
    this.#choices.set(field, choice)
    return choice.render({
      ...opener,
      label: labelOf(shown, field),
      options: optionsFor(shown, field, value),
      chosen: String(value ?? ''),
      choose: (key) => void edits.put(field, key || null),
      ...(isLongList(shown, field) && { search: shown.say('find'), empty: shown.say('noMatch') })
    })
  }

  /** Several people, saved when the list closes. */
  renderPeople({ shown, edits, field, value, opener }: Picked): TemplateResult {
    const people = this.#people.get(field) ?? new ViewersControl(this.#host, field)
    this.#people.set(field, people)
    return people.render({ shown, ...opener, chosen: namesIn(value), choose: (ids) => void edits.put(field, ids) })
  }

  /** Whether they agreed, how that is known, and to what: said together, saved together. */
  renderConsent({ shown, edits, value, opener }: Picked): TemplateResult {
    const consent = isConsent(value) ? value : undefined
    return this.#consent.render({ shown, ...opener, consent, save: (said) => void edits.put('consent', said) })
  }
}
