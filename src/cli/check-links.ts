import {mkdir, readFile, rename, writeFile} from 'node:fs/promises';
import {homedir} from 'node:os';
import {dirname, join} from 'node:path';
import {findingOf, type Finding} from '../checks/finding.js';
import {linksSaid} from '../checks/markup.js';
import type {Subject} from '../checks/subject.js';
import {isRecord} from '../model/schema.js';
import type {CheckArguments} from './check-options.js';

/** As many are asked at a time. */
const FEW = 4;
/** How long one may take, in ms. */
const PATIENCE = 10_000;
const MOST_HOPS = 5;
/** How long an answer is believed, in ms. */
const A_DAY = 24 * 60 * 60 * 1000;

/** What came of asking for a link: a status of HTTP, 0 for no answer; and where it has moved for good. */
interface Answer {
  readonly status: number;
  readonly to?: string;
  /** When it was asked, in ms since the epoch. */
  readonly at: number;
}

const parsed = (href: string, base?: string): URL | undefined =>
  URL.canParse(href, base) ? new URL(href, base) : undefined;

/** The links of a manifest, each with the first place where it stands. */
function linksOf({parts, texts}: Subject, base: string | undefined): Map<string, string> {
  const found = new Map<string, string>();
  const add = (href: string, at: string): void => {
    const url = parsed(href, base);
    // Addresses with words to fill in are no addresses yet.
    if (!url || !/^https?:$/.test(url.protocol) || href.includes('{')) return;
    url.hash = '';
    if (!found.has(url.href)) found.set(url.href, at);
  };
  for (const {at, part} of parts.link) {
    if (typeof part === 'string') add(part, at);
    else for (const [lang, href] of Object.entries(part)) add(href, `${at}/${lang}`);
  }
  for (const {said} of texts)
    for (const {at, text} of said) for (const {href} of linksSaid(text)) add(href, at);
  return found;
}

async function request(url: string, method: 'HEAD' | 'GET'): Promise<Response> {
  const signal = AbortSignal.timeout(PATIENCE);
  const response = await fetch(url, {method, redirect: 'manual', signal});
  await response.body?.cancel();
  return response;
}

const PERMANENT = new Set([301, 308]);
const NO_HEAD = new Set([404, 405, 501]);

async function ask(url: string, at: number): Promise<Answer> {
  let here = url;
  let isMoved = true;
  let to: string | undefined;
  try {
    for (let hops = 0; hops < MOST_HOPS; hops++) {
      let response = await request(here, 'HEAD');
      // Some sites know nothing of HEAD.
      if (NO_HEAD.has(response.status)) response = await request(here, 'GET');
      const {status} = response;
      const location = response.headers.get('location');
      const next = location && parsed(location, here);
      if (status < 300 || status >= 400 || !next)
        return to === undefined ? {status, at} : {status, to, at};
      isMoved &&= PERMANENT.has(status);
      here = next.href;
      if (isMoved) to = here;
    }
    return {status: 508, at};
  } catch {
    return {status: 0, at};
  }
}

function findingFor(link: string, at: string, {status, to}: Answer): Finding | undefined {
  const detail = `HTTP ${status}`;
  if (status === 0) return findingOf('link-silent', at, {link});
  if ([401, 403, 429, 451].includes(status) || (status >= 500 && status !== 508))
    return findingOf('link-refused', at, {link, detail});
  if (status >= 300) return findingOf('link-broken', at, {link, detail});
  return to === undefined ? undefined : findingOf('link-moved', at, {link, detail: to});
}

const isAnswer = (value: unknown): value is Answer =>
  isRecord(value) && typeof value['status'] === 'number' && typeof value['at'] === 'number';

/** A cache that cannot be read is an empty one. */
async function readCache(file: string): Promise<Map<string, Answer>> {
  try {
    const json = JSON.parse(await readFile(file, 'utf8')) as unknown;
    const entries = Object.entries(isRecord(json) ? json : {});
    return new Map(entries.filter((entry): entry is [string, Answer] => isAnswer(entry[1])));
  } catch {
    return new Map();
  }
}

/** Written beside it and renamed, so that it is never half-written. What cannot be kept is asked again. */
async function writeCache(file: string, answers: ReadonlyMap<string, Answer>): Promise<void> {
  try {
    await mkdir(dirname(file), {recursive: true});
    await writeFile(`${file}.new`, JSON.stringify(Object.fromEntries(answers)));
    await rename(`${file}.new`, file);
  } catch {
    return;
  }
}

const cacheFile = ({XDG_CACHE_HOME}: NodeJS.ProcessEnv): string =>
  join(XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'rinnalla', 'links.json');

/** What is asked of the computer. */
interface Asked {
  readonly env: NodeJS.ProcessEnv;
  readonly now: () => Date;
}

/** Asks whether the links of a manifest work: a few at a time, each once a day. */
export async function checkLinks(
  subject: Subject,
  {base, linksCache}: Pick<CheckArguments, 'base' | 'linksCache'>,
  {env, now}: Asked,
): Promise<Finding[]> {
  const file = linksCache ?? cacheFile(env);
  const answers = await readCache(file);
  const at = now().getTime();
  const links = linksOf(subject, base);
  // What got no answer is asked again.
  const isKnown = ({status, at: then}: Answer) => status !== 0 && Math.abs(at - then) < A_DAY;
  const queue = [...links.keys()].filter((link) => {
    const known = answers.get(link);
    return !known || !isKnown(known);
  });
  const work = async () => {
    for (let link = queue.shift(); link !== undefined; link = queue.shift())
      answers.set(link, await ask(link, at));
  };
  await Promise.all(Array.from({length: FEW}, work));
  await writeCache(file, new Map([...answers].filter(([, answer]) => isKnown(answer))));
  return [...links].flatMap(([link, place]) => {
    const answer = answers.get(link);
    return (answer && findingFor(link, place, answer)) ?? [];
  });
}
