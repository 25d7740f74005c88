import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AreaName, areaNames, areas, root } from './areas.ts'
import { instrument } from './instrument.ts'
import type { Mutant } from './mutants-in.ts'

export type Suspect = Mutant & { area: AreaName }

const codes = new Map<string, string>()

/** Every mutant of every file that is looked at, numbered alike in each process. */
export const suspects: readonly Suspect[] = found()

function found(): Suspect[] {
  const all: Suspect[] = []
  for (const area of areaNames)
    for (const file of areas[area].flatMap(({ files }) => files)) {
      const { code, mutants } = instrument(file, readFileSync(join(root, file), 'utf8'), all.length)
      codes.set(file, code)
      all.push(...mutants.map((mutant) => ({ ...mutant, area })))
    }
  return all
}

export const codeOf = (file: string): string | undefined => codes.get(file)
