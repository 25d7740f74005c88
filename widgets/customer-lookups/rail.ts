import { html, type TemplateResult } from 'lit'
import { type Kind, wordOf } from './kinds.ts'
import type { Say } from './words.ts'

type Rail = {
  kinds: readonly Kind[]
  chosen: Kind
  /** How many can be chosen of a kind, where that is known. */
  countOf: (kind: Kind) => string
  choose: (kind: Kind) => void
  say: Say
}

/** One tab for each kind. Only the chosen one is in the order of tabbing; arrows lead to the others and choose them. */
export const renderRail = ({ kinds, chosen, countOf, choose, say }: Rail): TemplateResult => html`<div
  class="rail"
  part="rail"
  role="tablist"
  aria-label=${say('kinds')}
  @keydown=${walk}
>
  ${kinds.map(
    (kind) => html`<button
      class="tab"
      part="tab"
      type="button"
      role="tab"
      id=${`tab-${kind}`}
      aria-selected=${String(kind === chosen)}
      aria-controls="list"
      tabindex=${kind === chosen ? 0 : -1}
      @click=${() => choose(kind)}
    >
      <span class="cut">${say(wordOf(kind))}</span><span class="count">${countOf(kind)}</span>
    </button>`
  )}
</div>`

function walk(event: KeyboardEvent): void {
  const tabs = [...(event.currentTarget as Element).querySelectorAll('button')]
  const at = tabs.indexOf(event.target as HTMLButtonElement)
  const next = indexFor(event, at, tabs.length - 1)
  if (next === undefined) return
  event.preventDefault()
  tabs[next]?.focus()
  tabs[next]?.click()
}

function indexFor({ key, target }: KeyboardEvent, at: number, last: number): number | undefined {
  const isRtl = getComputedStyle(target as Element).direction === 'rtl'
  const forth = isRtl ? 'ArrowLeft' : 'ArrowRight'
  const back = isRtl ? 'ArrowRight' : 'ArrowLeft'
  if (key === 'ArrowDown' || key === forth) return at === last ? 0 : at + 1
  if (key === 'ArrowUp' || key === back) return at === 0 ? last : at - 1
  if (key === 'Home') return 0
  return key === 'End' ? last : undefined
}
