import {randomBytes} from 'node:crypto';
import {mkdir, readFile, realpath, rename, rm, stat, writeFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import {isRecord} from '../model/schema.js';
import {doubledKeys} from './check-positions.js';
import {CommandError} from './command.js';

/** A JSON file as it was read. */
export interface JsonFile {
  readonly path: string;
  /** Its text, to tell whether it has changed when it is to be replaced. */
  readonly text: string;
  readonly json: Record<string, unknown>;
}

const said = (error: unknown): string => (error as Error).message;

/** The text of a file, without a byte order mark. Throws `file-unreadable` and `file-not-utf8`. */
export async function readText(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new CommandError(
      'file-unreadable',
      `${path} cannot be read (${said(error)}). Check its name, and where you are.`,
      {cause: error},
    );
  });
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch (error) {
    throw new CommandError(
      'file-not-utf8',
      `${path} is not written in UTF-8. Save it as UTF-8 (in a spreadsheet: "CSV UTF-8").`,
      {cause: error},
    );
  }
}

/** Line and column of a place in a text, from 1. */
function placeIn(text: string, position: number): string {
  const before = text.slice(0, position).split('\n');
  return `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
}

function notJson(path: string, text: string, error: unknown): CommandError {
  const position = /at position (\d+)/.exec(said(error))?.[1];
  const isCutOff = position === undefined || Number(position) >= text.trimEnd().length;
  const where = isCutOff ? 'its end' : placeIn(text, Number(position));
  const what = isCutOff
    ? 'The file is cut off, or half written: get it whole.'
    : 'The mistake is there or just before: a comma, a quotation mark or a bracket.';
  return new CommandError(
    'file-not-json',
    `${path} is not JSON at ${where} (${said(error)}). ${what}`,
    {cause: error},
  );
}

/** Reads JSON that is an object without doubled keys. Throws {@link CommandError}. */
export async function readJsonFile(path: string): Promise<JsonFile> {
  const text = await readText(path);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw notJson(path, text, error);
  }
  if (!isRecord(json))
    throw new CommandError('file-invalid', `${path} holds no object. Expected: {…}.`);
  const doubled = doubledKeys(text);
  if (doubled.length > 0)
    throw new CommandError(
      'file-doubled',
      `${path} has twice: ${doubled.slice(0, 5).join(', ')}. Only the last one counts, and the other ` +
        'would be lost. Take one of them away, or give it another name.',
    );
  return {path, text, json};
}

/** Reads a manifest of the format that we know. Throws {@link CommandError}. */
export async function readManifest(path: string, read = readJsonFile): Promise<JsonFile> {
  const file = await read(path);
  const {format, service} = file.json;
  checkNotNewer(file);
  if (format !== 1 || !isRecord(service))
    throw new CommandError(
      'manifest-invalid',
      `${path} is no manifest of format 1: it needs "format": 1 and "service". Is it the right file? ` +
        'If it is an old one, try rinnalla migrate.',
    );
  return file;
}

/** What a newer Rinnalla wrote is not ours to change. */
export function checkNotNewer({path, json: {format}}: JsonFile): void {
  if (typeof format !== 'number' || format <= 1) return;
  throw new CommandError(
    'format-newer',
    `${path} is of format ${format}, which is newer than this Rinnalla (format 1). Update Rinnalla; the ` +
      'file has been left as it is.',
  );
}

/** As JSON, indented as the text is that it stands in place of. */
export function jsonText(json: unknown, like = ''): string {
  const indent = /^\{\r?\n([ \t]+)"/.exec(like)?.[1] ?? '  ';
  const text = `${JSON.stringify(json, undefined, indent)}\n`;
  return like.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
}

const unwritable = (path: string, error: unknown): CommandError =>
  new CommandError(
    'file-unwritable',
    `${path} cannot be written (${said(error)}). Check the folder, its rights and the space on the disk.`,
    {cause: error},
  );

/** Writes a file that is not there yet; one that is there stays as it is. Throws {@link CommandError}. */
export async function writeNew(path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), {recursive: true});
    await writeFile(path, text, {flag: 'wx', flush: true});
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw unwritable(path, error);
    throw new CommandError(
      'file-exists',
      `${path} is there already and has been left as it is. Give another name, or move it away.`,
      {cause: error},
    );
  }
}

/**
 * Writes a file whole or not at all: beside it first, then in its place.
 * @param flush whether it has to outlive a loss of power: not what can be made anew, for to wait takes long
 */
export async function writeWhole(path: string, text: string, flush = true): Promise<void> {
  const fresh = `${path}.${randomBytes(6).toString('hex')}.new`;
  try {
    await mkdir(dirname(path), {recursive: true});
    const mode = await stat(path).then(
      (old) => old.mode,
      () => 0o666,
    );
    await writeFile(fresh, text, {flag: 'wx', flush, mode});
    await rename(fresh, path);
  } catch (error) {
    await rm(fresh, {force: true});
    throw unwritable(path, error);
  }
}

/** Puts a new text in the place of a file, unless someone has changed it since it was read. */
export async function replaceFile({path, text: before}: JsonFile, text: string): Promise<void> {
  const real = await realpath(path).catch((error: unknown) => {
    throw unwritable(path, error);
  });
  if ((await readText(real)) !== before)
    throw new CommandError(
      'file-changed',
      `${path} was changed by someone else meanwhile, and has been left as it is. Do it once more.`,
    );
  await writeWhole(real, text);
}
