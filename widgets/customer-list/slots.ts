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
export function slotsFor(view: View, pinned = -1): Slot[] {
  const slots = slotCount(view)
  const first = firstRow(view)
  const end = Math.min(Math.ceil((view.scrollTop + view.height) / view.rowHeight) + over, view.count)
  const rows = [...Array(slots).keys()].map((slot): Slot => {
    const row = first + ((slot - (first % slots) + slots) % slots)
    return row < end ? row : undefined
  })
  const held = pinned < view.count ? pinned % slots : -1
  const displaced = rows[held] === pinned ? undefined : rows[held]
  if (held >= 0) rows[held] = pinned
  return [...rows, displaced]
}
