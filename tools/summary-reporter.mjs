import {relative} from 'node:path';

/** Every test of a suite and of the suites in it, with the names of those around it. */
function* testsOf({tests = [], suites = []}, around = []) {
  for (const test of tests) yield {...test, name: [...around, test.name].join(' > ')};
  for (const suite of suites) yield* testsOf(suite, [...around, suite.name].filter(Boolean));
}

const testsOfSession = ({testResults}) => (testResults ? [...testsOf(testResults)] : []);

const isFailed = ({passed, skipped}) => !passed && !skipped;

/** What failed in a file, in an engine: its tests, or the file itself, which could not be loaded or broke off. */
function failuresOf(session) {
  const failed = testsOfSession(session).filter(isFailed);
  if (session.passed || failed.length > 0) return failed;
  const errors = session.errors?.length ? session.errors : [undefined];
  return errors.map((error) => ({name: 'the file', error}));
}

/**
 * Counts of a whole run, all engines together.
 * @param sessions the runner's test sessions
 */
function countTests(sessions) {
  const tests = sessions.flatMap(testsOfSession);
  return {
    passed: tests.filter(({passed, skipped}) => passed && !skipped).length,
    failed: sessions.flatMap(failuresOf).length,
    skipped: tests.filter(({skipped}) => skipped).length,
  };
}

/** Again at the end, in few lines: of a log only its end may be kept. */
function sayFailures(sessions) {
  for (const session of sessions)
    for (const {name, error} of failuresOf(session)) {
      const file = relative(process.cwd(), session.testFile);
      console.log(`\n✘ ${session.browser.name}, ${file}: ${name}`);
      console.log(`  ${error?.message?.trim() ?? 'It ended without a word.'}`);
    }
}

/** What to look at first when the run takes too long: seconds of tests by engine, and its slowest files. */
function sayTimes(sessions) {
  for (const engine of new Set(sessions.map(({browser}) => browser.name))) {
    const times = sessions
      .filter(({browser}) => browser.name === engine)
      .map((session) => [
        testsOfSession(session).reduce((sum, {duration = 0}) => sum + duration / 1000, 0),
        session.testFile,
      ]);
    const all = times.reduce((sum, [seconds]) => sum + seconds, 0);
    console.log(`\n${engine}: ${all.toFixed(0)} s in tests. The slowest files:`);
    const slowest = times.sort(([a], [b]) => b - a).slice(0, 12);
    for (const [seconds, file] of slowest)
      console.log(`  ${seconds.toFixed(1)} s ${relative(process.cwd(), file)}`);
  }
}

/** @returns a reporter for web-test-runner that ends with "Tests: N passed, N failed, N skipped" */
export const summaryReporter = () => ({
  stop({sessions: all}) {
    const sessions = [...all];
    sayTimes(sessions);
    sayFailures(sessions);
    const {passed, failed, skipped} = countTests(sessions);
    console.log(`\nTests: ${passed} passed, ${failed} failed, ${skipped} skipped`);
  },
});
