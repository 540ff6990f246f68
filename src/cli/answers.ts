import {createHash} from 'node:crypto';
import {appendFile, mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
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

/** A path begins with `/`, an address with `https:`; no file that people put there by hand is called so. */
export const isAnswerFile = (name: string): boolean => /^(?:_|https_)/.test(name);

/** Answers that are kept from one import to the next (`--cache`). */
export interface KeptAnswers {
  /** The text of an answer; `undefined` when there is none. `fresh`: it was got by the import that goes on now. */
  read(path: string): Promise<{readonly text: string; readonly fresh: boolean} | undefined>;
  /** Keeps an answer, or says that the kept one is still right. */
  keep(path: string, text?: string): Promise<void>;
  /** To be called when the import is done: the next one begins anew. */
  finish(): Promise<void>;
}

/** The list of what has been answered to an import that is not done. */
const UNFINISHED = 'unfinished';

const textOf = (file: string): Promise<string | undefined> =>
  readFile(file, 'utf8').catch(() => undefined);

/** The answers in a folder. It is made when there is something to keep. */
export async function keptAnswers(folder: string): Promise<KeptAnswers> {
  const list = join(folder, UNFINISHED);
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
      if (text !== undefined) {
        // Never half an answer, whenever we are stopped.
        await writeFile(join(folder, `${file}.new`), text);
        await rename(join(folder, `${file}.new`), join(folder, file));
      }
      fresh.add(file);
      await appendFile(list, `${file}\n`);
    },
    async finish() {
      fresh.clear();
      await rm(list, {force: true});
    },
  };
}
