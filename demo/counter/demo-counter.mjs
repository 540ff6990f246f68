import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync} from 'node:fs';
import {request as ask} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {buffer} from 'node:stream/consumers';
import {fileURLToPath} from 'node:url';
import {sendText} from '../http/answers.mjs';
import {COPIES, MANIFESTS} from './services.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const RINNALLA = here('../../dist/cli/rinnalla.mjs');
const MONTH = ['--import', 'tsx', here('month.mjs')];
const copies = Object.entries(COPIES).flatMap(([address, file]) => [
  '--copy',
  `${address}=${file}`,
]);

/**
 * What counts the use of the help in the demo: `rinnalla count` in a process of its own, as an authority would run
 * it, behind this server. Its database is a folder that is gone when the demo ends.
 */
export class DemoCounter {
  /** The folder of its database. */
  data = mkdtempSync(join(tmpdir(), 'rinnalla-demo-counts-'));

  #children = new Set();
  #address;

  constructor() {
    process.once('exit', () => this.close());
  }

  /**
   * Starts it. What is asked of it meanwhile waits.
   * @param withMonth whether a month of made-up visits is played first
   */
  begin(withMonth) {
    this.#address ??= this.#start(withMonth);
    return this.#address;
  }

  close() {
    for (const child of this.#children) child.kill('SIGKILL');
    rmSync(this.data, {recursive: true, force: true});
  }

  /** Passes a batch on, as a reverse proxy does, and says nothing of who sent it. */
  async count(request, response) {
    const address = await this.begin(false);
    const {host, origin, 'content-type': type, 'content-length': length} = request.headers;
    const sent = {host, origin, 'content-type': type, 'content-length': length};
    const headers = Object.fromEntries(Object.entries(sent).filter(([, value]) => value));
    const passed = ask(address, {method: request.method, headers}, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    passed.once('error', () => sendText(request, response, 502, 'The counter does not answer'));
    request.pipe(passed);
  }

  /**
   * The report of a service, as it is now.
   * @param options of `rinnalla report`
   */
  async report(service, ...options) {
    await this.begin(false);
    const from = ['--manifest', MANIFESTS[service], ...copies, '--from', this.data];
    const views = ['--views', join(this.data, `${service}.views.csv`)];
    const child = this.#run([RINNALLA, 'report', ...from, ...views, ...options]);
    const [bytes] = await Promise.all([buffer(child.stdout), ended(child)]);
    return bytes;
  }

  async #start(withMonth) {
    if (withMonth) await ended(this.#run([...MONTH, this.data]));
    const manifests = Object.values(MANIFESTS).flatMap((file) => ['--manifest', file]);
    const place = ['--data', this.data, '--port', '0'];
    const child = this.#run([RINNALLA, 'count', ...manifests, ...copies, ...place]);
    for await (const line of createInterface(child.stdout)) {
      const [address] = /http:\S+/.exec(line) ?? [];
      if (address) return address;
    }
    throw new Error('The counter has not started');
  }

  #run(args) {
    const child = spawn(process.execPath, args, {stdio: ['ignore', 'pipe', 'inherit']});
    this.#children.add(child);
    child.once('close', () => this.#children.delete(child));
    return child;
  }
}

async function ended(child) {
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${child.spawnargs[1]} ended with ${code}`);
}
