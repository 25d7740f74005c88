import { html, type TemplateResult } from 'lit'

/** The words that were searched for, marked where they stand: without regard to case and accents, as the search itself looks. */
export function highlight(text: string, words: string): string | TemplateResult {
  const wanted = folded(words.trim()).text
  if (!wanted) return text
  const { text: plain, at } = folded(text)
  const start = plain.indexOf(wanted)
  if (start < 0) return text
  const [from, to] = [at[start] ?? 0, at[start + wanted.length] ?? text.length]
  return html`${text.slice(0, from)}<mark>${text.slice(from, to)}</mark>${text.slice(to)}`
}

/** Folded text, and for each of its characters where it came from. */
function folded(text: string): { text: string; at: number[] } {
  let plain = ''
  const at: number[] = []
  let from = 0
  for (const character of text) {
    for (const unit of character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()) {
      plain += unit
      at.push(from)
    }
    from += character.length
  }
  return { text: plain, at: [...at, text.length] }
}
