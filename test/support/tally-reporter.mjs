import { writeFileSync } from 'node:fs'

/** The browser runner closes without a count that a script could read; this writes one where `TEST_REPORT` says. */
export const tallyReporter = () => ({
  onTestRunFinished({ sessions }) {
    const results = sessions.flatMap((session) => flat(session.testResults))
    const broken = sessions.filter((session) => !session.passed && flat(session.testResults).every(({ passed }) => passed)).length
    const numPassedTests = results.filter(({ passed, skipped }) => passed && !skipped).length
    const numFailedTests = results.filter(({ passed, skipped }) => !passed && !skipped).length + broken
    if (process.env.TEST_REPORT) writeFileSync(process.env.TEST_REPORT, JSON.stringify({ numPassedTests, numFailedTests }))
  }
})

const flat = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(flat)] : [])
