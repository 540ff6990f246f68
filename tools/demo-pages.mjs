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

/**
 * @returns {Promise<{middleware: Function[], plugins: object[]}>} additions to the runner's
 *   configuration; none as long as there is no demo
 */
export async function demoPages() {
  if (!existsSync(SERVER)) return {middleware: [], plugins: []};
  const {demoApp, demoChat, identificationApp} = await import(SERVER.href);
  let identification;
  let handle = () => false;
  let chat;
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
      handle = demoApp({identificationOrigin});
    },
    serverStop() {
      chat?.close();
      identification?.closeAllConnections();
      identification?.close();
    },
  };
  return {middleware: [middleware], plugins: [plugin]};
}
