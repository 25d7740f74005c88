import { html, nothing, type TemplateResult } from 'lit'
import { classMap } from 'lit/directives/class-map.js'
import { placeOnOpen } from './place.ts'

export type MenuItem = {
  label: string
  icon?: TemplateResult
  /** Given, the item is one of several of which one holds. */
  isChecked?: boolean
  isDangerous?: boolean
  run: () => void
}

type Menu = { id: string; label: string; opener: TemplateResult; items: readonly MenuItem[]; openerClass?: string }

/** A button, and the menu it opens. `label` names both. */
export const menu = ({ id, label, opener, items, openerClass = 'ib' }: Menu): TemplateResult => html`
  <button class=${openerClass} type="button" popovertarget=${id} aria-haspopup="menu" aria-label=${label} title=${label}>${opener}</button>
  <div class="pop" id=${id} popover role="menu" aria-label=${label} @beforetoggle=${focusFirst} @keydown=${walk}>${items.map(item)}</div>
`

const item = ({ label, icon, isChecked, isDangerous, run }: MenuItem) => html`<button
  class=${classMap({ opt: true, neg: Boolean(isDangerous) })}
  type="button"
  tabindex="-1"
  role=${isChecked === undefined ? 'menuitem' : 'menuitemradio'}
  aria-checked=${isChecked === undefined ? nothing : String(isChecked)}
  @click=${(event: Event) => {
    popoverOf(event)?.hidePopover()
    run()
  }}
>
  ${icon ?? nothing}<span class="cut">${label}</span>
</button>`

const popoverOf = ({ currentTarget }: Event) => (currentTarget as Element).closest<HTMLElement>('[popover]')
const focusFirst = (event: Event) => placeOnOpen(event, (popover) => popover.querySelector('button')?.focus())

function walk(event: KeyboardEvent): void {
  const popover = event.currentTarget as HTMLElement
  const items = [...popover.querySelectorAll('button')]
  const at = items.indexOf(event.target as HTMLButtonElement)
  if (event.key === 'Tab') return popover.hidePopover()
  const next = indexFor(event.key, at, items)
  if (next === undefined) return
  event.preventDefault()
  items[next]?.focus()
}

function indexFor(key: string, at: number, items: readonly Element[]): number | undefined {
  const last = items.length - 1
  if (key === 'ArrowDown') return at === last ? 0 : at + 1
  if (key === 'ArrowUp') return at <= 0 ? last : at - 1
  if (key === 'Home') return 0
  if (key === 'End') return last
  if (key.length !== 1) return undefined
  const after = [...items.keys()].map((i) => (at + 1 + i) % items.length)
  return after.find((i) => items[i]?.textContent?.trim().toLocaleLowerCase().startsWith(key.toLocaleLowerCase()))
}
