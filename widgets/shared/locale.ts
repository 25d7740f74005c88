/** The language of the place where an element stands, out of the shadow roots of the host page too. */
export function localeAround(element: Element): string {
  for (let here: Element | null = element; here; here = parentOf(here)) {
    const lang = here.getAttribute('lang')
    if (lang) return lang
  }
  return navigator.language || 'en'
}

function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? root.host : null
}
