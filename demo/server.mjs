import {realpathSync} from 'node:fs';
import {createServer} from 'node:http';
import {fileURLToPath} from 'node:url';
import {accountsLine, demoChat} from './chat/chat-server.mjs';
import {DemoCounter} from './counter/demo-counter.mjs';
import {demoApp} from './demo-app.mjs';
import {sendText} from './http/answers.mjs';
import {identificationApp} from './pages/identification-app.mjs';

export {DemoCounter, demoApp, demoChat, identificationApp};

const firstPort = 8000;

function portFrom({PORT}) {
  const port = Number(PORT ?? firstPort);
  if (Number.isInteger(port) && port > 0 && port < 65535) return port;
  return stop(
    `PORT is "${PORT}", but it must be a number from 1 to 65534. Try: PORT=8100 npm start`,
  );
}

function stop(message) {
  console.error(message);
  return process.exit(1);
}

const remedy = (port) =>
  `Try others, for example: PORT=${port >= 8100 && port < 8200 ? 8200 : 8100} npm start`;

function explain(error, port, wanted) {
  const also = port === wanted ? '' : ` (the demo needs ${wanted} and ${port})`;
  if (error.code === 'EADDRINUSE')
    return `Port ${port} is already in use${also}. ${remedy(wanted)}`;
  if (error.code === 'EACCES')
    return `Port ${port} needs more rights than you have. ${remedy(wanted)}`;
  return `The demo could not start on port ${port}: ${error.message}`;
}

/**
 * This computer only, by both of its addresses: a browser that asks for localhost may try either, and
 * must not meet another program on one of them. HOST=0.0.0.0 opens the demo to the network.
 */
const hosts = process.env.HOST ? [process.env.HOST] : ['127.0.0.1', '::1'];

const absent = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT']);

function listenAt(handler, port, host, chat) {
  return new Promise((resolve, reject) => {
    const server = createServer(handler);
    chat?.attach(server);
    server.once('error', (error) => {
      // A computer without IPv6 has no ::1, and does well without.
      if (host === '::1' && absent.has(error.code)) resolve();
      else reject(error);
    });
    server.listen(port, host, resolve);
  });
}

async function listen(handler, port, wanted, chat) {
  try {
    for (const host of hosts) await listenAt(handler, port, host, chat);
  } catch (error) {
    stop(explain(error, port, wanted));
  }
}

async function start() {
  // The counter goes with it, and its database.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit());
  const port = portFrom(process.env);
  const chat = await demoChat().catch(() =>
    stop('The demo needs what the build makes. Try: npm start, or npm run build'),
  );
  const counter = new DemoCounter();
  const demo = demoApp({identificationOrigin: `http://localhost:${port + 1}`, counter});
  const handler = (request, response) => {
    if (!chat.answer(request, response) && !demo(request, response))
      sendText(request, response, 404, 'Not found');
  };
  await listen(handler, port, port, chat);
  await listen(identificationApp(), port + 1, port);
  // Pages are there before it is, and the help never waits for it.
  counter.begin(true).catch((error) => console.error(error.message));
  console.log(`The demo:                   http://localhost:${port}`);
  console.log(`Hard cases:                 http://localhost:${port}/hostile.html`);
  console.log(`The editor:                 http://localhost:${port}/fi/?rinnalla-edit`);
  console.log(`… beside a saved page:      http://localhost:${port}/editor/`);
  console.log(`Phone code, for advisers:   http://localhost:${port}/adviser.html`);
  console.log(`Chat, the adviser's desk:   http://localhost:${port}/adviser/`);
  console.log(`Its accounts:               ${accountsLine}`);
  console.log(`The report (made up):       http://localhost:${port}/report/asumistuki/`);
  console.log(`Its identification service: http://localhost:${port + 1}`);
  console.log('Stop with Ctrl+C.');
}

const [, script] = process.argv;
if (script && realpathSync(script) === fileURLToPath(import.meta.url)) await start();
