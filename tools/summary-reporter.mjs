function countSuite(suite, count) {
  for (const test of suite.tests ?? []) {
    if (test.skipped) count.skipped++;
    else if (test.passed) count.passed++;
    else count.failed++;
  }
  for (const inner of suite.suites ?? []) countSuite(inner, count);
}

/**
 * Counts of a whole run, all engines together. A file that could not be loaded is a failure too.
 * @param sessions the runner's test sessions
 */
function countTests(sessions) {
  const count = {passed: 0, failed: 0, skipped: 0};
  for (const session of sessions) {
    const before = count.failed;
    if (session.testResults) countSuite(session.testResults, count);
    if (!session.passed && count.failed === before) count.failed += session.errors?.length || 1;
  }
  return count;
}

/** @returns a reporter for web-test-runner that ends with "Tests: N passed, N failed, N skipped" */
export const summaryReporter = () => ({
  stop({sessions}) {
    const {passed, failed, skipped} = countTests(sessions);
    console.log(`\nTests: ${passed} passed, ${failed} failed, ${skipped} skipped`);
  },
});
