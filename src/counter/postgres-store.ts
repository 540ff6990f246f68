import pg from 'pg';
import type {CountRow} from '../model/counts.js';
import {postgresError} from './postgres-error.js';
import {
  addBatches,
  addRows,
  addVersions,
  DAYS,
  FORGET,
  FORGET_AT_ONCE,
  POSTGRES,
  rowsBy,
  SERVICES,
  tables,
  VERSIONS,
} from './sql.js';
import type {Accepted, CounterStore, SumBy, VersionSeen} from './store.js';
import {columnsOf, eachOnce, newVersions, rowsOf, versionKey, type VersionRow} from './sums.js';

/** How many rows are fetched at a time. */
const FETCHED = 5000;
/** Of a lock on the tables' making, so that two services that start at a time do not make them twice. */
const SCHEMA_LOCK = 1_919_510_892;
/** The last of them is there. */
const ARE_MADE = "select to_regclass('rinnalla_batch_day') is not null as made";
/** In ms. A service that waits for longer says so (503), and is asked again. */
const PATIENCE = {connect: 5000, statement: 10_000, lock: 3000};

/** A list for each column as rows. */
const fromLists = (...types: readonly ('text' | 'bigint')[]): string =>
  `select * from unnest(${types.map((type, i) => `$${i + 1}::${type}[]`).join(', ')})`;

const ROWS = rowsBy(POSTGRES);
const ADD_BATCHES = addBatches(fromLists('text', 'text'));
const ADD_ROWS = addRows(fromLists(...(Array(7).fill('text') as 'text'[]), 'bigint'));
const ADD_VERSIONS = addVersions(fromLists('text', 'text', 'text'));
/** A server may be set up to acknowledge what it has not written yet. */
const SYNCHRONOUS = `select set_config('synchronous_commit', 'on', false)
  where current_setting('synchronous_commit') = 'off'`;

/** Opens a store on a PostgreSQL server, and makes its tables. Throws a {@link StoreError}. */
export async function openPostgres(url: string, readOnly: boolean): Promise<CounterStore> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 4,
    application_name: 'rinnalla',
    connectionTimeoutMillis: PATIENCE.connect,
    statement_timeout: readOnly ? 0 : PATIENCE.statement,
    lock_timeout: PATIENCE.lock,
  });
  // A connection that breaks while nobody uses it: the next one who needs one is told, if there is none then.
  pool.on('error', () => undefined);
  // Its own queries follow this one. If it fails, the connection is broken, and they fail as well.
  pool.on('connect', (client) => void client.query(SYNCHRONOUS).catch(() => undefined));
  const store = new PostgresStore(pool);
  try {
    if (!readOnly) await store.makeTables();
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

class PostgresStore implements CounterStore {
  readonly #pool: pg.Pool;
  /** Versions that are in the store for sure. */
  readonly #written = new Set<string>();

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  makeTables(): Promise<void> {
    return this.#inTransaction(async (client) => {
      // Making what is there already would wait for all who write.
      const {rows} = await client.query<{made: boolean}>(ARE_MADE);
      if (rows[0]?.made) return;
      await client.query('select pg_advisory_xact_lock($1)', [SCHEMA_LOCK]);
      for (const statement of tables(POSTGRES)) await client.query(statement);
    });
  }

  async add(batches: readonly Accepted[]): Promise<void> {
    const versions = await this.#inTransaction((client) => this.#add(client, batches));
    for (const row of versions) this.#written.add(versionKey(row));
  }

  async #add(client: pg.PoolClient, batches: readonly Accepted[]): Promise<VersionRow[]> {
    // In the order of their ids: see rowsOf.
    const ordered = eachOnce(batches).sort((a, b) => (a.batch.batch < b.batch.batch ? -1 : 1));
    const ids = turned(ordered.map(({batch, day}) => [batch.batch, day]));
    const {rows: added} = await client.query<{batch: string}>(ADD_BATCHES, ids);
    const isNew = new Set(added.map(({batch}) => batch));
    const fresh = ordered.filter(({batch}) => isNew.has(batch.batch));
    const rows = rowsOf(fresh);
    if (rows.length > 0) await client.query(ADD_ROWS, turned(rows.map(columnsOf)));
    const versions = newVersions(fresh, this.#written);
    if (versions.length > 0)
      await client.query(
        ADD_VERSIONS,
        turned(versions.map(({service, version, day}) => [service, version, day])),
      );
    return versions;
  }

  async forget(before: string): Promise<boolean> {
    const {rowCount} = await this.#ask(FORGET, [before]);
    return (rowCount ?? 0) >= FORGET_AT_ONCE;
  }

  async *rows(
    service: string,
    from: string,
    to: string,
    by: SumBy = 'day',
  ): AsyncGenerator<CountRow, void> {
    const client = await this.#client();
    let failure: Error | undefined;
    try {
      await client.query('begin read only');
      await client.query(`declare counts no scroll cursor for ${ROWS[by]}`, [service, from, to]);
      for (;;) {
        const {rows} = await client.query<Omit<CountRow, 'service'>>(
          `fetch ${FETCHED} from counts`,
        );
        for (const row of rows) yield {...row, service};
        if (rows.length < FETCHED) break;
      }
    } catch (error) {
      failure = error as Error;
      throw postgresError(error);
    } finally {
      // Nothing was written: it is ended in the same way when all was read and when nobody reads on.
      if (!failure)
        await client.query('rollback').catch((error: unknown) => (failure = error as Error));
      client.release(failure);
    }
  }

  async versions(service: string): Promise<readonly VersionSeen[]> {
    return (await this.#ask<VersionSeen>(VERSIONS, [service])).rows;
  }

  async services(): Promise<readonly string[]> {
    const {rows} = await this.#ask<{service: string}>(SERVICES, []);
    return rows.map(({service}) => service);
  }

  async days(service: string): Promise<{from: string; to: string} | undefined> {
    const [found] = (await this.#ask<{first_day: string | null; last_day: string}>(DAYS, [service]))
      .rows;
    return found && found.first_day !== null
      ? {from: found.first_day, to: found.last_day}
      : undefined;
  }

  close(): Promise<void> {
    return this.#pool.end();
  }

  async #ask<T extends pg.QueryResultRow>(sql: string, values: readonly unknown[]) {
    try {
      return await this.#pool.query<T>(sql, [...values]);
    } catch (error) {
      throw postgresError(error);
    }
  }

  async #client(): Promise<pg.PoolClient> {
    try {
      return await this.#pool.connect();
    } catch (error) {
      throw postgresError(error);
    }
  }

  async #inTransaction<T>(does: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.#client();
    try {
      await client.query('begin');
      const result = await does(client);
      await client.query('commit');
      client.release();
      return result;
    } catch (error) {
      // A connection in doubt is closed, and with it what was not committed.
      client.release(true);
      throw postgresError(error);
    }
  }
}

/** Rows as a list for each column. */
const turned = (rows: readonly (readonly unknown[])[]): unknown[][] =>
  (rows[0] ?? []).map((_, i) => rows.map((row) => row[i]));
