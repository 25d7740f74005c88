/** Markup that is safe already: made by `html` alone. */
class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
  toString(): string {
    return this.text
  }
}

export type { Markup }
type Part = Markup | string | number | false | undefined | null | readonly Part[]

/** Whatever is put in is spelled as text, unless it is markup itself. How a template is laid out stays here. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Markup =>
  new Markup(strings.map(onOneLine).reduce((all, string, at) => all + spelled(parts[at - 1]) + string))

const onOneLine = (string: string) => string.replace(/\s*\n\s*/g, '\n')

function spelled(part: Part): string {
  if (part === false || part === undefined || part === null) return ''
  if (part instanceof Markup) return part.text
  if (typeof part === 'object') return part.map(spelled).join('')
  return String(part).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** Text of a comment, in which code stands between backticks and a code of a problem leads to its page. */
export const prose = (text: string, isProblem: (word: string) => boolean = () => false): Markup[] =>
  text.split(/(`[^`]+`)/).map((part) => {
    if (!part.startsWith('`')) return html`${part}`
    const code = part.slice(1, -1)
    return isProblem(code) ? html`<a href="/docs/problems/${code}"><code>${code}</code></a>` : html`<code>${code}</code>`
  })
