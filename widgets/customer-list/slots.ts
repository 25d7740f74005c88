/** Rows beyond the edge, so that a quick wheel does not outrun the next frame. */
const over = 4

export type View = { scrollTop: number; height: number; rowHeight: number; count: number }
/** Which row a slot shows; `undefined` when there is none for it. */
export type Slot = number | undefined

export const slotCount = ({ height, rowHeight }: View) => Math.ceil(height / rowHeight) + 2 * over

export const firstRow = (view: View) =>
  Math.max(0, Math.min(Math.floor(view.scrollTop / view.rowHeight) - over, view.count - slotCount(view)))

/**
 * A row that stays in view keeps its slot and so its nodes; only those that come in are drawn anew. The pinned row keeps its slot also
 * outside the view, and the row that would have had it takes the spare one at the end: what has the focus never becomes another row.
 */
export function slotsFor(view: View, pinned: number | undefined): Slot[] {
  const slots = slotCount(view)
  const first = firstRow(view)
  const rows = [...Array(slots).keys()].map((slot) => first + ((slot - (first % slots) + slots) % slots))
  const held = pinned === undefined || pinned < 0 || pinned >= view.count ? undefined : pinned % slots
  const displaced = held === undefined || rows[held] === pinned ? undefined : rows[held]
  if (held !== undefined) rows[held] = pinned ?? first
  return [...rows, displaced].map((row) => (row !== undefined && row < view.count ? row : undefined))
}
