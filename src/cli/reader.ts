import type {KeptAnswers} from './answers.js';
import {ImportError, schemaChanged, type SourceReader} from './importer.js';
import {parseAnswer} from './parse-answer.js';

/** What reading over the network needs. Time and chance are parameters, so that tests need not wait. */
export interface Network {
  /** Address of the register, without a slash at the end. */
  readonly base: string;
  /** Sent to `base` alone, such as a key. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly kept?: KeptAnswers;
  /** Bytes of an answer at most. Left out: 256 MB. */
  readonly most?: number;
  /** Waits that many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** From 0 to 1. */
  readonly random: () => number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const USER_AGENT = 'rinnalla-import (+https://www.npmjs.com/package/rinnalla)';
/** Milliseconds for one answer. */
const TIMEOUT = 60_000;
const MOST_TRIES = 5;
const MOST = 256 * 1024 * 1024;
const FIRST_PAUSE = 1_000;
/** A register that wants more patience than this is asked another day. */
const LONGEST_PAUSE = 120_000;

const isBusy = (status: number): boolean => status === 429 || status >= 500;

/** Reads a register over the network: one request at a time, patiently, without following redirects. */
export function networkReader(network: Network): SourceReader {
  let last: Promise<unknown> = Promise.resolve();
  return {
    json(path) {
      const next = last.then(() => read(network, path));
      last = next.catch(() => undefined);
      return next;
    },
  };
}

async function read(network: Network, path: string): Promise<unknown> {
  const {kept} = network;
  const old = await kept?.read(path);
  if (old?.fresh) {
    try {
      return parseAnswer(old.text, path);
    } catch {
      // It was damaged: it is asked for again.
    }
  }
  const text = await ask(network, path);
  const answer = parseAnswer(text, path);
  await kept?.keep(path, text);
  return answer;
}

async function ask(network: Network, path: string): Promise<string> {
  const url = path.startsWith('https://') ? path : network.base + path;
  for (let tries = 1; ; tries++) {
    const response = await request(network, url).catch((error: unknown) => {
      if (tries === MOST_TRIES) throw unreachable(url, error);
      return undefined;
    });
    if (response?.ok) {
      const text = await textOf(response, network.most ?? MOST, url).catch((error: unknown) => {
        if (error instanceof ImportError) throw error;
        return undefined;
      });
      if (text !== undefined) return text;
      if (tries === MOST_TRIES) throw unreachable(url, new Error('the answer broke off'));
    } else if (response) {
      await response.body?.cancel();
      if (!isBusy(response.status) || tries === MOST_TRIES) throw refusal(url, response.status);
    }
    await network.wait(pauseAfter(network, tries, url, response));
  }
}

/** The text of an answer, unless it is larger than so many bytes. */
async function textOf({body}: Response, most: number, url: string): Promise<string> {
  const decoder = new TextDecoder();
  let [text, size] = ['', 0];
  for await (const part of body ?? []) {
    size += part.length;
    if (size > most) throw schemaChanged(url, `at most ${most} bytes`);
    text += decoder.decode(part, {stream: true});
  }
  return text + decoder.decode();
}

function request({base, headers}: Network, url: string): Promise<Response> {
  const own = url.startsWith(`${base}/`) ? headers : {};
  return fetch(url, {
    headers: {accept: 'application/json', 'user-agent': USER_AGENT, ...own},
    // A key must not go to another host.
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT),
  });
}

/** Milliseconds to wait: what the register asks for, or twice as long each time, and not all at once. */
function pauseAfter(network: Network, tries: number, url: string, response?: Response): number {
  const asked = retryAfter(response?.headers.get('retry-after') ?? '', network.now());
  if (asked !== undefined && asked > LONGEST_PAUSE) throw refusal(url, response?.status ?? 429);
  return asked ?? FIRST_PAUSE * 2 ** (tries - 1) * (0.5 + network.random());
}

/** The header Retry-After (RFC 9110, section 10.2.3): seconds, or a date. */
function retryAfter(header: string, now: number): number | undefined {
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

const unreachable = (url: string, error: unknown): ImportError =>
  new ImportError(
    'import-unreachable',
    `No answer from ${url} (${reason(error)}). Expected: JSON. ` +
      'Check the network and the proxy of this machine, then start the import again: with --cache it goes on where it was.',
    {cause: error},
  );

/** What Node says is inside: "fetch failed" alone helps nobody. */
function reason(error: unknown): string {
  const {cause = error} = error as {cause?: unknown};
  return cause instanceof Error ? cause.message || cause.name : String(cause);
}

function refusal(url: string, status: number): ImportError {
  const [code, remedy] = remedyFor(status);
  return new ImportError(code, `${url} answered ${status}. Expected: 200 and JSON. ${remedy}`);
}

function remedyFor(status: number): readonly [code: string, remedy: string] {
  if (status === 401 || status === 403)
    return ['import-refused', 'Check the key (PTV_API_KEY for ptv-v12) and what it allows.'];
  if (status === 404)
    return ['import-not-found', 'Check ids and codes in the import file, and "base".'];
  if (status === 429)
    return ['import-busy', 'The register has had enough requests: start the import again later.'];
  if (status >= 500)
    return ['import-failed', 'The register is out of order: start the import again later.'];
  return ['import-failed', 'Check ids and codes in the import file, and "base".'];
}
