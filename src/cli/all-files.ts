import {dirname, join, relative} from 'node:path';
import type {Source} from '../model/read.js';
import {isRecord} from '../model/schema.js';
import {CommandError, usageError} from './command.js';
import {readJsonFile, type JsonFile} from './manifest-file.js';

/** Where the files lie that have an address on the web or on the site: by address. */
export type Copies = ReadonlyMap<string, string>;

/** Reads one file. */
export type ReadFile = (path: string) => Promise<JsonFile>;

/**
 * What stood after each `--copy` of a command: `ADDRESS=FILE`.
 * @param name of the command, for the error
 */
export function copiesIn(list: readonly string[], name: string): Copies {
  return new Map(
    list.map((one) => {
      const at = one.lastIndexOf('=');
      if (at <= 0) throw usageError('--copy is ADDRESS=FILE', name);
      return [one.slice(0, at), one.slice(at + 1)] as const;
    }),
  );
}

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

const isRelative = (address: string): boolean => !/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(address);

/** A manifest with the files of its pages, and all that it builds on, as the widget has them. */
export async function readAll(
  file: JsonFile,
  copies: Copies,
  read: ReadFile = readJsonFile,
): Promise<Source[]> {
  const pages = Array.isArray(file.json['pages']) ? file.json['pages'].filter(isRecord) : [];
  const named = new Set(texts(pages.map((page) => page['file'])));
  const parts: Source[] = [];
  for (const name of named)
    parts.push({file: name, json: (await read(partOf(file.path, name))).json});
  return [{file: '', json: file.json}, ...parts, ...(await basesOf(file, copies, read))];
}

function partOf(manifest: string, name: string): string {
  const path = join(dirname(manifest), name);
  if (!relative(dirname(manifest), path).startsWith('..')) return path;
  throw new CommandError(
    'file-outside',
    `${manifest} names ${name}. Expected: a file beside it, or below it.`,
  );
}

async function basesOf(file: JsonFile, copies: Copies, read: ReadFile): Promise<Source[]> {
  const known = new Set([file.path]);
  const waiting = [file];
  const bases: Source[] = [];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    for (const address of texts(next.json['extends'])) {
      const path = placeOf(address, next.path, copies);
      if (known.has(path)) continue;
      known.add(path);
      const base = await read(path);
      bases.push({file: address, json: base.json, base: true});
      waiting.push(base);
    }
  }
  return bases;
}

/**
 * Where a file lies that another one names. Throws `file-elsewhere`.
 * @param from path of the file that names it
 */
export function placeOf(address: string, from: string, copies: Copies): string {
  const copy = copies.get(address);
  if (copy !== undefined) return copy;
  if (isRelative(address)) return join(dirname(from), address);
  throw new CommandError(
    'file-elsewhere',
    `${from} names ${address}, which is not on this disk. Say where a copy of it is: ` +
      `--copy ${address}=FILE.`,
  );
}
