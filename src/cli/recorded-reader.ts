import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {answerFile, isAnswerFile} from './answers.js';
import {ImportError, type SourceReader} from './importer.js';
import {parseAnswer} from './parse-answer.js';

/**
 * Reads from a folder, without a network: answers as `--cache` keeps them, or loose files with any names,
 * each of which holds one record or a list of records as the register gives them. When there are loose
 * files, answers are not looked at.
 */
export async function recordedReader(folder: string): Promise<SourceReader> {
  const files = (await names(folder)).filter((name) => name.endsWith('.json')).sort();
  const loose = files.filter((name) => !isAnswerFile(name));
  const json = (path: string) => answer(folder, path);
  return loose.length > 0 ? {json, records: () => recordsIn(folder, loose)} : {json};
}

async function names(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    throw new ImportError(
      'import-not-recorded',
      `There is no folder ${folder}. Expected: a folder with files of this register. ` +
        'Check --from, or leave it out to ask the register itself.',
      {cause: error},
    );
  }
}

async function answer(folder: string, path: string): Promise<unknown> {
  const file = join(folder, answerFile(path));
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new ImportError(
      'import-not-recorded',
      `There is no ${file}. Expected: the answer to ${path}. ` +
        'Run the import with --cache first, and give that folder as --from.',
      {cause: error},
    );
  });
  return parseAnswer(text, file);
}

async function* recordsIn(folder: string, files: readonly string[]): AsyncIterable<unknown> {
  for (const name of files) {
    const file = join(folder, name);
    const content = parseAnswer(await readFile(file, 'utf8'), file);
    yield* Array.isArray(content) ? content : [content];
  }
}
