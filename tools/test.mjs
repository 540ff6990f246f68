// npm test: everything, from a fresh clone on. `npm test -- lint browser` runs only those stages.
// Ends with one line that counts the tests of Node and of all browsers together.
import {spawn} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {platform} from 'node:process';
import {fileURLToPath} from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const nodeTests = () =>
  ['tools', 'demo', 'src']
    .flatMap((folder) =>
      readdirSync(`${ROOT}/${folder}`, {recursive: true}).map((file) => `${folder}/${file}`),
    )
    .filter((file) =>
      /\.test\.mjs$|^src\/(?:checks|cli|counter|queue|report)\/.*\.test\.ts$/.test(file),
    );

const SETUP = {setup: ['node', 'tools/setup.mjs', '--browser']};
// Lanes run beside each other, the stages of a lane in turn. Two of them compute; the third waits for servers.
const LANES = [
  {
    schema: ['node', 'tools/schema-types.mjs', '--check'],
    build: ['npm', 'run', '--silent', 'build'],
    package: ['npm', 'run', '--silent', 'lint:package'],
    size: ['node', 'tools/size.mjs'],
    // They try what was built, too.
    node: ['node', '--import', 'tsx', '--test', '--test-reporter=spec', ...nodeTests()],
  },
  {
    typecheck: ['npm', 'run', '--silent', 'typecheck'],
    lint: ['npm', 'run', '--silent', 'lint'],
  },
  {
    // CHAT_SERVERS=all: on prosody and ejabberd too, which must be installed.
    chat: [
      'node',
      'tools/test-chat.mjs',
      ...(process.env.CHAT_SERVERS === 'all' ? [] : ['embedded']),
    ],
    // CHAT_SERVERS=all: PostgreSQL must be installed, too.
    counter: ['node', 'tools/test-counter.mjs'],
  },
];
// Alone: browsers that wait for the machine fail in ways of their own. It needs what was built.
const BROWSERS = {browser: ['npx', '--no-install', 'wtr']};

/** Runs a program; its output is shown when it fails, or at once when somebody must see it. */
function run([command, ...args], live) {
  return new Promise((resolve) => {
    const shell = platform === 'win32' && command !== 'node';
    const child = spawn(command, args, {cwd: ROOT, shell, stdio: ['ignore', 'pipe', 'pipe']});
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (live) process.stdout.write(text);
      });
    child.once('error', (error) => resolve({ok: false, output: error.message}));
    child.once('close', (code) => resolve({ok: code === 0, output}));
  });
}

async function stage(name, command) {
  const start = performance.now();
  // Set-up says what it installs, which may take minutes.
  const result = await run(command, name === 'setup');
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${result.ok ? '✔' : '✘'} ${name} (${seconds} s)`);
  if (!result.ok && name !== 'setup') console.log(result.output.trimEnd());
  else for (const [line] of result.output.matchAll(/^\[tests\] .*$/gm)) console.log(line);
  return result;
}

const last = (pattern, text) => Number([...text.matchAll(pattern)].at(-1)?.[1] ?? 0);

const OURS = {
  passed: [/^Tests: (\d+) passed/gm],
  failed: [/^Tests: \d+ passed, (\d+) failed/gm],
  skipped: [/^Tests: .* (\d+) skipped$/gm],
};
const OF_NODE = {
  passed: [/^ℹ pass (\d+)$/gm],
  failed: [/^ℹ fail (\d+)$/gm, /^ℹ cancelled (\d+)$/gm],
  skipped: [/^ℹ skipped (\d+)$/gm, /^ℹ todo (\d+)$/gm],
};

/** The counts that a suite's own closing lines tell. Ours may follow those of Node's test runner, which it counts. */
function counts({ok, output}) {
  const lines = /^Tests: /m.test(output) ? OURS : OF_NODE;
  const found = Object.fromEntries(
    Object.entries(lines).map(([key, patterns]) => [
      key,
      patterns.reduce((sum, pattern) => sum + last(pattern, output), 0),
    ]),
  );
  // A suite that broke off without counting has failed all the same.
  if (!ok && found.failed === 0) found.failed = 1;
  return found;
}

const add = (a, b) =>
  Object.fromEntries(Object.entries(a).map(([key, value]) => [key, value + b[key]]));

/** Whether a stage did its work: also a suite did that counts tests that failed. */
const isDone = ({ok, output}) => ok || /^(?:ℹ pass|Tests:) \d+/m.test(output);

/** Runs stages in turn until one breaks off. */
async function inTurn(stages, wanted) {
  const results = [];
  for (const [name, command] of Object.entries(stages)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    results.push(await stage(name, command));
    if (!results.every(isDone)) break;
  }
  return results;
}

async function test(wanted) {
  const results = await inTurn(SETUP, wanted);
  if (!results.every(isDone)) return results;
  const lanes = await Promise.all(LANES.map((lane) => inTurn(lane, wanted)));
  results.push(...lanes.flat());
  // What does not compile, or is not built, is not tried in browsers.
  return results.every(isDone) ? [...results, ...(await inTurn(BROWSERS, wanted))] : results;
}

const names = [SETUP, ...LANES, BROWSERS].flatMap(Object.keys);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length) {
  console.error(`There is no stage ${unknown.join(', ')}. Stages: ${names.join(', ')}`);
  process.exit(1);
}
const {passed, failed, skipped} = (await test(wanted)).map(counts).reduce(add);
console.log(`\nTests: ${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed ? 1 : 0;
