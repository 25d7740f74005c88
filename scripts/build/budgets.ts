import { basename, dirname } from 'node:path'
import type { Chunk } from './widgets.ts'

const kB = 1000
const ofElement: Record<string, number> = {
  'customer-kit': 14 * kB,
  'customer-list': 22 * kB,
  'customer-card': 21 * kB,
  'customer-timeline': 20 * kB,
  'intake-form': 14 * kB
}
const ofOtherElement = 22 * kB
const ofLoader = 3 * kB
const ofLazyChunk = 6 * kB
const ofAllFive = 40 * kB

type Line = { what: string; bytes: number; budget: number }

/** What each element costs a page, Lit and SDK included: the chunks that come with it, compressed. */
export function measured(chunks: readonly Chunk[]): Line[] {
  const named = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const reached = (start: Chunk, seen = new Set<Chunk>()): Set<Chunk> => {
    if (seen.has(start)) return seen
    seen.add(start)
    for (const name of start.imports) {
      const chunk = named.get(name)
      if (chunk) reached(chunk, seen)
    }
    return seen
  }
  const elements = chunks.filter(isElement)
  const main = elements.filter((chunk) => tagOf(chunk) in ofElement)
  const together = new Set(main.flatMap((chunk) => [...reached(chunk)]))
  const lazy = chunks.filter((chunk) => chunk.isDynamicEntry && !isElement(chunk))
  return [
    ...chunks
      .filter(({ fileName }) => fileName === 'widgets.js')
      .map((chunk) => ({ what: 'loader', bytes: weightOf(reached(chunk)), budget: ofLoader })),
    ...elements.map((chunk) => ({
      what: tagOf(chunk),
      bytes: weightOf(reached(chunk)),
      budget: ofElement[tagOf(chunk)] ?? ofOtherElement
    })),
    ...(main.length === Object.keys(ofElement).length ? [{ what: 'these together', bytes: weightOf(together), budget: ofAllFive }] : []),
    ...lazy.map((chunk) => ({ what: `${chunk.fileName} (lazy)`, bytes: chunk.bytes, budget: ofLazyChunk }))
  ]
}

const isElement = ({ isDynamicEntry, facadeModuleId }: Chunk) => isDynamicEntry && basename(facadeModuleId ?? '') === 'define.ts'
const tagOf = ({ facadeModuleId }: Chunk) => basename(dirname(facadeModuleId ?? ''))
const weightOf = (chunks: Iterable<Chunk>) => [...chunks].reduce((sum, { bytes }) => sum + bytes, 0)

export const ofSdk = 4 * kB
export const isWithin = ({ bytes, budget }: Line) => bytes <= budget

export const spelled = (line: Line) =>
  `${isWithin(line) ? 'ok  ' : 'OVER'} ${line.what.padEnd(40)} ${(line.bytes / kB).toFixed(1).padStart(5)} of ${line.budget / kB} kB`
