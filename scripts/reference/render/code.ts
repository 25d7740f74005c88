import { html, type Markup } from '../html.ts'

export type Language = 'sh' | 'ts' | 'json' | 'html' | 'css'

/** In this order: a comment or a string hides what looks like anything else in it. */
const words: Record<Language, [kind: string, pattern: string][]> = {
  json: [
    ['rest', String.raw`// \d+ more`],
    ['key', String.raw`"[^"\n]*"(?=: )`],
    ['str', String.raw`"(?:[^"\\\n]|\\.)*"`],
    ['num', String.raw`\b-?\d[\d.]*\b|\b(?:true|false|null)\b`]
  ],
  ts: [
    ['rest', String.raw`//[^\n]*`],
    ['str', String.raw`'[^'\n]*'|\`[^\`]*\``],
    ['word', String.raw`\b(?:const|await|for|of|import|from|if|throw|new|async|return)\b`],
    ['num', String.raw`\b\d+\b|\b(?:true|false|null)\b`],
    ['key', String.raw`\b\w+(?=:)`]
  ],
  sh: [
    ['key', String.raw`"[\w-]+"(?=: )`],
    ['str', String.raw`"[^"\n]*"|'[^'\n]*'`],
    ['word', String.raw`^curl|(?<= )-[XHdG]\b|--data-urlencode`]
  ],
  css: [
    ['word', String.raw`^[^\s{}]+(?= \{)`],
    ['key', String.raw`[\w-]+(?=:)`],
    ['num', String.raw`\b\d+(?:px|em|%)?`]
  ],
  html: [
    ['rest', String.raw`<!--[^]*?-->`],
    ['str', String.raw`"[^"\n]*"`],
    ['word', String.raw`</?[\w-]+|/?>`],
    ['key', String.raw`\b[\w-]+(?==")`]
  ]
}

/** Code in colours, without a script. */
export function code(text: string, language: Language): Markup {
  const kinds = words[language]
  const pattern = new RegExp(kinds.map(([, each]) => `(${each})`).join('|'), 'gm')
  const parts: Markup[] = []
  let from = 0
  for (const match of text.matchAll(pattern)) {
    const kind = kinds[match.slice(1).findIndex((group) => group !== undefined)]?.[0]
    parts.push(html`${text.slice(from, match.index)}<span class="${kind}">${match[0]}</span>`)
    from = match.index + match[0].length
  }
  return html`${parts}${text.slice(from)}`
}
