import { html } from 'lit'

/** Far enough apart to tell two neighbours in a list from each other, in both schemes. */
export const hues = [20, 50, 85, 120, 152, 185, 220, 255, 290, 335] as const

/** The same customer keeps its hue everywhere. */
const hueOf = (id: string) => hues[fnv1a(id) % hues.length] ?? hues[0]

/** Ids are ASCII, so that a letter is a byte. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0
  return hash
}

const aLetter = /[\p{L}\p{N}]/u
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** The first letter of the first and of the last word, as a reader counts letters. */
function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => aLetter.test(word))
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  return ends.map((word = '') => firstLetter(word)).join('')
}

function firstLetter(word: string): string {
  for (const { segment } of graphemes.segment(word)) if (aLetter.test(segment)) return segment.toLocaleUpperCase()
  return ''
}

/** A customer's own avatar. It says nothing that the name beside it does not say. */
export const avatar = (id: string, name: string, kind: 'person' | 'organization', size: 'm' | 'l' = 'm') =>
  html`<span class=${`av h${hueOf(id)}${kind === 'organization' ? ' org' : ''}${size === 'l' ? ' l' : ''}`} aria-hidden="true"
    >${initialsOf(name)}</span
  >`

/** Somebody who works here: always neutral. */
export const userAvatar = (name: string) => html`<span class="av who" aria-hidden="true">${initialsOf(name)}</span>`
