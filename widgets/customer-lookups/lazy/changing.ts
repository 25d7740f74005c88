import type { Tone } from '@customer-kit/sdk/contract/tone.ts'
import type { TemplateResult } from 'lit'
import { menu } from '../../shared/controls/menu.ts'
import type { Entry } from '../entries.ts'
import { dot } from '../rows.ts'
import { type EntryPatch, faultIn } from './book.ts'
import { keep } from './keeping.ts'
import type { Paper } from './paper.ts'

const tones = ['grey', 'amber', 'blue', 'violet', 'green', 'red'] as const satisfies readonly Tone[]

/** The colour of a choice, and whether it can be chosen. */
export class Changing {
  readonly #paper: Paper

  constructor(paper: Paper) {
    this.#paper = paper
  }

  renderTone(entry: Entry): TemplateResult {
    const { say } = this.#paper
    return menu({
      id: `tone-${entry.id}`,
      label: say('tone', { name: entry.label }),
      opener: dot(entry),
      items: tones.map((tone) => ({
        label: say(tone),
        icon: dot({ tone }),
        isChecked: tone === (entry.tone ?? 'grey'),
        run: () => void this.#change(entry, { tone }, say('toned', { name: entry.label }))
      }))
    })
  }

  async archive(entry: Entry, archived: boolean): Promise<void> {
    const { say, toast } = this.#paper
    const text = say(archived ? 'archivedOne' : 'restored', { name: entry.label })
    if (!(await this.#change(entry, { archived }, archived ? '' : text)) || !archived) return
    toast({ kind: 'done', text, action: { label: say('undo'), run: () => void this.archive({ ...entry, archived: true }, false) } })
  }

  async #change(entry: Entry, patch: EntryPatch, said: string): Promise<boolean> {
    const { say, toast } = this.#paper
    try {
      return await keep(this.#paper, entry, patch, said)
    } catch (error) {
      const fault = faultIn(error)
      const isOver = fault === 'sessionEnded'
      const again = () => (!isOver || this.#paper.maySignIn()) && void this.#change(entry, patch, said)
      toast({ kind: 'failed', text: say(fault), action: { label: say(isOver ? 'signIn' : 'retry'), run: again } })
      return false
    }
  }
}
