import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import {request as ask} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {buffer} from 'node:stream/consumers';
import {fileURLToPath} from 'node:url';
import {allows, sendText} from '../http/answers.mjs';
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
  /** The folder of its database, once it has begun. */
  data;

  #children = new Set();
  #address;
  /** Reports that are being made: who asks for one meanwhile gets the same. */
  #reports = new Map();
  #leave = () => this.close();

  /**
   * Starts it. What is asked of it meanwhile waits.
   * @param withMonth whether a month of made-up visits is played first
   */
  begin(withMonth) {
    this.#address ??= this.#start(withMonth).catch((error) => {
      this.#address = undefined;
      throw error;
    });
    return this.#address;
  }

  close() {
    process.off('exit', this.#leave);
    for (const child of this.#children) child.kill('SIGKILL');
    if (this.data) rmSync(this.data, {recursive: true, force: true, maxRetries: 3});
  }

  /** Passes a batch on, as a reverse proxy does, and says nothing of who sent it. */
  async count(request, response) {
    // Of what is no batch the body is not passed on either: it could be taken for a request of its own.
    if (!allows(request, response, ['POST', 'OPTIONS'])) return;
    const address = await this.begin(false);
    const {host, origin, 'content-type': type, 'content-length': length} = request.headers;
    const sent = {host, origin, 'content-type': type, 'content-length': length};
    const headers = Object.fromEntries(Object.entries(sent).filter(([, value]) => value));
    const passed = ask(address, {method: request.method, headers}, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    passed.on('error', () => {
      if (response.headersSent) response.destroy();
      else sendText(request, response, 502, 'The counter does not answer');
    });
    response.once('close', () => passed.destroy());
    if (request.method === 'POST') request.pipe(passed);
    else passed.end();
  }

  /**
   * The report of a service, as it is now.
   * @param options of `rinnalla report`
   */
  report(service, ...options) {
    const key = [service, ...options].join(' ');
    let report = this.#reports.get(key);
    if (!report) {
      report = this.#make(service, options).finally(() => this.#reports.delete(key));
      this.#reports.set(key, report);
    }
    return report;
  }

  async #make(service, options) {
    await this.begin(false);
    const from = ['--manifest', MANIFESTS[service], ...copies, '--from', this.data];
    // They come with the month that is played.
    const file = join(this.data, `${service}.views.csv`);
    const views = existsSync(file) ? ['--views', file] : [];
    const child = this.#run([RINNALLA, 'report', ...from, ...views, ...options]);
    const [bytes] = await Promise.all([buffer(child.stdout), ended(child)]);
    return bytes;
  }

  async #start(withMonth) {
    process.once('exit', this.#leave);
    this.data ??= mkdtempSync(join(tmpdir(), 'rinnalla-demo-counts-'));
    if (withMonth) await ended(this.#run([...MONTH, this.data]));
    const manifests = Object.values(MANIFESTS).flatMap((file) => ['--manifest', file]);
    const place = ['--data', this.data, '--port', '0'];
    const child = this.#run([RINNALLA, 'count', ...manifests, ...copies, ...place]);
    for await (const line of createInterface(child.stdout)) {
      const [address] = /http:\S+/.exec(line) ?? [];
      if (!address) continue;
      // Should it end, the next who asks starts it again, with what it has counted.
      child.once('close', () => (this.#address = undefined));
      return address;
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
