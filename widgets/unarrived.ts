/** The loader says it in its own words: those of the widgets are in chunks, and chunks are what did not arrive. */
const words: Record<string, [said: string, again: string]> = {
  ar: ['لم يصل هذا الجزء من الصفحة.', 'إعادة تحميل الصفحة'],
  de: ['Dieser Teil der Seite ist nicht angekommen.', 'Seite neu laden'],
  en: ['This part of the page did not arrive.', 'Reload the page']
}

const style = `
:host{display:block}
p{display:flex;flex-wrap:wrap;align-items:center;gap:8px 12px;margin:0;padding:12px 16px;border:1px solid color-mix(in srgb,currentcolor 25%,transparent);border-radius:8px}
button{font:inherit;min-block-size:32px}`

/** Where a message stands in place of an element, until its code comes. */
const told = new Set<Element>()

/** In place of an element whose code did not arrive, with what the page has inside it still to be seen. */
export function showUnarrived(element: Element, again: () => void): void {
  if (told.has(element) || element.shadowRoot) return
  told.add(element)
  const language = element.closest('[lang]')?.getAttribute('lang') ?? navigator.language
  const [said, reload] = words[language.slice(0, 2).toLowerCase()] ?? words['en'] ?? []
  const root = element.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(style)
  root.adoptedStyleSheets.push(sheet)
  const line = document.createElement('p')
  line.part.add('error')
  line.role = 'alert'
  const button = document.createElement('button')
  button.part.add('retry')
  button.append(reload ?? '')
  // Without a connection a reload would lose the whole page.
  button.addEventListener('click', () => (navigator.onLine ? location.reload() : again()))
  line.append(said ?? '', button)
  root.append(line, document.createElement('slot'))
}

/** Makes room for what the element draws itself. */
export function clearUnarrived(tag: string): void {
  for (const element of told) if (element.localName === tag && told.delete(element)) element.shadowRoot?.replaceChildren()
}
