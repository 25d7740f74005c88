import { sendKeys } from '@web/test-runner-commands'

/** Real key presses, one after the other: `press('Tab', 'ArrowDown', 'Enter')`. */
export async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key })
}

export const type = (text: string) => sendKeys({ type: text })

/** What has the focus, however deep in shadow roots. */
export function focused(): Element | null {
  let here = document.activeElement
  while (here?.shadowRoot?.activeElement) here = here.shadowRoot.activeElement
  return here
}
