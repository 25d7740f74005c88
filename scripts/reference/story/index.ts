import { globSync, readFileSync } from 'node:fs'
import type { Stage } from '../stage.ts'
import { tellOfCustomers } from './customers.ts'
import { tellOfKeys, tellOfPeople, tellOfWorkspaces } from './people.ts'
import { tellOfAttributes, tellOfForms, tellOfLookups, tellOfSettings, tellOfTags } from './settings.ts'

const chapters = [
  tellOfWorkspaces,
  tellOfPeople,
  tellOfCustomers,
  tellOfForms,
  tellOfLookups,
  tellOfAttributes,
  tellOfTags,
  tellOfSettings,
  tellOfKeys
]

export async function tell(stage: Stage): Promise<void> {
  for (const chapter of chapters) await chapter(stage)
}

/** What each example looks like in the story, by its operation. */
export function examplesInCode(): Map<string, string> {
  const text = globSync(`${import.meta.dirname}/*.ts`)
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
  return new Map(
    [...text.matchAll(/^ {2}\/\/ (\w+)\n((?: {2}.+\n)+)/gm)].map(([, name = '', code = '']) => [
      name,
      code.replace(/^ {2}/gm, '').trimEnd()
    ])
  )
}
