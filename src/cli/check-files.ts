import {readFile} from 'node:fs/promises';
import {dirname, join, normalize} from 'node:path';
import {findingOf, type Finding} from '../checks/finding.js';
import {kindOf, type Kind} from '../checks/subject.js';
import {ownIn} from '../model/own.js';
import type {Source} from '../model/read.js';
import {CheckError} from './check-error.js';
import {lineCounter, type Position} from './check-positions.js';

/** Larger files are no manifests, in bytes. */
const LARGEST = 100_000_000;
/** What the widget loads at most (docs/errors.md, manifest-too-large), in bytes. */
const LOADED = 2 * 1024 * 1024;
/** As many files as a manifest may build on. */
const MOST_BASES = 20;

/** A file as it was read. */
export interface Read {
  readonly path: string;
  readonly text: string;
  readonly json: unknown;
  /** What is wrong with the text itself, such as a comma that is missing. */
  readonly fault: {readonly finding: Finding; readonly position: Position} | undefined;
}

/** A manifest with the files that belong to it. */
export interface Whole {
  readonly main: Read;
  readonly kind: Kind;
  readonly sources: readonly Source[];
  /** The files of pages, by the names that the manifest gives them. */
  readonly parts: ReadonlyMap<string, Read>;
  readonly unread: readonly string[];
  readonly findings: readonly Finding[];
}

/** What V8 says: `… in JSON at position 123`. Where it says nothing, the text has ended. */
function faultOf(text: string, error: Error): Read['fault'] {
  const at = /at position (\d+)/.exec(error.message)?.[1];
  const offset = at === undefined ? text.length : Number(at);
  const isCut = at === undefined || offset >= text.trimEnd().length;
  const detail = error.message.replace(/ in JSON at position.*$/s, '').slice(0, 120);
  const finding = isCut ? findingOf('cut-off', '') : findingOf('not-json', '', {detail});
  return {finding, position: lineCounter(text)(offset)};
}

function parse(path: string, text: string): Read {
  try {
    return {path, text, json: JSON.parse(text) as unknown, fault: undefined};
  } catch (error) {
    return {path, text, json: undefined, fault: faultOf(text, error as Error)};
  }
}

/** `undefined` when there is no such file. Throws `check-file-unreadable` and `check-file-too-large`. */
async function open(path: string): Promise<Read | undefined> {
  const bytes = await readFile(path).catch((error: unknown) => {
    const {code, message} = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new CheckError('check-file-unreadable', `${path} cannot be read (${message}).`);
  });
  if (!bytes) return undefined;
  if (bytes.length > LARGEST) {
    const size = Math.round(bytes.length / 1e6);
    throw new CheckError(
      'check-file-too-large',
      `${path} has ${size} MB. Expected: at most ${LARGEST / 1e6} MB.`,
    );
  }
  return parse(path, bytes.toString('utf8').replace(/^\ufeff/, ''));
}

/** Opens a file that must be there. */
async function openGiven(path: string): Promise<Read> {
  const read = await open(path);
  if (read) return read;
  const message = `There is no file ${path}. Check its name, and the folder you are in.`;
  throw new CheckError('check-file-unreadable', message);
}

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/** Where an address is on this computer, if that is known. */
function pathOf(address: string, from: string, root: string | undefined): string | undefined {
  if (/^https?:/.test(address)) return undefined;
  if (!address.startsWith('/')) return normalize(join(dirname(from), address));
  return root === undefined ? undefined : join(root, address);
}

class Gathering {
  readonly sources: Source[] = [];
  readonly parts = new Map<string, Read>();
  readonly unread: string[] = [];
  readonly findings: Finding[] = [];
  readonly #root: string | undefined;
  readonly #known = new Set<string>();

  constructor(root: string | undefined) {
    this.#root = root;
  }

  async #get(address: string, from: string, at: string): Promise<Read | undefined> {
    const path = pathOf(address, from, this.#root);
    const read = path === undefined ? undefined : await open(path);
    if (read && !read.fault) return read;
    this.unread.push(address);
    const isMissing = path !== undefined && !read;
    if (isMissing) this.findings.push(findingOf('file-missing', at, {file: address}));
    return read;
  }

  /** What a manifest builds on, and what that builds on. Two that build on each other are read once. */
  async bases(of: Read, at: string): Promise<void> {
    for (const [i, address] of strings(ownIn(of.json, 'extends')).entries()) {
      const path = pathOf(address, of.path, this.#root) ?? address;
      if (this.#known.has(path) || this.#known.size >= MOST_BASES) continue;
      this.#known.add(path);
      const base = await this.#get(address, of.path, at || `/extends/${i}`);
      if (!base || base.fault) continue;
      this.sources.push({file: address, json: base.json, base: true});
      await this.bases(base, at || `/extends/${i}`);
    }
  }

  async pages(main: Read): Promise<void> {
    const pages: unknown = ownIn(main.json, 'pages');
    for (const [i, page] of (Array.isArray(pages) ? pages : []).entries()) {
      const file: unknown = ownIn(page, 'file');
      if (typeof file !== 'string' || this.parts.has(file)) continue;
      const read = await this.#get(file, main.path, `/pages/${i}/file`);
      if (!read) continue;
      this.parts.set(file, read);
      if (!read.fault) this.sources.push({file, json: read.json});
    }
  }
}

/**
 * Reads a file with what belongs to it: what it builds on, and the files of its pages.
 * @param root where addresses that begin with `/` are
 */
export async function readWhole(path: string, root: string | undefined): Promise<Whole> {
  const main = await openGiven(path);
  const kind = kindOf(main.json);
  const gathering = new Gathering(root);
  if (kind === 'manifest') {
    await gathering.bases(main, '');
    await gathering.pages(main);
  }
  const {sources, parts, unread, findings} = gathering;
  const size = Buffer.byteLength(main.text);
  if (size > LOADED)
    findings.push(findingOf('too-large', '', {count: Math.round(size / 1e5) / 10}));
  return {main, kind, sources, parts, unread, findings};
}
