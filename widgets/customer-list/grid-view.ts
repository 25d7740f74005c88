import { html, noChange, nothing, type TemplateResult } from 'lit'
import * as icons from '../shared/icons.ts'
import { kept } from '../shared/kept.ts'
import type { Column, Ink } from './columns.ts'
import { type Grid, titleRow } from './grid.ts'
import type { Rows, Sort } from './rows.ts'
import type { Slot } from './slots.ts'

export type GridView = {
  grid: Grid
  label: string
  columns: readonly Column[]
  sort: Sort
  sortBy: (column: Column) => void
  slots: readonly Slot[]
  rows: Rows
  currentId: string | null
  ink: Ink
}

/** Columns and cells, where there is room for them. */
export function gridView(view: GridView): TemplateResult {
  const { grid, label, columns, slots, rows } = view
  return html`<div
    class=${names('grid', grid.isWindow && 'window')}
    role="grid"
    aria-label=${label}
    aria-rowcount=${rows.totalIsExact ? rows.total + 1 : -1}
    aria-colcount=${columns.length}
    @keydown=${grid.onKeyDown}
    @focusin=${grid.onFocusIn}
  >
    <div class="titles" role="rowgroup"><div class="row hd" role="row" aria-rowindex="1" data-row=${titleRow}>${columns.map((column, i) => title(view, column, i))}</div></div>
    <div class="track" role="rowgroup" @pointerdown=${grid.onPointerDown} @click=${grid.onClick}>${slots.map((row) => line(view, row))}</div>
  </div>`
}

function title({ grid, sort, sortBy }: GridView, column: Column, i: number) {
  const isSorted = sort.replace('-', '') === column.field
  const isDown = sort.startsWith('-')
  const tabindex = grid.activeIn(titleRow) === i ? 0 : -1
  return html`<div
    class=${names('cell', column.isEnd && 'n')}
    role="columnheader"
    aria-colindex=${i + 1}
    aria-sort=${isSorted ? (isDown ? 'descending' : 'ascending') : nothing}
    data-column=${i}
    tabindex=${column.isSortable ? nothing : tabindex}
  >
    ${
      column.isSortable
        ? html`<button class="hb" type="button" tabindex=${tabindex} @click=${() => sortBy(column)}>
            ${column.title}${isSorted ? (isDown ? icons.descending : icons.ascending) : nothing}
          </button>`
        : column.title
    }
  </div>`
}

function line({ grid, columns, rows, currentId, ink }: GridView, row: Slot) {
  if (row === undefined) return nothing
  const customer = rows.at(row)
  // Until it is here, the slot keeps the row it had, out of sight: no other slot can have it, and nothing is drawn twice.
  if (!customer) return noChange
  const isCurrent = customer.id === currentId
  const active = grid.activeIn(row)
  const number = rows.numberOf(row)
  return kept(
    [row, number, customer, isCurrent, active, columns, ink],
    () => html`<div
      class=${names('row', isCurrent && 'cur')}
      part=${isCurrent ? 'row row-current' : 'row'}
      role="row"
      aria-rowindex=${after(number, 2)}
      aria-selected=${String(isCurrent)}
      data-row=${row}
      data-id=${customer.id}
    >${columns.map(
      (column, i) => html`<div
        class=${names('cell', column.isEnd && 'n', column.key)}
        part=${`cell cell-${column.key}`}
        role="gridcell"
        aria-colindex=${i + 1}
        data-column=${i}
        tabindex=${active === i ? 0 : -1}
        >${column.draw(customer, ink)}</div
      > `
    )}</div
    >`
  )
}

/** The final geometry, before there is anything to fill it with. One row is as high as a dozen and stands for them. */
export const skeletonView = (columns: readonly Column[], isNarrow: boolean, label: string) =>
  html`<div class=${names('grid scroll', isNarrow && 'cards')} part="skeleton" aria-busy="true" role="group" aria-label=${label}>
    ${isNarrow ? nothing : html`<div class="row hd titles"></div>`}
    <div class="row skeleton">${columns.map(() => html`<div class="cell"></div>`)}</div>
  </div>`

/** Left out where nobody knows: a wrong number would be read out. */
export const after = (number: number | undefined, first: number) => (number === undefined ? nothing : number + first)
export const names = (...classes: readonly (string | false | undefined)[]) => classes.filter(Boolean).join(' ')
