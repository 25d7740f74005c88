import { readFileSync } from 'node:fs'

export type Failure = { file: string; test: string }
export type Report = { passed: number; failed: Failure[] }

/** What a runner leaves behind: vitest's own form, which the browser runner's reporter writes too. */
type Written = {
  numPassedTests: number
  testResults: { name: string; status: string; assertionResults: { fullName: string; status: string }[] }[]
}

/** Nothing passed where a runner fell before it could write. */
export function readReport(path: string): Report {
  try {
    const { numPassedTests, testResults } = JSON.parse(readFileSync(path, 'utf8')) as Written
    return { passed: numPassedTests, failed: testResults.flatMap(failuresOf) }
  } catch {
    return { passed: 0, failed: [] }
  }
}

function failuresOf({ name: file, status, assertionResults }: Written['testResults'][number]): Failure[] {
  const failed = assertionResults.filter((test) => test.status === 'failed').map(({ fullName: test }) => ({ file, test }))
  // A file that did not even load has no test that failed.
  return failed.length === 0 && status === 'failed' ? [{ file, test: 'the file itself' }] : failed
}
