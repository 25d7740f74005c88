/** What is wrong, and the line that mends it. */
export type Advice = { what: string; line: string }

const style = new CSSStyleSheet()
style.replaceSync(`
:host { all: initial; position: fixed; inset: auto 16px 16px auto; z-index: 2147483647; max-inline-size: min(480px, calc(100vw - 32px)) }
section { font: 14px/1.5 system-ui, sans-serif; color: #111; background: #fff8e1; border: 1px solid #b58900; border-radius: 8px; padding: 12px 16px }
h2 { font-size: 14px; margin: 0 }
p { margin: 8px 0 4px }
code { display: block; overflow-wrap: anywhere; background: #fff; border: 1px solid #ddd; border-radius: 4px; padding: 4px 8px; user-select: all }
button { position: absolute; inset: 8px 8px auto auto; min-inline-size: 24px; min-block-size: 24px }
`)

let list: HTMLElement | undefined
const shown = new Set<string>()

/** Each once, in a corner of the page that nobody but a developer sees. */
export function showAdvice({ what, line }: Advice): void {
  if (shown.has(what)) return
  shown.add(what)
  if (!list?.isConnected) list = panel()
  list.append(element('p', what), element('code', line))
}

function panel(): HTMLElement {
  const host = document.createElement('div')
  const root = host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets.push(style)
  const section = document.createElement('section')
  section.setAttribute('role', 'status')
  const close = element('button', '×')
  close.setAttribute('aria-label', 'Close')
  close.addEventListener('click', () => host.remove())
  section.append(element('h2', 'Customer Kit: this page needs a line'), close)
  root.append(section)
  document.body.append(host)
  return section
}

function element(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag)
  made.textContent = text
  return made
}
