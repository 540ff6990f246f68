import {CommandError} from './command.js';
import {csv} from './csv.js';
import {readCsv} from './csv-reader.js';
import {
  NOTES,
  type Exported,
  type Translation,
  type TranslationFormat,
} from './translation-format.js';

/** What a spreadsheet takes for a formula, with the apostrophes that guard it (OWASP, CSV injection). */
const GUARDED = /^'+[=+\-@\t\r]/;
/** So that a spreadsheet knows that it is UTF-8. */
const MARK = '\ufeff';
const KEY = 'key';
const NOTE = 'note';

/** One apostrophe more, which is taken away again: what had one itself keeps it. */
const guard = (text: string): string => (GUARDED.test(text) ? `'${text}` : text);
const unguard = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text);

function write({units, from, to}: Exported): string {
  const rows = units.map(({key, source, target, note}) => [
    key,
    guard(source),
    guard(target),
    NOTES[note],
  ]);
  return MARK + csv([[KEY, `source:${from}`, `target:${to}`, NOTE], ...rows]);
}

const invalid = (file: string, why: string): CommandError =>
  new CommandError('translation-invalid', `${file}: ${why}`);

function read(text: string, file: string): Translation {
  const [header = [], ...rows] = rowsIn(text, file);
  const key = header.indexOf(KEY);
  const target = header.findIndex((name) => name.startsWith('target:'));
  if (key < 0 || target < 0)
    throw invalid(
      file,
      'the first row has to name the columns "key" and "target:…", as it was exported.',
    );
  const from = header.find((name) => name.startsWith('source:'))?.slice('source:'.length);
  const entries = rows
    .filter((row) => row.some(Boolean))
    // A spreadsheet ends the lines inside a cell in its own way.
    .map((row) => ({
      key: row[key] ?? '',
      target: unguard(row[target] ?? '').replaceAll('\r\n', '\n'),
    }));
  const to = header[target]?.slice('target:'.length) ?? '';
  return {entries, to, ...(from === undefined ? {} : {from})};
}

function rowsIn(text: string, file: string): string[][] {
  try {
    return readCsv(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw invalid(file, `it is no CSV, or it is cut off (${(error as Error).message}).`);
  }
}

export const csvTranslation: TranslationFormat = {write, read};
