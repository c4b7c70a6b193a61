import { readFileSync } from 'node:fs'

/** Totals of the test runner's JSON report; a report that is missing or unreadable counts as one failure. */
export function countTests(file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'))
    const brokenFiles = report.testResults.filter(
      (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
    )
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + brokenFiles.length,
      skipped: report.numPendingTests + report.numTodoTests,
    }
  } catch (error) {
    console.error(`No test report: ${error.message}`)
    return { passed: 0, failed: 1, skipped: 0 }
  }
}
