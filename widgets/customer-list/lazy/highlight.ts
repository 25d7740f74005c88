import { html, type TemplateResult } from 'lit'

/** Each word that was searched for, marked where it stands: without regard to case and accents, as the search itself looks. */
export function highlight(text: string, words: string): (string | TemplateResult)[] {
  const { text: plain, at } = folded(text)
  const parts: (string | TemplateResult)[] = []
  let done = 0
  for (const [from, to] of places(plain, folded(words).text.split(/\s+/).filter(Boolean))) {
    const [start = 0, end = text.length] = [at[from], at[to]]
    if (start < done) continue
    parts.push(text.slice(done, start), html`<mark>${text.slice(start, end)}</mark>`)
    done = end
  }
  return [...parts, text.slice(done)]
}

const places = (text: string, words: readonly string[]) =>
  words
    .map((word) => [text.indexOf(word), text.indexOf(word) + word.length] as const)
    .filter(([from]) => from >= 0)
    .sort(([one], [other]) => one - other)

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
