import {existsSync} from 'node:fs';
import {realpath} from 'node:fs/promises';
import {basename, dirname, join, resolve} from 'node:path';
import {ownIn} from '../model/own.js';
import {isRecord} from '../model/schema.js';
import {buildFiles, type Built} from './build-files.js';
import {byPages, type Parted} from './build-pages.js';
import {CommandError, command, oneFile, tell, usageError} from './command.js';
import {readJsonFile, readManifest, writeWhole, type JsonFile} from './manifest-file.js';

const USAGE = `rinnalla build MANIFEST --out FOLDER

Writes the manifest for the pages: in its first language, with a file for each other language, which is loaded only for
those who read it, and checked against its hash. If a file would be larger than the 2 MB that the widget reads, what
belongs to one page alone goes to a file of that page.

  --out      where the files are written. It keeps the name of the manifest; the other files have a hash in theirs, so
             that those of the build before may stay for people who have a page open

Addresses in the manifest that are relative (extends, directory) count from where the built file lies.
`;

/** What the widget reads of one file, in bytes. */
const MOST = 2 * 1024 * 1024;
/** Of the files that are named to people. */
const MOST_NAMED = 3;

/** Makes the files that the widget loads. */
export const run = command({
  name: 'build',
  usage: USAGE,
  options: {out: {type: 'string'}},
  run: async ({positionals, values: {out}}) => {
    if (out === undefined) throw usageError('--out is missing: the folder to write to', 'build');
    const file = await readManifest(oneFile(positionals, 'build'));
    checkNotBuilt(file);
    await checkApart(file.path, out);
    const built = await builtFrom(file);
    await write(out, built, `${nameOf(file.path)}.json`);
    tellBuilt(file, out, built);
    return 0;
  },
});

function checkNotBuilt({json, path}: JsonFile): void {
  if (!Object.hasOwn(json, 'build')) return;
  throw new CommandError(
    'build-built',
    `${path} is what rinnalla build has made, in one language. Give it the manifest that your editors write.`,
  );
}

/** The manifest of the editors is not to be written over by what is made of it. */
async function checkApart(path: string, out: string): Promise<void> {
  const folder = await realpath(out).catch(() => resolve(out));
  if (join(folder, `${nameOf(path)}.json`) !== (await realpath(path))) return;
  throw new CommandError(
    'build-over-source',
    `${out} is the folder of ${path}, which would be written over. Give another one with --out.`,
  );
}

const nameOf = (path: string): string => basename(path).replace(/\.json$/i, '');

const NAME = /^[A-Za-z0-9_-][\w.-]{0,99}$/;

async function builtFrom(file: JsonFile): Promise<Built> {
  const name = nameOf(file.path);
  if (!NAME.test(name) || name.includes('..'))
    throw new CommandError(
      'build-name',
      `${file.path}: the name of the file has to be of letters a-z, digits, hyphens and dots.`,
    );
  const parted = {manifest: file.json, parts: await readParts(file)};
  const languages = languagesOf(file);
  // All languages together hold at least what the whole does.
  const isLarge = JSON.stringify(file.json).length > MOST * languages.length;
  const built = isLarge ? undefined : buildFiles(parted, name, languages);
  if (built && tooLarge(built).length === 0) return built;
  return splitByPages(parted, name, languages);
}

function splitByPages(parted: Parted, name: string, languages: string[]): Built {
  const built = buildFiles(byPages(parted), name, languages);
  const large = tooLarge(built);
  if (large.length === 0) {
    tell(
      'It is larger than 2 MB, so what belongs to one page alone has gone to the file of that page.',
    );
    return built;
  }
  const named = large
    .slice(0, MOST_NAMED)
    .map((file) => `${file} (${Buffer.byteLength(built.get(file) ?? '')} bytes)`);
  throw new CommandError(
    'build-too-large',
    `Too large: ${named.join(', ')}. Expected: at most ${MOST} bytes, what the widget reads. Give more topics ` +
      'a page of their own, or put helpers into a directory (rinnalla import).',
  );
}

const tooLarge = (built: Built): string[] =>
  [...built].filter(([, text]) => Buffer.byteLength(text) > MOST).map(([file]) => file);

function languagesOf({json, path}: JsonFile): string[] {
  const list = ownIn(json['service'], 'languages');
  const languages = Array.isArray(list) ? list.filter((tag) => typeof tag === 'string') : [];
  if (languages.length > 0) return languages;
  throw new CommandError(
    'build-languages',
    `${path} does not tell its languages. Write them into "service", as "languages": ["fi", "sv"].`,
  );
}

/** The files that pages name, beside the manifest. */
async function readParts({json, path}: JsonFile): Promise<Parted['parts']> {
  const parts = new Map<string, Readonly<Record<string, unknown>>>();
  const pages = Array.isArray(json['pages']) ? json['pages'].filter(isRecord) : [];
  for (const {id, file} of pages) {
    if (typeof id !== 'string' || typeof file !== 'string') continue;
    if (!/^(?!.*\.\.)[\w-][\w./-]*\.json$/.test(file))
      throw new CommandError(
        'build-outside',
        `${path} names the file ${file} of the page ${id}. Expected: one beside the manifest, or below it.`,
      );
    parts.set(id, (await readJsonFile(join(dirname(path), file))).json);
  }
  return parts;
}

/** The manifest comes last: it names no file that is not there yet. The others have a hash for a name. */
async function write(folder: string, built: Built, manifest: string): Promise<void> {
  for (const [file, text] of built) {
    const path = join(folder, file);
    const isThere = file !== manifest && existsSync(path);
    if (!isThere) await writeWhole(path, text, file === manifest);
  }
}

function tellBuilt({json, path}: JsonFile, out: string, built: Built): void {
  tell(`${built.size} files are in ${out}; ${nameOf(path)}.json is the one for your pages.`);
  const relative = ['extends', 'directory']
    .flatMap((key) => json[key])
    .filter((address) => typeof address === 'string')
    .filter((address) => !/^(?:https:\/\/|\/)/.test(address));
  if (relative.length > 0)
    tell(`It names ${relative.join(', ')}: put these where they lie from the built file.`);
}
