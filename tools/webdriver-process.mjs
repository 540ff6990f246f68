// Starts the programs that webdriver-launcher.mjs needs.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createServer} from 'node:net';
import {setTimeout as pause} from 'node:timers/promises';

/** A port that nobody listens on. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Rejects when the program cannot start or ends. */
function ending(child, command) {
  const end = new Promise((_, reject) => {
    child.once('error', (error) => reject(new Error(`Cannot start ${command}: ${error.message}`)));
    child.once('exit', (code) => reject(new Error(`${command} ended with ${code}`)));
  });
  end.catch(() => {}); // handled where it is raced against
  return end;
}

/** A virtual screen on a free display; Xvfb picks the number itself. */
export async function startXvfb() {
  const screen = ['-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
  const child = spawn('Xvfb', ['-displayfd', '3', ...screen], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = await Promise.race([once(child.stdio[3], 'data'), ending(child, 'Xvfb')]);
  return {child, display: `:${String(number).trim()}`};
}

/** One WebDriver request; throws what the driver answers as an error, or that it has not answered for a minute. */
async function send(base, method, path, body) {
  const response = await fetch(`${base}${path}`, {
    method,
    headers: {'content-type': 'application/json; charset=utf-8'},
    body: method === 'POST' ? JSON.stringify(body ?? {}) : undefined,
    signal: AbortSignal.timeout(60_000),
  });
  const {value} = await response.json();
  if (!response.ok) throw new Error(`${method} ${path}: ${value?.error}: ${value?.message}`);
  return value;
}

async function untilUp(request, command) {
  for (let attempt = 0; attempt < 100; attempt++) {
    const up = await request('GET', '/status').then(
      () => true,
      () => false,
    );
    if (up) return;
    await pause(100);
  }
  throw new Error(`${command} did not answer within 10 seconds`);
}

/**
 * Starts the driver and opens one session in it.
 * @param {{command: string, args: (port: number) => string[], capabilities: object}} options
 * @param {Record<string, string>} env
 * @param {object[]} processes what was started is added here, also when something fails later
 */
export async function startDriver({command, args, capabilities}, env, processes) {
  const port = await freePort();
  const request = (...rest) => send(`http://127.0.0.1:${port}`, ...rest);
  const child = spawn(command, args(port), {env, stdio: 'ignore'});
  processes.push(child);
  const ended = ending(child, command);
  await Promise.race([untilUp(request, command), ended]);
  const wanted = {capabilities: {alwaysMatch: capabilities}};
  const answer = await Promise.race([request('POST', '/session', wanted), ended]);
  return {request, session: answer.sessionId, version: answer.capabilities.browserVersion};
}
