import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { Entry } from './entries.ts'
import type { Say } from './words.ts'

/** What somebody who may change the list gets in a row beyond what everybody reads. */
export type Tools = {
  /** Where a row is taken hold of; absent where there is no order. */
  handle: (entry: Entry) => unknown
  tone: (entry: Entry) => unknown
  label: (entry: Entry) => unknown
  actions: (entry: Entry) => unknown
  below: (entry: Entry) => unknown
  isHeld: (entry: Entry) => boolean
}

type Rows = { entries: readonly Entry[]; name: string; say: Say; tools: Tools | undefined }

export const renderRows = ({ entries, name, say, tools }: Rows): TemplateResult => html`<ul class="rows" part="rows" aria-label=${name}>
  ${repeat(
    entries,
    ({ id }) => id,
    (entry) => html`<li class=${tools?.isHeld(entry) ? 'row held' : 'row'} part="row" data-id=${entry.id}>
      ${tools?.handle(entry) ?? nothing} ${tools?.tone(entry) ?? dot(entry)}
      ${tools?.label(entry) ?? html`<bdi class="label cut" part="label">${entry.label}</bdi>`}
      <span class="uses num t2 s" part="uses">${spelledUses(entry, say)}</span>
      ${tools?.actions(entry) ?? nothing} ${tools?.below(entry) ?? nothing}
    </li>`
  )}
</ul>`

export const dot = ({ tone }: Pick<Entry, 'tone'>): TemplateResult => html`<span class=${`dot tone-${tone ?? 'grey'}`}></span>`

function spelledUses({ uses }: Entry, say: Say): string {
  if (!uses) return ''
  return say(uses.isExact ? 'uses' : 'usesAtLeast', { n: uses.count })
}
