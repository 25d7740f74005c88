import { appendFileSync, existsSync, readFileSync } from 'node:fs'

/** What one test made of one mutant; `alone` are all of them, in a process that had it from the beginning. */
export type Result = { key: string; test: string; fate: 'killed' | 'held' | 'senseless' | 'timedOut' }

/** What runs have found out so far, a line each, so that one that was interrupted goes on where it was. Holds for as long as no test and no file that is looked at is changed, but by new tests. */
export const resultsIn = (file: string | undefined): Result[] =>
  file === undefined || !existsSync(file)
    ? []
    : readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Result)

export function keepResult(file: string | undefined, result: Result): void {
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(result)}\n`)
}
