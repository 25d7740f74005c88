import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

const anHourMs = 60 * 60 * 1000
const shape = /ck-unfinished-[0-9a-f-]{36}/

/** The name of a workspace that is being made. Reserved, so nobody can ask for it. */
export const newUnfinishedName = () => `ck-unfinished-${crypto.randomUUID()}`

/** What a creation left behind that was killed. A young one may still be at work, in another process. */
export function sweepUnfinished(folder: string, now = Date.now()): void {
  for (const name of readdirSync(folder).filter((each) => shape.test(each))) {
    const path = join(folder, name)
    const changedAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now
    if (now - changedAt > anHourMs) rmSync(path, { force: true })
  }
}
