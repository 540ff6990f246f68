// Serves the demo pages from the test server, so that tests can look into their frames (same origin),
// and the demo's identification service from an origin of its own.
import {existsSync} from 'node:fs';
import {createServer} from 'node:http';

const SERVER = new URL('../demo/server.mjs', import.meta.url);

// The runner's own page lies at "/", where the demo's start page lies too.
const isForRunner = (ctx) =>
  ctx.path.startsWith('/__w') || ctx.querystring.includes('wtr-session-id');

async function listen(handler) {
  const server = createServer(handler);
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return server;
}

const HEADERS = ['content-type', 'cache-control', 'content-security-policy'];

/**
 * Answers with a page of the demo whose one tag is another.
 * @param data what its data attributes are
 */
export async function changedPage(ctx, address, data) {
  const found = await fetch(`http://localhost:${ctx.socket.localPort}${address}`);
  const headers = HEADERS.map((header) => [header, found.headers.get(header)]);
  const attributes = Object.entries(data).map(([name, value]) => `data-${name}="${value}"`);
  const others = new RegExp(` data-(?:${Object.keys(data).join('|')})="[^"]*"`, 'g');
  const body = (await found.text())
    .replace(others, '')
    .replace(/(?<=src="\/rinnalla\/[\w.]+")/, ` ${attributes.join(' ')}`);
  // By ourselves: the runner lets browsers keep what it answers for a year.
  ctx.respond = false;
  ctx.res.writeHead(found.status, Object.fromEntries(headers.filter(([, value]) => value)));
  ctx.res.end(body);
}

/**
 * @returns {Promise<{middleware: Function[], plugins: object[]}>} additions to the runner's
 *   configuration; none as long as there is no demo
 */
export async function demoPages() {
  if (!existsSync(SERVER)) return {middleware: [], plugins: []};
  const {DemoCounter, demoApp, demoChat, identificationApp} = await import(SERVER.href);
  let identification;
  let handle = () => false;
  let chat;
  const counter = new DemoCounter();
  const middleware = (ctx, next) => {
    if (isForRunner(ctx)) return next();
    ctx.res.statusCode = 200; // as in a plain server; koa starts with 404
    ctx.respond = !(chat?.answer(ctx.req, ctx.res) || handle(ctx.req, ctx.res));
    if (!ctx.respond) return undefined; // the demo answers by itself
    ctx.res.statusCode = 404;
    return next();
  };
  const plugin = {
    name: 'demo-pages',
    async serverStart({server}) {
      // Of a build, which the tests of the demo need anyway; others do without.
      chat = await demoChat().catch(() => undefined);
      chat?.attach(server);
      identification = await listen(identificationApp());
      const identificationOrigin = `http://127.0.0.1:${identification.address().port}`;
      handle = demoApp({identificationOrigin, counter});
    },
    serverStop() {
      chat?.close();
      counter.close();
      identification?.closeAllConnections();
      identification?.close();
    },
  };
  return {middleware: [middleware], plugins: [plugin]};
}
