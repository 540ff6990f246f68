import {setTimeout} from 'node:timers/promises';
import {parseArgs} from 'node:util';
import {tame} from '../model/tame.js';
import {directoryFiles, gather} from './directory.js';
import {writeDirectory} from './directory-writer.js';
import {readImportFile, type ImportFile} from './import-file.js';
import {ImportError, type Imported, type ReportDropped} from './importer.js';
import {importerOf, openSource, type World} from './registers.js';
import {newReport, writeReport} from './report.js';

const USAGE = `rinnalla import FILE --out DIRECTORY [--from DIRECTORY] [--cache DIRECTORY] [--report FILE]

  FILE       what to import, as JSON (docs/helpers.md)
  --out      where the directory of helpers is written
  --from     read answers from files there, and use no network
  --cache    keep answers there: an import that was interrupted goes on for a day where it was
  --report   write what was dropped, and why, to this file: a line of JSON for each

PTV_API_KEY in the environment is the key for ptv-v12.
`;

/** This machine's time and chance. */
const REAL: World = {
  env: process.env,
  wait: (milliseconds) => setTimeout(milliseconds),
  random: Math.random,
  now: Date.now,
};

interface Options {
  readonly file: string;
  readonly out: string;
  readonly from?: string;
  readonly cache?: string;
  readonly report?: string;
}

/**
 * Imports helpers from registers into a directory for many services.
 *
 * @param args what stands after `rinnalla import`
 * @returns the exit code: 0, or 2 when it could not be done; then the old directory is as it was
 */
export async function run(args: readonly string[], world: World = REAL): Promise<number> {
  if (args.includes('--help')) {
    process.stdout.write(USAGE);
    return 0;
  }
  try {
    await importAll(optionsOf(args), world);
    return 0;
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    process.stderr.write(tame(`rinnalla import: ${error.code}: ${error.message}\n`));
    return 2;
  }
}

function optionsOf(args: readonly string[]): Options {
  const text = {type: 'string'} as const;
  const options = {out: text, from: text, cache: text, report: text};
  try {
    const {positionals, values} = parseArgs({args: [...args], options, allowPositionals: true});
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new Error('It takes one import file');
    if (values.out === undefined) throw new Error('--out is missing');
    return {...values, file, out: values.out};
  } catch (error) {
    const {message} = error as Error;
    throw new ImportError('import-usage', `${message}. Expected:\n\n${USAGE}`, {cause: error});
  }
}

const EMPTY =
  'No record was read, or none was left. Expected: at least one helper. Check what the sources name ' +
  'and --report; to have no directory, delete its folder.';

async function importAll(options: Options, world: World): Promise<void> {
  const file = await readImportFile(options.file);
  const report = newReport();
  const {sources, finish} = await readSources(file, options, world, report.add);
  const files = directoryFiles(gather(sources, report.add), file, report.add);
  if (options.report !== undefined) await writeReport(options.report, report);
  const read = sources.flat().length;
  // A register that has nobody today must not empty the directory.
  if ((read === 0 && sources.length > 0) || files.size === 1) {
    await finish();
    throw new ImportError('import-empty', EMPTY);
  }
  await writeDirectory(options.out, files);
  await finish();
  process.stderr.write(tame(`${read} records read, ${files.size} files.\n${report.summary()}`));
}

interface ReadSources {
  readonly sources: readonly (readonly Imported[])[];
  /** To be called when all is written. */
  readonly finish: () => Promise<void>;
}

/** All is read before anything is written. */
async function readSources(
  file: ImportFile,
  options: Options,
  world: World,
  report: ReportDropped,
): Promise<ReadSources> {
  const sources: Imported[][] = [];
  const finishing: (() => Promise<void>)[] = [];
  for (const wanted of file.sources) {
    const {reader, finish} = await openSource(wanted, options, world);
    const importer = await importerOf(wanted);
    const records: Imported[] = [];
    try {
      for await (const record of importer(wanted, reader, report)) records.push(record);
    } catch (error) {
      // What cannot be right is asked for anew.
      if (error instanceof ImportError && error.code === 'import-schema') await finish();
      throw error;
    }
    sources.push(records);
    finishing.push(finish);
  }
  const finish = async () => {
    for (const one of finishing) await one();
  };
  return {sources, finish};
}
