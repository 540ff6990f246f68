import type {IncomingMessage, ServerResponse} from 'node:http';
import {finnishDay} from '../model/wall-clock.js';
import {readBody} from './body.js';
import {GroupCommit} from './group-commit.js';
import {checkNames, type KnownServices} from './names.js';
import {checkOrigin, PREFLIGHT} from './origin.js';
import {Rate} from './rate.js';
import {readBatch} from './read-batch.js';
import {Refusal} from './refusal.js';
import {StoreError} from './store-error.js';
import type {CounterStore} from './store.js';

export interface CounterOptions {
  readonly store: CounterStore;
  /** The names that may be counted, as they are now. */
  readonly known: () => KnownServices;
  /** Origins of other hosts whose pages are counted: `https://www.example.fi`. */
  readonly origins: readonly string[];
  /** How many batches are taken in a second, of all senders together. */
  readonly perSecond: number;
  /** Hears when the store begins to fail, and when it works again. Of requests nothing is told. */
  readonly report: (message: string) => void;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

const COUNT_PATH = '/count';
const HEALTH_PATH = '/health';

type Headers = Readonly<Record<string, string>>;

const ALWAYS: Headers = {'cache-control': 'no-store', 'x-content-type-options': 'nosniff'};

/** Takes batches over HTTP and adds them to a store. It keeps nothing of who sent them, and writes no log of them. */
export class CounterService {
  readonly #options: CounterOptions;
  readonly #origins: ReadonlySet<string>;
  readonly #commit: GroupCommit;
  readonly #rate: Rate;
  readonly #now: () => number;
  /** What is wrong with the store, if something is. */
  #failing = '';
  #stopping = false;

  constructor(options: CounterOptions) {
    this.#options = options;
    this.#origins = new Set(options.origins);
    this.#commit = new GroupCommit(options.store);
    this.#rate = new Rate(options.perSecond, performance.now());
    this.#now = options.now ?? Date.now;
  }

  /** Answers a request; never throws. */
  readonly handle = (request: IncomingMessage, response: ServerResponse): void => {
    void this.#answer(request, response);
  };

  /** Takes no more; is done when what was taken is kept or refused. The store is closed by who has opened it. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#commit.stop();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let headers = ALWAYS;
    try {
      const [path] = (request.url ?? '').split('?', 1);
      if (path === HEALTH_PATH) this.#checkRunning();
      else if (path === COUNT_PATH) {
        headers = {...ALWAYS, ...checkOrigin(request.headers, this.#origins)};
        if (request.method === 'OPTIONS') headers = {...headers, ...PREFLIGHT};
        else await this.#count(request);
      } else throw new Refusal(404, 'not-found', `Expected: ${COUNT_PATH}.`);
      if (this.#stopping) headers = {...headers, connection: 'close'};
      response.writeHead(204, headers).end();
    } catch (error) {
      // Who has gone before all was sent hears no answer.
      if (request.errored) response.destroy();
      else refuse(response, this.#refusal(error), headers);
    }
  }

  async #count(request: IncomingMessage): Promise<void> {
    if (request.method !== 'POST')
      throw new Refusal(405, 'method-refused', 'Expected: POST.', {allow: 'POST, OPTIONS'});
    this.#checkRunning();
    if (!this.#rate.take(performance.now()))
      throw new Refusal(429, 'too-many', 'Too much is sent at a time. Send it again later.', {
        'retry-after': '5',
      });
    const batch = readBatch(await readBody(request));
    const {version} = checkNames(batch, this.#options.known());
    const day = finnishDay(this.#now());
    // Of a version that no manifest has, nothing is kept: anything could be written in it.
    await this.#commit.add({batch, day, version: batch.version === version ? version : ''});
    this.#worked();
  }

  #checkRunning(): void {
    if (this.#stopping) throw new StoreError('store-stopping', 'The counter is being stopped.');
  }

  #worked(): void {
    if (this.#failing !== '') this.#options.report('the store works again');
    this.#failing = '';
  }

  #refusal(error: unknown): Refusal {
    if (error instanceof Refusal) return error;
    // What is wrong with the store is for who runs it, not for who sends.
    const code = error instanceof StoreError ? error.code : 'internal';
    const text = error instanceof Error ? error.message : String(error);
    if (code !== 'store-stopping' && this.#failing !== code) {
      this.#failing = code;
      this.#options.report(`${code}: ${text}`);
    }
    const message = 'Nothing can be counted now. Send the same batch again later.';
    return new Refusal(code === 'internal' ? 500 : 503, code, message, {'retry-after': '10'});
  }
}

function refuse(response: ServerResponse, refusal: Refusal, headers: Headers): void {
  const {status, code, message} = refusal;
  const body = Buffer.from(JSON.stringify({code, message}));
  response.writeHead(status, {
    ...headers,
    ...refusal.headers,
    'content-type': 'application/json',
    'content-length': body.length,
    // Of what is too long, the rest is not read.
    ...(status === 413 || status === 503 ? {connection: 'close'} : {}),
  });
  response.end(body);
}
