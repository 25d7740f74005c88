import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import * as icons from '../../shared/icons.ts'
import { type Entry, readKind } from '../entries.ts'
import { faultIn } from './book.ts'
import { keep } from './keeping.ts'
import type { Paper } from './paper.ts'
import type { Fault } from './words.ts'

/** `base` is what it was called when somebody began. */
type Edit = { id: string; base: string; draft: string; fault?: Fault; isBusy: boolean }

/** A name, changed in its place: Enter or leaving it keeps it, Escape leaves it as it was. */
export class Renaming {
  readonly #host: ReactiveControllerHost
  readonly #paper: Paper
  #edit: Edit | undefined

  constructor(host: ReactiveControllerHost, paper: Paper) {
    this.#host = host
    this.#paper = paper
  }

  begin({ id, label }: Entry): void {
    this.#turn({ id, base: label, draft: label, isBusy: false })
    this.#paper.focusSoon('#rename')
  }

  leave(): void {
    this.#edit = undefined
  }

  render(entry: Entry): TemplateResult {
    const { say } = this.#paper
    const edit = this.#edit?.id === entry.id ? this.#edit : undefined
    if (!edit)
      return html`<button class="label cut" part="label" type="button" aria-label=${say('rename', { name: entry.label })} @click=${() => this.begin(entry)}>
        <bdi>${entry.label}</bdi>
      </button>`
    return html`<span class="renaming">
      <input
        class="f"
        part="input"
        id="rename"
        autocomplete="off"
        maxlength="100"
        dir="auto"
        aria-label=${say('name')}
        aria-invalid=${edit.fault ? 'true' : nothing}
        aria-describedby=${edit.fault ? 'rename-fault' : nothing}
        .value=${edit.draft}
        @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
        @input=${(event: Event) => this.#type(event, edit)}
        @change=${(event: Event) => event.stopPropagation()}
        @blur=${(event: FocusEvent) => isWithin(event) || void this.#keep(entry, false)}
        @keydown=${(event: KeyboardEvent) => this.#press(event, entry)}
      />
      ${
        edit.fault
          ? html`<span class="em" id="rename-fault" role="alert">${icons.error}<span>${say(edit.fault, { name: edit.base })}</span>${this.#renderAgain(edit.fault, entry)}</span>`
          : nothing
      }
    </span>`
  }

  #renderAgain(fault: Fault, entry: Entry) {
    const word = again[fault]
    if (!word) return nothing
    const retry = () => (fault !== 'sessionEnded' || this.#paper.maySignIn()) && void this.#keep(entry, true)
    return html`<button class="btn sm" type="button" part="retry" @click=${retry}>${this.#paper.say(word)}</button>`
  }

  get isHeldUp(): boolean {
    return this.#edit?.fault === 'sessionEnded'
  }

  resume(): void {
    const entry = this.#entry
    if (entry && this.isHeldUp) void this.#keep(entry, true)
  }

  /** Whose name is being changed may be gone from the list; what was written is not. */
  keepUp(): void {
    const edit = this.#edit
    const { say, toast, shown } = this.#paper
    if (!edit || this.#entry || shown()?.next) return
    this.#turn(undefined)
    if (edit.draft !== edit.base) toast({ kind: 'failed', text: say('goneMeanwhile', { name: edit.base, draft: edit.draft }) })
  }

  get #entry(): Entry | undefined {
    return this.#paper.shown()?.entries.find(({ id }) => id === this.#edit?.id)
  }

  #type(event: Event, edit: Edit): void {
    event.stopPropagation()
    const { id, base, isBusy } = edit
    this.#turn({ id, base, isBusy, draft: (event.target as HTMLInputElement).value })
  }

  #press(event: KeyboardEvent, entry: Entry): void {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Enter') return void this.#keep(entry, true)
    this.#turn(undefined)
    this.#paper.focusSoon(labelOf(entry))
  }

  async #keep(entry: Entry, takesFocus: boolean): Promise<void> {
    const edit = this.#edit
    const { say, focusSoon } = this.#paper
    if (!edit || edit.id !== entry.id || edit.isBusy) return
    const label = edit.draft.trim()
    if (label === '' && takesFocus) return this.#turn({ ...edit, fault: 'noName' })
    const isOther = label !== '' && label !== edit.base
    try {
      if (isOther) {
        this.#turn({ ...edit, isBusy: true })
        const base = await this.#nameNow(edit)
        if (![label, edit.base].includes(base)) {
          this.#turn({ ...edit, base, fault: 'renamedMeanwhile' })
          return focusSoon('#rename')
        }
        const isKept = await keep(this.#paper, entry, { label }, say('renamed', { old: edit.base, name: label }))
        if (!isKept) return this.#turn(edit)
      }
      this.#turn(undefined)
      if (takesFocus) focusSoon(labelOf(entry))
    } catch (error) {
      this.#turn({ ...edit, fault: faultIn(error), isBusy: false })
      focusSoon('#rename')
    }
  }

  /** The news of what somebody else has called it may still be on its way. */
  async #nameNow({ id, base }: Edit): Promise<string> {
    const { send, shown } = this.#paper
    const [sender, kind] = [send(), shown()?.kind]
    if (!sender || !kind) return base
    const { entries } = await readKind(sender, kind, AbortSignal.timeout(30_000))
    return entries.find((entry) => entry.id === id)?.label ?? base
  }

  #turn(edit: Edit | undefined): void {
    this.#edit = edit
    this.#host.requestUpdate()
  }
}

/** What the button at a fault is called, where pressing one can help. */
const again: Partial<Record<Fault, 'signIn' | 'retry' | 'replace'>> = {
  sessionEnded: 'signIn',
  unreached: 'retry',
  unkept: 'retry',
  renamedMeanwhile: 'replace'
}

/** From the field to the button beside it nothing is left. */
const isWithin = ({ currentTarget, relatedTarget }: FocusEvent) =>
  (currentTarget as Element).parentElement?.contains(relatedTarget as Node | null) ?? false

const labelOf = ({ id }: Entry) => `[data-id="${CSS.escape(id)}"] .label`
