// npm run test:chat: what chat, queue and desk promise each other, on each server that they can run on.
// `npm run test:chat -- prosody` runs on that one alone. Ends with one line that counts all tests.
import {readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {startEjabberd} from './chat-servers/ejabberd.mjs';
import {startEmbedded} from './chat-servers/embedded.mjs';
import {start, stopAll} from './chat-servers/processes.mjs';
import {startProsody} from './chat-servers/prosody.mjs';
import {startQueue} from './chat-servers/queue.mjs';
import {environmentOf} from './chat-servers/scene.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

async function withQueue(startServer) {
  const {url, component} = await startServer();
  const {availability} = await startQueue({components: [component]});
  return {url, availability};
}

const SERVERS = {
  embedded: startEmbedded,
  prosody: () => withQueue(startProsody),
  ejabberd: () => withQueue(startEjabberd),
};

const FILES = readdirSync(`${ROOT}/test/chat`)
  .filter((file) => /-contract\.mjs$/.test(file))
  .map((file) => `test/chat/${file}`);

const OPTIONS = [
  ...['--import', 'tsx', '--test', '--test-reporter=spec'],
  // One file after the other: they share the queue. One that does not end fails.
  ...['--test-concurrency=1', '--test-timeout=180000'],
];

const last = (pattern, text) => Number([...text.matchAll(pattern)].at(-1)?.[1] ?? 0);

/** @returns how many tests passed, failed, and were left out */
async function testOn(server) {
  const began = performance.now();
  const {output, ok} = await outcomeOn(server);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const passed = last(/^ℹ pass (\d+)$/gm, output);
  const failed = last(/^ℹ fail (\d+)$/gm, output) + last(/^ℹ cancelled (\d+)$/gm, output);
  const skipped = last(/^ℹ skipped (\d+)$/gm, output);
  console.log(`${ok ? '✔' : '✘'} ${server}: ${passed} passed, ${failed} failed (${seconds} s)`);
  if (!ok) console.log(output.trimEnd());
  return {passed, failed: ok ? 0 : Math.max(1, failed), skipped};
}

async function outcomeOn(server) {
  try {
    const found = await SERVERS[server]();
    const env = {...process.env, ...environmentOf({server, ...found})};
    const tests = start(process.execPath, [...OPTIONS, ...FILES], {cwd: ROOT, env});
    await tests.ended;
    return {output: tests.output, ok: tests.child.exitCode === 0};
  } catch (error) {
    return {output: error.message, ok: false};
  } finally {
    await stopAll();
  }
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(SERVERS, name));
if (unknown.length > 0) {
  console.error(
    `There is no server ${unknown.join(', ')}. Servers: ${Object.keys(SERVERS).join(', ')}`,
  );
  process.exit(1);
}
const total = {passed: 0, failed: 0, skipped: 0};
for (const server of wanted.length > 0 ? wanted : Object.keys(SERVERS)) {
  const counts = await testOn(server);
  for (const key of Object.keys(total)) total[key] += counts[key];
}
console.log(`\nTests: ${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
