import { globSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { weightOf } from './weight.ts'
import type { Shipped } from './widgets.ts'

const kB = 1000
const ofElement: Record<string, number> = {
  'customer-kit': 14 * kB,
  'customer-list': 22 * kB,
  'customer-card': 21 * kB,
  'customer-timeline': 20 * kB,
  'intake-form': 14 * kB
}
const ofOtherElement = 22 * kB
const ofMainElements = 40 * kB
const ofLoader = 3 * kB
const ofLazyChunk = 6 * kB
export const ofSdk = 4 * kB

export type Line = { what: string; bytes: number; budget: number }

/** What the widgets cost, compressed, beside what they may cost. */
export async function measured(shipped: readonly Shipped[]): Promise<Line[]> {
  const elements = globSync('widgets/*-*/define.ts').map(tagOf).toSorted()
  const lines: Line[] = []
  for (const tag of elements) lines.push({ what: tag, bytes: await weightOf([tag]), budget: ofElement[tag] ?? ofOtherElement })
  const main = elements.filter((tag) => tag in ofElement)
  lines.push({ what: `${main.length} of these in one script`, bytes: await weightOf(main), budget: ofMainElements })
  const loader = shipped.filter(({ fileName }) => fileName === 'widgets.js')
  const lazy = shipped.filter(({ isDynamicEntry, module }) => isDynamicEntry && basename(module, '.ts') !== tagOf(module))
  return [
    ...loader.map(({ fileName: what, bytes }) => ({ what, bytes, budget: ofLoader })),
    ...lines,
    ...lazy.map(({ fileName, bytes }) => ({ what: `${fileName} (lazy)`, bytes, budget: ofLazyChunk }))
  ]
}

const tagOf = (module: string) => basename(dirname(module))

export const isWithin = ({ bytes, budget }: Line) => bytes <= budget

export const spelled = (line: Line) =>
  `${isWithin(line) ? 'ok  ' : 'OVER'} ${line.what.padEnd(40)} ${(line.bytes / kB).toFixed(1).padStart(5)} of ${line.budget / kB} kB`
