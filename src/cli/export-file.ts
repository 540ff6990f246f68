import {readFile} from 'node:fs/promises';
import {dirname, join, relative} from 'node:path';
import {ownIn} from '../model/own.js';
import type {Problem} from '../model/problem.js';
import type {Help, Source} from '../model/read.js';
import {readToEnd} from '../model/read-to-end.js';
import {isRecord} from '../model/schema.js';

/** An export that cannot be made. */
export class ExportError extends Error {
  readonly code: string;

  /** @param code such as `export-unreadable`; docs/errors.md says what to do */
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ExportError';
    this.code = code;
  }
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new ExportError(
      'export-unreadable',
      `${file} cannot be read (${(error as Error).message}). Expected: a manifest, a pack, or the ` +
        'index.json of a directory. Check its name.',
      {cause: error},
    );
  });
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch (error) {
    throw new ExportError(
      'export-not-json',
      `${file} is not JSON, or it is cut off (${(error as Error).message}). Expected: JSON. ` +
        'Mend it, or make it again.',
      {cause: error},
    );
  }
}

/** Files that the index of a directory names, beside it. */
export function filesIn(index: unknown): string[] {
  const places = Object.values(Object(ownIn(index, 'municipalities')) as object);
  const named = [...places.map((place) => ownIn(place, 'file')), ownIn(index, 'national')];
  return [...new Set(named.filter((name) => typeof name === 'string'))];
}

async function readBeside(index: string, name: string): Promise<Source> {
  const file = join(dirname(index), name);
  if (relative(dirname(index), file).startsWith('..'))
    throw new ExportError(
      'export-outside',
      `${index} names ${name}. Expected: a file in its own folder or below. Mend the index.`,
    );
  return {file: name, base: true, json: await readJson(file)};
}

/** Stands in place of a manifest around a pack or a directory. */
const NO_MANIFEST = {
  format: 1,
  service: {id: 'service', name: '-', authority: '-', languages: ['fi', 'sv', 'en']},
  contacts: {},
};

/** What is exported; of the rest of a manifest there is nothing to report. */
const EXPORTED = /(?:^|#)\/(?:providers|contacts|municipalities)\b/;

/**
 * Reads a manifest, a pack, or the index of a directory with the files beside it, as the widget does. Throws
 * an {@link ExportError}.
 */
export async function readExported(
  file: string,
  report: (problem: Problem) => void,
): Promise<Help> {
  const json = await readJson(file);
  if (!isRecord(json))
    throw new ExportError(
      'export-invalid',
      `${file} holds no object. Expected: a manifest, a pack, or the index.json of a directory.`,
    );
  const others = await Promise.all(filesIn(json).map((name) => readBeside(file, name)));
  const own: readonly Source[] = Object.hasOwn(json, 'service')
    ? [{file: '', json}]
    : [
        {file: '', json: NO_MANIFEST},
        {file, base: true, json},
      ];
  return readToEnd([...own, ...others], (problem) => {
    if (EXPORTED.test(problem.at) && problem.code !== 'no-human-contact') report(problem);
  });
}
