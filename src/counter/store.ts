import type {Batch, CountRow} from '../model/counts.js';
import {StoreError} from './store-error.js';

/** A batch that was read and found to be right. */
export interface Accepted {
  readonly batch: Batch;
  /** Day of its arrival in Finland's time: `2026-11-26`. A batch tells none. */
  readonly day: string;
  /** Version of the manifest, if the manifest that the counter knows has it; else empty, and not kept. */
  readonly version: string;
}

/** Since when a version of a service's manifest has been used. */
export interface VersionSeen {
  readonly version: string;
  /** The first day that a batch came of it. */
  readonly day: string;
}

/**
 * By what rows are summed: `day`, each row as it is kept; `month`, their day is the first of the month
 * (`2026-11-01`); `all`, their day is the first of those asked for.
 */
export type SumBy = 'day' | 'month' | 'all';

/** Where counts are kept. Everything throws a {@link StoreError} when it cannot be done. */
export interface CounterStore {
  /**
   * Adds batches, all or none; when it is done, they outlive a loss of power. A batch whose id is known is passed
   * over.
   */
  add(batches: readonly Accepted[]): Promise<void>;

  /** Forgets some of the batch ids of before a day. @returns whether there are more of them */
  forget(before: string): Promise<boolean>;

  /**
   * The counts of a service, in the order of their days, as they were when the reading began.
   *
   * @param from the first day, `2026-01-01`
   * @param to the last day, which is read, too
   */
  rows(service: string, from: string, to: string, by?: SumBy): AsyncIterable<CountRow>;

  /** The versions of a service's manifest, the first one first. */
  versions(service: string): Promise<readonly VersionSeen[]>;

  /** The services that have been counted, in the order of their letters. */
  services(): Promise<readonly string[]>;

  /** The first and the last day that a service has counts of; undefined: none. */
  days(service: string): Promise<{readonly from: string; readonly to: string} | undefined>;

  close(): Promise<void>;
}

/** Where a store is: a folder, or a PostgreSQL server. */
export interface StorePlace {
  /** The folder of the embedded database; made when it is not there. */
  readonly data?: string | undefined;
  /** `postgres://user@host/database`. What it leaves out comes from PGHOST, PGPASSWORD, … */
  readonly postgres?: string | undefined;
  /** What the embedded database may grow to, in MB; left out: what the disk holds. */
  readonly mostMegabytes?: number | undefined;
  /** Only reads: nothing is made, and a service that counts beside it goes on. */
  readonly readOnly?: boolean | undefined;
}

/** Opens the store. Throws a {@link StoreError}. The database's driver is loaded only now. */
export async function openStore(place: StorePlace): Promise<CounterStore> {
  const {data, postgres} = place;
  if ((data === undefined) === (postgres === undefined))
    throw new StoreError(
      'store-usage',
      'A store is one of two: a folder (data) or a PostgreSQL server (postgres).',
    );
  if (postgres !== undefined)
    return (await import('./postgres-store.js')).openPostgres(postgres, place.readOnly === true);
  return (await import('./sqlite-store.js')).openSqlite(data ?? '', place);
}
