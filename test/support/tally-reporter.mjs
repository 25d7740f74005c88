import { writeFileSync } from 'node:fs'

/** The browser runner closes without a report that a script could read; this writes one, as vitest would, where `TEST_REPORT` says. */
export const tallyReporter = () => ({
  onTestRunFinished({ sessions }) {
    if (!process.env.TEST_REPORT) return
    const testResults = sessions.map(({ testFile, passed, testResults: suite }) => ({
      name: testFile,
      status: passed ? 'passed' : 'failed',
      assertionResults: flat(suite)
    }))
    const numPassedTests = testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status === 'passed').length
    writeFileSync(process.env.TEST_REPORT, JSON.stringify({ numPassedTests, testResults }))
  }
})

const flat = (suite, path = []) =>
  suite
    ? [
        ...suite.tests.map(({ name, passed, skipped }) => ({
          fullName: [...path, name].join(' '),
          status: skipped ? 'skipped' : passed ? 'passed' : 'failed'
        })),
        ...suite.suites.flatMap((inner) => flat(inner, [...path, inner.name]))
      ]
    : []
