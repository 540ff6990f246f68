import {open, stat} from 'node:fs/promises';
import type {CountRow} from '../model/counts.js';
import {openStore} from '../counter/store.js';
import {RowFault, toCountRow} from '../report/count-row.js';
import {readMatomo} from '../report/matomo.js';
import type {Days, Rows} from '../report/tally.js';
import {CommandError, tell} from './command.js';
import {readCsv} from './csv-reader.js';
import {readText} from './manifest-file.js';

/** A source as it may be said: without a password. */
export const saidSource = (from: string): string => from.replace(/(?<=:\/\/)[^@/]*@/, '');

/** Where counts are read from. */
interface CountSource {
  /**
   * Counts of some periods. A database sums up each of them, and its first day stands for all; a file gives all that
   * it has.
   */
  readonly rows: (periods: readonly Days[]) => Rows;
  /** The days that there are counts of; `undefined`: known when they have been read. */
  readonly days: () => Promise<Days | undefined>;
  /** Days on which a new version of the manifest came into use. */
  readonly releases: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

const badRow = (file: string, row: number, why: string): CommandError =>
  new CommandError(
    'report-row',
    `${file} cannot be used: row ${row}: ${why}. docs/report.md tells what a row is.`,
  );

function checked(file: string, row: number, values: () => unknown): CountRow {
  try {
    return toCountRow(Object(values()) as Record<string, unknown>);
  } catch (error) {
    if (error instanceof RowFault || error instanceof SyntaxError)
      throw badRow(file, row, error.message);
    throw error;
  }
}

/** Of a row, in characters: its names are short. */
const LONGEST_LINE = 1 << 20;

/** A row of JSON on each line. */
async function* linesOf(file: string): AsyncGenerator<CountRow[], void> {
  let row = 0;
  let rest = '';
  const handle = await open(file).catch((error: unknown) => {
    throw new CommandError(
      'file-unreadable',
      `${file} cannot be read (${(error as Error).message}). Check its name, and where you are.`,
      {cause: error},
    );
  });
  for await (const chunk of handle.createReadStream({encoding: 'utf8', highWaterMark: 1 << 20})) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST_LINE) throw badRow(file, row + lines.length + 1, 'it has no end');
    yield rowsIn(lines, file, row);
    row += lines.length;
  }
  yield rowsIn([rest], file, row);
}

function rowsIn(lines: readonly string[], file: string, before: number): CountRow[] {
  return lines.flatMap((line, i) =>
    line.trim() ? [checked(file, before + i + 1, () => JSON.parse(line))] : [],
  );
}

/** A row on each line, below the names of the columns. */
async function* csvOf(file: string): AsyncGenerator<CountRow[], void> {
  const [head = [], ...rows] = readTable(file, await readText(file));
  yield rows.flatMap((cells, i) => {
    if (cells.length === 1 && cells[0] === '') return [];
    const values = Object.fromEntries(head.map((name, at) => [name.trim(), cells[at]]));
    return [checked(file, i + 2, () => values)];
  });
}

/** Reads CSV. Throws `report-row`. */
export function readTable(file: string, text: string): string[][] {
  try {
    return readCsv(text);
  } catch (error) {
    throw new CommandError('report-row', `${file} is not CSV: ${(error as Error).message}.`);
  }
}

async function* matomoOf(file: string, service: string): AsyncGenerator<readonly CountRow[], void> {
  const text = await readText(file);
  let found;
  try {
    found = readMatomo(JSON.parse(text), service);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  if (!found)
    throw new CommandError(
      'report-matomo',
      `${file} is no export of Matomo by day. Expected: JSON of Events.getAction, {"2026-11-26": [{…}]}. ` +
        'docs/report.md has the address to ask.',
    );
  if (found.cutOff > 0)
    tell(
      `Matomo has left out ${found.cutOff} events as "Others". Raise ` +
        'datatable_archiving_maximum_rows_events in its settings; until then figures are too low.',
    );
  if (found.passedOver > 0) tell(`${found.passedOver} events of others were passed over.`);
  yield found.rows;
}

const FILES: readonly (readonly [RegExp, typeof matomoOf])[] = [
  [/\.(?:ndjson|jsonl)$/i, linesOf],
  [/\.csv$/i, csvOf],
  [/\.json$/i, matomoOf],
];

function fileSource(file: string, service: string): CountSource {
  const read = FILES.find(([pattern]) => pattern.test(file))?.[1];
  if (!read)
    throw new CommandError(
      'report-source',
      `${saidSource(file)} is not there, or of a kind that is not known. Expected: a folder of rinnalla count, postgres://…, ` +
        'or a file that ends with .ndjson, .csv, or .json (Matomo).',
    );
  return {
    rows: () => ofService(read(file, service), service),
    days: () => Promise.resolve(undefined),
    releases: () => Promise.resolve([]),
    close: () => Promise.resolve(),
  };
}

/** A file may hold several services; one that names none is of this one. */
async function* ofService(rows: Rows, service: string): AsyncGenerator<CountRow[], void> {
  for await (const some of rows)
    yield some.filter((row) => row.service === service || row.service === '');
}

async function storeSource(
  place: {readonly data: string} | {readonly postgres: string},
  service: string,
): Promise<CountSource> {
  const store = await openStore({...place, readOnly: true});
  return {
    rows: async function* (periods) {
      for (const {from: first, to} of periods)
        for await (const row of store.rows(service, first, to, 'all')) yield [row];
    },
    days: () => store.days(service),
    releases: async () => (await store.versions(service)).slice(1).map(({day}) => day),
    close: () => store.close(),
  };
}

/**
 * Opens what `--from` names: the database of `rinnalla count`, or a file. Throws a {@link CommandError}, or what a
 * store throws.
 * @param service id of the service
 */
export async function openSource(from: string, service: string): Promise<CountSource> {
  if (/^postgres(?:ql)?:/i.test(from)) return storeSource({postgres: from}, service);
  const isFolder = await stat(from).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return isFolder ? storeSource({data: from}, service) : fileSource(from, service);
}
