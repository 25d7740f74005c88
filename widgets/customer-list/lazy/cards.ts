import { html, noChange, nothing, type TemplateResult } from 'lit'
import { kept } from '../../shared/kept.ts'
import { stage, time, who } from '../columns.ts'
import { after, type GridView, names } from '../grid-view.ts'
import type { Slot } from '../slots.ts'
import { cardsStyles } from './cards.styles.ts'

export const styles = [cardsStyles]

/** One line a customer, where there is not. */
export function cardsView(view: GridView): TemplateResult {
  const { grid, label, slots, sort } = view
  const at = sort.endsWith('createdAt') ? 'createdAt' : 'updatedAt'
  return html`<div class=${names('grid cards', grid.isWindow && 'window')} @keydown=${grid.onKeyDown} @focusin=${grid.onFocusIn}>
    <div class="track" role="list" aria-label=${label} @pointerdown=${grid.onPointerDown} @click=${grid.onClick}>
      ${slots.map((row) => card(view, row, at))}
    </div>
  </div>`
}

function card({ grid, rows, currentId, ink }: GridView, row: Slot, at: 'createdAt' | 'updatedAt') {
  if (row === undefined) return nothing
  const customer = rows.at(row)
  if (!customer) return noChange
  const isCurrent = customer.id === currentId
  const isActive = grid.activeIn(row) === 0
  const [number, size] = [rows.numberOf(row), rows.totalIsExact ? rows.total : -1]
  return kept(
    [row, number, size, customer, isCurrent, isActive, at, ink],
    () => html`<div
      class=${names('row', isCurrent && 'cur')}
      part=${isCurrent ? 'row row-current' : 'row'}
      role="listitem"
      aria-setsize=${size}
      aria-posinset=${after(number, 1)}
      data-row=${row}
      data-id=${customer.id}
    >
      <div
        class="cell customer"
        role="button"
        aria-current=${isCurrent ? 'true' : nothing}
        data-column="0"
        tabindex=${isActive ? 0 : -1}
      >
        ${who(customer, ink)}
      </div>
      <div class="cell stage">${stage(customer, ink)}</div>
      <div class="cell last">${time(customer[at], ink)}</div>
    </div>`
  )
}
