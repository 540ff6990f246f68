// A counter of a test's own, and the pages of the demo with a tag that has their use counted there.
//   executeServerCommand('start-counter')              its name
//   executeServerCommand('counted', name)              {rows, requests}: what its database has, and what it was sent
//   GET  /fi/…?counter=NAME&measure=on                 the page of the demo
//   POST /count?counter=NAME
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {Readable} from 'node:stream';
import {text} from 'node:stream/consumers';
import Database from 'libsql';
import {DemoCounter} from '../demo/counter/demo-counter.mjs';
import {changedPage} from './demo-pages.mjs';

/** By name: {counter, requests}. */
const started = new Map();

async function startCounter() {
  const name = `c${started.size + 1}`;
  const counter = new DemoCounter();
  started.set(name, {counter, requests: []});
  await counter.begin(false);
  return name;
}

function rowsOf(folder) {
  const file = join(folder, 'counts.db');
  if (!existsSync(file)) return [];
  const database = new Database(file);
  try {
    return database.prepare('select * from rinnalla_count').all();
  } finally {
    database.close();
  }
}

function counted(name) {
  const {counter, requests} = started.get(name);
  return {rows: rowsOf(counter.data), requests};
}

async function count(ctx, {counter, requests}) {
  ctx.respond = false;
  const body = await text(ctx.req);
  const {method, headers} = ctx.req;
  requests.push({method, address: ctx.url, headers, body});
  await counter.count(Object.assign(Readable.from([body]), {method, headers}), ctx.res);
}

function serve(ctx, next) {
  const {counter: name, measure} = ctx.query;
  const own = started.get(name);
  if (!own) return next();
  if (ctx.path === '/count') return count(ctx, own);
  // The page as the demo has it, with another tag.
  return changedPage(ctx, ctx.path, {measure, 'measure-to': `/count?counter=${name}`});
}

const COMMANDS = {'start-counter': startCounter, counted};

/** @returns {{middleware: Function[], plugins: object[]}} additions to the runner's configuration */
export const counterForTests = () => ({
  middleware: [serve],
  plugins: [
    {
      name: 'counter-for-tests',
      executeCommand: ({command, payload}) =>
        Object.hasOwn(COMMANDS, command) ? COMMANDS[command](payload) : undefined,
      serverStop() {
        for (const {counter} of started.values()) counter.close();
        started.clear();
      },
    },
  ],
});
