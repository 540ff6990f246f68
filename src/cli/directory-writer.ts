import {mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {filesIn} from './export-file.js';
import {ImportError} from './importer.js';

/** What the widget reads of one file, in bytes. */
const MOST = 2 * 1024 * 1024;
const NEW = '.new';
const INDEX = 'index.json';
const OURS = /^(?:\d{3}|national)\.json$/;

/**
 * Writes the files of a directory, by their names. All are written beside the old ones and then renamed one
 * by one, the index last, so that nobody ever reads half a file. A failure before the first is renamed leaves
 * the old ones; a later one (the disk, the rights) may leave some old and some new. Files that the old index
 * names and that are no longer there go; other files are left alone.
 */
export async function writeDirectory(
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [name, text] of files) checkSize(name, text);
  try {
    await write(folder, files);
  } catch (error) {
    throw new ImportError(
      'import-unwritable',
      `${folder} cannot be written (${(error as Error).message}). Expected: a folder that may be ` +
        'written. Check --out, its rights and the space on the disk.',
      {cause: error},
    );
  }
}

function checkSize(name: string, text: string): void {
  const size = Buffer.byteLength(text);
  if (size <= MOST) return;
  throw new ImportError(
    'import-too-large',
    `${name} would be ${size} bytes. Expected: at most ${MOST}, what the widget reads. ` +
      'Import less: name ids, words or an organisation in the import file.',
  );
}

async function write(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(folder, {recursive: true});
  const old = await namedIn(join(folder, INDEX));
  const changed: string[] = [];
  for (const [name, text] of files) if (await differs(join(folder, name), text)) changed.push(name);
  // The index comes last: it names no file that is not there yet.
  changed.sort((a, b) => Number(a === INDEX) - Number(b === INDEX));
  try {
    for (const name of changed)
      await writeFile(join(folder, name + NEW), files.get(name) ?? '', {flush: true});
    for (const name of changed) await rename(join(folder, name + NEW), join(folder, name));
  } catch (error) {
    for (const name of changed) await rm(join(folder, name + NEW), {force: true});
    throw error;
  }
  for (const name of old) if (!files.has(name)) await rm(join(folder, name), {force: true});
}

/** The files that the old index names, if there is one; of those only such as we write. */
async function namedIn(index: string): Promise<readonly string[]> {
  try {
    return filesIn(JSON.parse(await readFile(index, 'utf8'))).filter((name) => OURS.test(name));
  } catch {
    return [];
  }
}

const differs = async (file: string, text: string): Promise<boolean> =>
  (await readFile(file, 'utf8').catch(() => undefined)) !== text;
