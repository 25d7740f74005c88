import 'axe-core'
import type axeCore from 'axe-core'

// Safe because the import above leaves itself under this name: it is no module of the browser's.
const { axe } = globalThis as unknown as { axe: typeof axeCore }

/** Fails with each fault that axe finds in an element and all its shadow roots. */
export async function checkAccessible(element: Element): Promise<void> {
  finishMoving(element)
  const { violations } = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { region: { enabled: false } }
  })
  const faults = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' | ')}`
  )
  if (faults.length > 0) throw new Error(faults.join('\n'))
}

/** A colour on its way to another is neither. */
export function finishMoving({ shadowRoot }: Element): void {
  for (const animation of shadowRoot?.getAnimations() ?? []) {
    const { endTime = 0 } = animation.effect?.getComputedTiming() ?? {}
    if (Number.isFinite(Number(endTime))) animation.finish()
  }
}
