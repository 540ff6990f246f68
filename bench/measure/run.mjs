// npm run bench:measure: how fast the counter is, what it needs, and how long a year takes to be read and reported.
//   npm run bench:measure -- service postgres rows report   only these parts
// After npm run build: the report is made by what was built. Figures, no assertions.
import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {readFileSync, statSync} from 'node:fs';
import {text} from 'node:stream/consumers';
import {fileURLToPath} from 'node:url';
import pg from 'pg';
import {openStore} from '../../src/counter/store.ts';
import {stopAll, temporaryFolder} from '../../tools/chat-servers/processes.mjs';
import {namesIn} from '../../tools/counter/names.mjs';
import {postgresPrograms, startPostgres} from '../../tools/counter/postgres.mjs';
import {buildCounter, COPIES, Counter, LARGE} from '../../tools/counter/service.mjs';
import {writeYear} from './year.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const CLI = fileURLToPath(new URL('../../dist/cli/rinnalla.mjs', import.meta.url));
const SECONDS = 10;
const CONNECTIONS = 64;
const NAMES = namesIn(LARGE);
const YEAR = ['2025-01-01', '2025-12-31'];

const row = (what, figure, budget = '') =>
  console.log(`| ${what.padEnd(60)} | ${figure.padStart(14)} | ${budget.padStart(9)} |`);
const number = (value) => Math.round(value).toLocaleString('en-US').replaceAll(',', ' ');

/** The most memory that a process has had, in MB. */
const memory = (pid) =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;

/** The time that a process has had of the processors, in ms. */
function processorTime(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ');
  return (Number(fields[13]) + Number(fields[14])) * 10;
}

async function speed(what, place) {
  await buildCounter();
  const counter = await new Counter([...place, '--rate', '100000'], {manifest: LARGE}).start();
  const args = ['--import', 'tsx', `${HERE}sender.mjs`, counter.url, SECONDS, CONNECTIONS];
  const sender = spawn(process.execPath, args.map(String), {stdio: ['ignore', 'pipe', 'inherit']});
  const [told] = await Promise.all([text(sender.stdout), once(sender, 'close')]);
  const {batches, counts, seconds, median, slowest} = JSON.parse(told);
  row(`${what}: counts a second, in batches of 5`, number(counts / seconds), '5 000');
  row('… batches a second', number(batches / seconds));
  const {pid} = counter.program.child;
  row('… of a processor, for a batch', `${(processorTime(pid) / batches).toFixed(2)} ms`);
  row('… answer, median and slowest of 100', `${median.toFixed(0)}, ${slowest.toFixed(0)} ms`);
  row('… most memory', `${number(memory(pid))} MB`, '250 MB');
  await counter.stop();
}

async function service() {
  await speed('Its own database', ['--data', temporaryFolder('bench')]);
}

async function postgres() {
  if (!postgresPrograms()) return row('PostgreSQL', 'not installed');
  const {url} = await startPostgres();
  await speed('PostgreSQL', ['--postgres', url]);
}

async function analyze(url) {
  const client = new pg.Client(url);
  await client.connect();
  await client.query('analyze');
  await client.end();
}

/** Reads a year, each way. */
async function readYear(what, place) {
  const {rows, events} = await writeYear(place);
  // As PostgreSQL itself does it from time to time.
  if (place.postgres) await analyze(place.postgres);
  row(`${what}: a year, rows`, number(rows), '');
  row('… events', number(events), '50 000 000');
  const store = await openStore({...place, readOnly: true});
  for (const by of ['all', 'month', 'day']) {
    const began = performance.now();
    let [found, sum] = [0, 0];
    for await (const {n} of store.rows(NAMES.service, ...YEAR, by)) {
      found++;
      sum += n;
    }
    if (sum !== events) throw new Error(`${sum} events read, ${events} written`);
    row(
      `… read, summed by ${by} (${number(found)} rows)`,
      `${((performance.now() - began) / 1000).toFixed(1)} s`,
    );
  }
  await store.close();
}

async function rows() {
  const data = temporaryFolder('year');
  await readYear('Its own database', {data});
  row('… size', `${number(statSync(`${data}/counts.db`).size / 2 ** 20)} MB`);
  if (!postgresPrograms()) return;
  const {url} = await startPostgres();
  await readYear('PostgreSQL', {postgres: url});
}

async function report() {
  const data = temporaryFolder('year');
  await writeYear({data});
  const began = performance.now();
  const place = ['--manifest', LARGE, ...COPIES, '--from', data];
  const args = ['report', ...place, '--output', `${data}/report.html`];
  const {status, stderr} = spawnSync(process.execPath, [CLI, ...args], {encoding: 'utf8'});
  const took = `${((performance.now() - began) / 1000).toFixed(1)} s`;
  row('Report of a year', status === 0 ? took : `failed: ${stderr.split('\n', 1)[0]}`, '5 s');
}

const PARTS = {service, postgres, rows, report};
const wanted = process.argv.slice(2);
for (const name of wanted.length > 0 ? wanted : Object.keys(PARTS)) {
  try {
    await PARTS[name]();
  } finally {
    await stopAll();
  }
}
