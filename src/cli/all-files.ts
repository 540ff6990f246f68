import {dirname, join, relative} from 'node:path';
import type {Source} from '../model/read.js';
import {isRecord} from '../model/schema.js';
import {CommandError} from './command.js';
import {readJsonFile, type JsonFile} from './manifest-file.js';

/** Where the files lie that have an address on the web or on the site: by address. */
export type Copies = ReadonlyMap<string, string>;

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

const isRelative = (address: string): boolean => !/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(address);

/** A manifest with the files of its pages, and all that it builds on, as the widget has them. */
export async function readAll(file: JsonFile, copies: Copies): Promise<Source[]> {
  const pages = Array.isArray(file.json['pages']) ? file.json['pages'].filter(isRecord) : [];
  const named = new Set(texts(pages.map((page) => page['file'])));
  const parts: Source[] = [];
  for (const name of named) parts.push({file: name, json: await partOf(file.path, name)});
  return [{file: '', json: file.json}, ...parts, ...(await basesOf(file, copies))];
}

async function partOf(manifest: string, name: string): Promise<unknown> {
  const path = join(dirname(manifest), name);
  if (relative(dirname(manifest), path).startsWith('..'))
    throw new CommandError(
      'file-outside',
      `${manifest} names ${name}. Expected: a file beside it, or below it.`,
    );
  return (await readJsonFile(path)).json;
}

async function basesOf(file: JsonFile, copies: Copies): Promise<Source[]> {
  const known = new Set([file.path]);
  const waiting = [file];
  const bases: Source[] = [];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    for (const address of texts(next.json['extends'])) {
      const path = placeOf(address, next.path, copies);
      if (known.has(path)) continue;
      known.add(path);
      const base = await readJsonFile(path);
      bases.push({file: address, json: base.json, base: true});
      waiting.push(base);
    }
  }
  return bases;
}

function placeOf(address: string, from: string, copies: Copies): string {
  const copy = copies.get(address);
  if (copy !== undefined) return copy;
  if (isRelative(address)) return join(dirname(from), address);
  throw new CommandError(
    'file-elsewhere',
    `${from} builds on ${address}, which is not on this disk. Say where a copy of it is: ` +
      `--copy ${address}=FILE.`,
  );
}
