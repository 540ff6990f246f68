// npm run test:counter: what the counter promises when it is killed, or its store fails. Takes a minute or two.
//   COUNTER_KILLS=10   fewer kills than 100
//   CHAT_SERVERS=all   PostgreSQL must be installed; else its tests are left out where it is not
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {postgresPrograms} from './counter/postgres.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

if (process.env.CHAT_SERVERS === 'all' && !postgresPrograms()) {
  console.error('PostgreSQL is not installed (see .ci/run)');
  process.exit(1);
}
const files = readdirSync(`${ROOT}/test/counter`).map((file) => `test/counter/${file}`);
const options = [
  ...['--import', 'tsx', '--test', '--test-reporter=spec'],
  // One file after the other: two loads would share the computer. One that does not end fails.
  ...['--test-concurrency=1', '--test-timeout=300000'],
];
const tests = spawn(process.execPath, [...options, ...files], {cwd: ROOT, stdio: 'inherit'});
[process.exitCode] = await once(tests, 'close');
