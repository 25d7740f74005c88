import { noChange } from 'lit'
import { Directive, directive } from 'lit/directive.js'

type Depends = readonly unknown[]

const isSame = (one: Depends | undefined, other: Depends) => one?.every((each, at) => each === other[at])

/** What costs more to make than to keep: made again when one of the things it depends on is another. */
export class Kept<Made> {
  #on: Depends | undefined
  #made: Made | undefined

  get(on: Depends, make: () => Made): Made {
    if (!isSame(this.#on, on)) this.#made = make()
    this.#on = on
    // Safe because it was made at the latest just now.
    return this.#made as Made
  }
}

class KeptPart extends Directive {
  readonly #kept = new Kept<unknown>()

  render(on: Depends, draw: () => unknown): unknown {
    let isNew = false
    const drawn = this.#kept.get(on, () => ((isNew = true), draw()))
    return isNew ? drawn : noChange
  }
}

/** The same for a part of a template: what was drawn there stays as it is. */
export const kept = directive(KeptPart)
