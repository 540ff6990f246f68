import {relative} from 'node:path';

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

const secondsOf = ({tests = [], suites = []}) =>
  tests.reduce((sum, {duration = 0}) => sum + duration / 1000, 0) +
  suites.reduce((sum, suite) => sum + secondsOf(suite), 0);

/** What to look at first when the run takes too long: seconds of tests by engine, and its slowest files. */
function sayTimes(sessions) {
  for (const engine of new Set(sessions.map(({browser}) => browser.name))) {
    const times = sessions
      .filter(({browser, testResults}) => browser.name === engine && testResults)
      .map(({testFile, testResults}) => [secondsOf(testResults), testFile]);
    const all = times.reduce((sum, [seconds]) => sum + seconds, 0);
    console.log(`\n${engine}: ${all.toFixed(0)} s in tests. The slowest files:`);
    const slowest = times.sort(([a], [b]) => b - a).slice(0, 12);
    for (const [seconds, file] of slowest)
      console.log(`  ${seconds.toFixed(1)} s ${relative(process.cwd(), file)}`);
  }
}

/** @returns a reporter for web-test-runner that ends with "Tests: N passed, N failed, N skipped" */
export const summaryReporter = () => ({
  stop({sessions}) {
    sayTimes([...sessions]);
    const {passed, failed, skipped} = countTests(sessions);
    console.log(`\nTests: ${passed} passed, ${failed} failed, ${skipped} skipped`);
  },
});
