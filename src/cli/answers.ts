import {createHash} from 'node:crypto';
import {appendFile, mkdir, readFile, rename, rm, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';

/** Files may have names of 255 bytes; some of them go to the ending and to the file while it is written. */
const LONGEST = 180;

/**
 * The name of the file with the answer to a path: every run of characters other than `A-Za-z0-9._-` is a
 * `_`, and `.json` follows: `/v4/unit/?page=2` is in `_v4_unit_page_2.json`. Of a very long path the
 * beginning is taken, and the beginning of the path's SHA-256.
 */
export function answerFile(path: string): string {
  const name = path.replace(/[^A-Za-z0-9._-]+/g, '_');
  if (name.length <= LONGEST) return `${name}.json`;
  const hash = createHash('sha256').update(path).digest('hex');
  return `${name.slice(0, LONGEST)}-${hash.slice(0, 16)}.json`;
}

/** A path begins with `/`, an address with `http`; no file that people put there by hand is called so. */
export const isAnswerFile = (name: string): boolean => /^(?:_|https?_)/.test(name);

/** Answers that are kept from one import to the next (`--cache`). */
export interface KeptAnswers {
  /** The text of an answer; `undefined` when there is none. `fresh`: it was got by the import that goes on now. */
  read(path: string): Promise<{readonly text: string; readonly fresh: boolean} | undefined>;
  keep(path: string, text: string): Promise<void>;
  /** To be called when the import is done, or an answer was not right: the next one begins anew. */
  finish(): Promise<void>;
}

/** The list of what has been answered to an import that is not done. */
const UNFINISHED = 'unfinished';
/** In milliseconds. What was answered longer ago may be old. */
const LONGEST_PAUSE = 24 * 60 * 60 * 1000;

const textOf = (file: string): Promise<string | undefined> =>
  readFile(file, 'utf8').catch(() => undefined);

async function isOld(file: string, now: number): Promise<boolean> {
  const changed = await stat(file).catch(() => undefined);
  return changed !== undefined && now - changed.mtimeMs >= LONGEST_PAUSE;
}

/**
 * The answers in a folder. It is made when there is something to keep. An import that was interrupted goes
 * on for a day.
 *
 * @param now in milliseconds since 1970
 */
export async function keptAnswers(folder: string, now: number): Promise<KeptAnswers> {
  const list = join(folder, UNFINISHED);
  if (await isOld(list, now)) await rm(list, {force: true});
  const fresh = new Set((await textOf(list))?.split('\n'));
  return {
    async read(path) {
      const file = answerFile(path);
      const text = await textOf(join(folder, file));
      return text === undefined ? undefined : {text, fresh: fresh.has(file)};
    },
    async keep(path, text) {
      const file = answerFile(path);
      await mkdir(folder, {recursive: true});
      // Never half an answer, whenever we are stopped.
      await writeFile(join(folder, `${file}.new`), text);
      await rename(join(folder, `${file}.new`), join(folder, file));
      fresh.add(file);
      await appendFile(list, `${file}\n`);
    },
    async finish() {
      fresh.clear();
      await rm(list, {force: true});
    },
  };
}
