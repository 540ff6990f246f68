import {existsSync, mkdirSync} from 'node:fs';
import {join} from 'node:path';
import Database from 'libsql';
import type {CountRow} from '../model/counts.js';
import {
  addBatches,
  addRows,
  addVersions,
  DAYS,
  FORGET,
  FORGET_AT_ONCE,
  rowsBy,
  SERVICES,
  SQLITE,
  tables,
  VERSIONS,
} from './sql.js';
import {sqliteError} from './sqlite-error.js';
import type {Accepted, CounterStore, StorePlace, SumBy, VersionSeen} from './store.js';
import {StoreError} from './store-error.js';
import {columnsOf, eachOnce, newVersions, rowsOf, versionKey, type VersionRow} from './sums.js';

const FILE = 'counts.db';
const PAGE = 4096;
/** How long it waits for another process that writes, in ms. All else waits as well. */
const PATIENCE = 250;

/** A list of lists in JSON as rows: to hand over each value takes longer than all else. `where`: else "on" is a join's. */
const fromJson = (columns: number): string => {
  const values = Array.from({length: columns}, (_, i) => `value ->> ${i}`);
  return `select ${values.join(', ')} from json_each(?) where true`;
};

const ROWS = rowsBy(SQLITE);
const ADD_BATCHES = addBatches(fromJson(2));
const ADD_ROWS = addRows(fromJson(8));
const ADD_VERSIONS = addVersions(fromJson(3));

/** The rows of each day as one JSON: to be handed each row takes four times as long. */
const asJson = (rows: string): string =>
  `select json_group_array(json_array(day, names, n)) as list
    from (${rows}) group by day order by day`;

/** Opens the embedded database in a folder. Throws a {@link StoreError}. */
export function openSqlite(folder: string, place: StorePlace): CounterStore {
  const file = join(folder, FILE);
  try {
    if (place.readOnly !== true) mkdirSync(folder, {recursive: true});
    else if (!existsSync(file))
      throw new StoreError('store-missing', `${file} is not there. Is it the right folder?`);
    return new SqliteStore(file, openFile(file, place), place.readOnly === true);
  } catch (error) {
    throw sqliteError(error, file);
  }
}

function openFile(file: string, {mostMegabytes, readOnly = false}: StorePlace): Database.Database {
  const database = new Database(file);
  try {
    database.pragma(`busy_timeout = ${PATIENCE}`);
    if (readOnly) {
      database.pragma('query_only = on');
      return database;
    }
    // The log is synced at each commit: what is acknowledged outlives a loss of power.
    database.pragma('journal_mode = wal');
    database.pragma('synchronous = full');
    if (mostMegabytes !== undefined)
      database.pragma(
        `max_page_count = ${Math.max(1, Math.floor((mostMegabytes * 2 ** 20) / PAGE))}`,
      );
    for (const statement of tables(SQLITE)) database.exec(statement);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

class SqliteStore implements CounterStore {
  /** Its driver does not know the name. */
  readonly #file: string;
  readonly #database: Database.Database;
  readonly #readOnly: boolean;
  /** Versions that are in the store for sure. */
  readonly #written = new Set<string>();

  constructor(file: string, database: Database.Database, readOnly: boolean) {
    this.#file = file;
    this.#database = database;
    this.#readOnly = readOnly;
  }

  add(batches: readonly Accepted[]): Promise<void> {
    return this.#tried(() => {
      const versions = this.#inTransaction(() => this.#add(batches));
      for (const row of versions) this.#written.add(versionKey(row));
    });
  }

  #add(batches: readonly Accepted[]): readonly VersionRow[] {
    const once = eachOnce(batches);
    const ids = once.map(({batch, day}) => [batch.batch, day]);
    const added = this.#statement(ADD_BATCHES).all(JSON.stringify(ids)) as {batch: string}[];
    const isNew = new Set(added.map(({batch}) => batch));
    const fresh = once.filter(({batch}) => isNew.has(batch.batch));
    this.#statement(ADD_ROWS).run(JSON.stringify(rowsOf(fresh).map(columnsOf)));
    const versions = newVersions(fresh, this.#written);
    if (versions.length > 0) {
      const rows = versions.map(({service, version, day}) => [service, version, day]);
      this.#statement(ADD_VERSIONS).run(JSON.stringify(rows));
    }
    return versions;
  }

  forget(before: string): Promise<boolean> {
    return this.#tried(() => {
      const {changes} = this.#statement(FORGET).run(before);
      return changes >= FORGET_AT_ONCE;
    });
  }

  async *rows(
    service: string,
    from: string,
    to: string,
    by: SumBy = 'day',
  ): AsyncGenerator<CountRow, void> {
    const days = await this.#tried(() =>
      this.#statement(asJson(ROWS[by])).iterate(service, from, to),
    );
    try {
      for (const {list} of days as Iterable<{list: string}>)
        for (const row of JSON.parse(list) as JsonRow[]) yield rowOf(row, service);
    } catch (error) {
      throw sqliteError(error, this.#file);
    }
  }

  versions(service: string): Promise<readonly VersionSeen[]> {
    return this.#tried(() => this.#statement(VERSIONS).all(service) as VersionSeen[]);
  }

  services(): Promise<readonly string[]> {
    return this.#tried(() =>
      (this.#statement(SERVICES).all() as {service: string}[]).map(({service}) => service),
    );
  }

  days(service: string): Promise<{from: string; to: string} | undefined> {
    return this.#tried(() => {
      const found = this.#statement(DAYS).get(service) as DaysRow;
      return found.first_day === null ? undefined : {from: found.first_day, to: found.last_day};
    });
  }

  close(): Promise<void> {
    return this.#tried(() => {
      // The driver closes the file when it pleases; from now on it is whole without its log.
      try {
        if (!this.#readOnly) this.#database.pragma('wal_checkpoint(truncate)');
      } finally {
        this.#database.close();
      }
    });
  }

  #inTransaction<T>(does: () => T): T {
    this.#database.exec('begin immediate');
    try {
      const result = does();
      this.#database.exec('commit');
      return result;
    } catch (error) {
      // When the disk is full it has been rolled back already.
      if (this.#database.inTransaction) this.#database.exec('rollback');
      throw error;
    }
  }

  /** `$1` would be a name to SQLite, and `?1` is its first value. */
  #statement(sql: string) {
    return this.#database.prepare(sql.replaceAll(/\$(\d)/g, '?$1'));
  }

  /** What fails, fails as a promise does, with an error of ours. */
  // eslint-disable-next-line @typescript-eslint/require-await -- the driver does not wait, the interface does
  async #tried<T>(does: () => T): Promise<T> {
    try {
      return does();
    } catch (error) {
      throw sqliteError(error, this.#file);
    }
  }
}

type DaysRow =
  | {readonly first_day: string; readonly last_day: string}
  | {readonly first_day: null; readonly last_day: null};

type JsonRow = [day: string, names: string, n: number];

function rowOf([day, names, n]: JsonRow, service: string): CountRow {
  const [page = '', item = '', event, language = '', depth] = names.split('\n');
  // They were names of the contract when they were written.
  return {
    day,
    service,
    page,
    item,
    event: event as CountRow['event'],
    language,
    depth: depth as CountRow['depth'],
    n,
  };
}
