import { sendKeys } from '@web/test-runner-commands'

/** Real key presses, one after the other: `press('Tab', 'ArrowDown', 'Control+Enter')`. */
export async function press(...keys: string[]): Promise<void> {
  for (const chord of keys) {
    const [key = '', ...held] = chord.split('+').toReversed()
    for (const modifier of held) await sendKeys({ down: modifier })
    await sendKeys({ press: key })
    for (const modifier of held) await sendKeys({ up: modifier })
  }
}

export const type = (text: string) => sendKeys({ type: text })

/** What has the focus, however deep in shadow roots. */
export function focused(): Element | null {
  let here = document.activeElement
  while (here?.shadowRoot?.activeElement) here = here.shadowRoot.activeElement
  return here
}
