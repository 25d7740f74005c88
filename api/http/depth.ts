const quote = 34
const backslash = 92
const opening = new Set([91, 123])
const closing = new Set([93, 125])

/** How deep JSON text nests, without parsing it. Text that is no JSON gets some number; the parser says the rest. */
export function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  let isInString = false
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at)
    if (isInString) {
      if (char === backslash) at++
      else if (char === quote) isInString = false
    } else if (char === quote) isInString = true
    else if (opening.has(char)) deepest = Math.max(deepest, ++depth)
    else if (closing.has(char)) depth--
  }
  return deepest
}
