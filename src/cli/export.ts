import {parseArgs} from 'node:util';
import {isDay} from '../model/day.js';
import type {Help} from '../model/read.js';
import {tame} from '../model/tame.js';
import {daysBetween, isForEver} from './days.js';
import {ExportError, readExported} from './export-file.js';
import {jsonLd} from './json-ld.js';
import {matrixCsv, matrixTable, offeringMatrix} from './offering-matrix.js';
import {MOST_DAYS, type Days} from './opening-hours-specification.js';

const USAGE = `rinnalla export FILE --format jsonld [--lang LANGUAGE] [--from DAY --through DAY]
rinnalla export FILE --format matrix [--table | --csv]

  FILE       a manifest, a pack, or the index.json of a directory of helpers
  --format   jsonld: helpers and channels in the words of schema.org
             matrix: which forms of support reach which groups, and what is missing
  --lang     all texts in one language, such as sv; else each text in all its languages
  --from, --through
             the days for which holidays and exceptions are written out, at most ten years. Left out:
             the year of the newest date in FILE, and the next; the clock is not looked at
  --table    for the terminal (this is what happens without it)
  --csv      for a spreadsheet
`;

interface Options {
  readonly file: string;
  readonly format: 'jsonld' | 'matrix';
  readonly csv: boolean;
  readonly lang?: string;
  readonly days?: Days;
}

/**
 * Writes helpers and channels for other programs, to the standard output.
 *
 * @param args what stands after `rinnalla export`
 * @returns the exit code: 0, or 2 when it could not be done
 */
export async function run(args: string[]): Promise<number> {
  if (args.includes('--help')) {
    process.stdout.write(USAGE);
    return 0;
  }
  try {
    const options = optionsOf(args);
    const help = await readExported(options.file, ({code, at, detail}) =>
      tell(`${code} (${at}: ${detail}): left out`),
    );
    if (Object.keys({...help.providers, ...help.contacts}).length === 0)
      tell(`export-empty: ${options.file} has neither helpers nor channels`);
    process.stdout.write(exported(help, options));
    return 0;
  } catch (error) {
    if (!(error instanceof ExportError)) throw error;
    tell(`${error.code}: ${error.message}`);
    return 2;
  }
}

const tell = (message: string): boolean =>
  process.stderr.write(tame(`rinnalla export: ${message}\n`));

const usage = (message: string): ExportError =>
  new ExportError('export-usage', `${message}. Expected:\n\n${USAGE}`);

function optionsOf(args: string[]): Options {
  const {file, values} = parsed(args);
  const {format, lang, table = false, csv = false, from, through} = values;
  if (format !== 'jsonld' && format !== 'matrix') throw usage('--format is jsonld or matrix');
  if (format === 'jsonld' && (table || csv)) throw usage('--table and --csv are for a matrix');
  if (table && csv) throw usage('It is --table or --csv');
  const days = daysOf(from, through);
  return {file, format, csv, ...(lang === undefined ? {} : {lang}), ...(days ? {days} : {})};
}

function parsed(args: string[]) {
  const text = {type: 'string'} as const;
  const flag = {type: 'boolean'} as const;
  const options = {format: text, lang: text, from: text, through: text, table: flag, csv: flag};
  try {
    const {positionals, values} = parseArgs({args, options, allowPositionals: true});
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new Error('It takes one file');
    return {file, values};
  } catch (error) {
    throw usage((error as Error).message);
  }
}

function daysOf(from: string | undefined, through: string | undefined): Days | undefined {
  if (from === undefined && through === undefined) return undefined;
  if (from === undefined || through === undefined) throw usage('--from and --through go together');
  if (!isDay(from) || !isDay(through) || from > through)
    throw usage(`${from} and ${through} are no first and last day`);
  if (daysBetween(from, through, MOST_DAYS).at(-1) !== through)
    throw usage(`${from} to ${through} is more than ten years`);
  return {from, through};
}

/** The year of the newest date, and the next: the same file gives the same whenever it is exported. */
function daysIn({service, providers}: Help): Days | undefined {
  const dates = Object.values(providers).map(({verifiedAt = ''}) => verifiedAt);
  const known = [service.updated ?? '', ...dates].filter((date) => !isForEver(date));
  const year = known.sort().at(-1)?.slice(0, 4);
  if (!year) return undefined;
  return {from: `${year}-01-01`, through: `${Number(year) + 1}-12-31`};
}

function exported(help: Help, {format, csv, lang, days = daysIn(help)}: Options): string {
  if (format === 'jsonld') {
    tell(
      days
        ? `holidays and exceptions of ${days.from} to ${days.through} (--from, --through)`
        : 'no holidays and exceptions: there is no date in the file; give --from and --through',
    );
    const options = {...(lang === undefined ? {} : {lang}), ...(days ? {days} : {})};
    // In a page it must not end the script that it stands in.
    const json = JSON.stringify(jsonLd(help, options), undefined, 2).replaceAll('<', '\\u003c');
    return `${json}\n`;
  }
  const matrix = offeringMatrix(help.providers);
  return csv ? matrixCsv(matrix) : matrixTable(matrix);
}
