import { all, type Widget } from './elements.ts'

/** What a host decides and every widget takes over. */
const ofTheHost = new Set(['direction', 'font-family'])

/** How a widget stands there: of every part of it that can be seen, where it is and each of its computed styles. */
export function lookOf(widget: Widget): Record<string, string>[] {
  const { left, top } = widget.shadowRoot?.querySelector('.w')?.getBoundingClientRect() ?? new DOMRect()
  return all(widget, '.w, .w *')
    .filter((element) => element.checkVisibility())
    .map((element) => {
      const styles = getComputedStyle(element)
      const box = element.getBoundingClientRect()
      const place = [box.left - left, box.top - top, box.width, box.height].map(Math.round).join(' ')
      return {
        ...Object.fromEntries([...styles].filter((name) => !ofTheHost.has(name)).map((name) => [name, styles.getPropertyValue(name)])),
        name: nameOf(element),
        place
      }
    })
}

/** Each difference in one line: where, what, what it was and what it is. */
export function differences(before: Record<string, string>[], after: Record<string, string>[]): string[] {
  if (before.length !== after.length) return [`${before.length} parts became ${after.length}`]
  return before.flatMap((was, i) =>
    Object.keys(was)
      .filter((key) => was[key] !== after[i]?.[key])
      .map((key) => `${was['name']} ${key}: ${was[key]} became ${after[i]?.[key]}`)
  )
}

const nameOf = ({ localName, classList }: Element) => [localName, ...classList].join('.')
