import { html, nothing, type TemplateResult } from 'lit'
import { stage, time, who } from '../columns.ts'
import { after, type GridView, names } from '../grid-view.ts'

/** One line a customer, where there is not. */
export function cardsView(view: GridView): TemplateResult {
  const { grid, label, slots, rows, currentId, ink, sort } = view
  const at = sort.endsWith('createdAt') ? 'createdAt' : 'updatedAt'
  return html`<div class=${names('grid cards', grid.isWindow && 'window')} @keydown=${grid.onKeyDown} @focusin=${grid.onFocusIn}>
    <div class="track" role="list" aria-label=${label} @pointerdown=${grid.onPointerDown} @click=${grid.onClick}>
      ${slots.map((row) => {
        if (row === undefined) return nothing
        const customer = rows.at(row)
        const isCurrent = customer !== undefined && customer.id === currentId
        return html`<div
          class=${names('row', isCurrent && 'cur')}
          part=${isCurrent ? 'row row-current' : 'row'}
          role="listitem"
          aria-setsize=${rows.totalIsExact ? rows.total : -1}
          aria-posinset=${after(rows.numberOf(row), 1)}
          data-row=${row}
          data-id=${customer?.id ?? nothing}
        >
          <div
            class="cell customer"
            role="button"
            aria-current=${isCurrent ? 'true' : nothing}
            data-row=${row}
            data-column="0"
            tabindex=${grid.isActive(row, 0) ? 0 : -1}
          >
            ${customer ? who(customer, ink) : html`<span class="sk"></span>`}
          </div>
          ${customer ? html`<div class="cell stage">${stage(customer, ink)}</div><div class="cell last">${time(customer[at], ink)}</div>` : nothing}
        </div>`
      })}
    </div>
  </div>`
}
