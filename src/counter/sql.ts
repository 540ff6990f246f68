import type {SumBy} from './store.js';

/*
 * What SQLite and PostgreSQL are both told, in words that both know. Days are text, `2026-11-26`: they sort as
 * they follow each other.
 */

/** How a database is told of its tables. */
interface Dialect {
  /** The type of all names. */
  readonly text: string;
  /** What follows each table. */
  readonly options: string;
  /** The columns that are read beside day and number, and by what rows are summed. */
  readonly names: string;
  readonly key: string;
}

const COUNTED = 'page, item, event, language, depth';

/** By bytes: to sort by the rules of a language takes longer, and no name needs it. */
export const POSTGRES: Dialect = {
  text: 'text collate "C" not null',
  options: '',
  names: COUNTED,
  key: COUNTED,
};

export const SQLITE: Dialect = {
  text: 'text not null',
  // A table is its primary key, not one beside it.
  options: 'without rowid',
  // One text is sorted in half the time of five. No name has a line break.
  names: `${COUNTED.replaceAll(', ', ' || char(10) || ')} as names`,
  key: 'names',
};

/** The tables, a statement each: neither database takes several at a time with values. */
export const tables = ({text, options}: Dialect): readonly string[] => [
  `create table if not exists rinnalla_count (
    service ${text}, day ${text}, page ${text}, item ${text}, event ${text}, language ${text},
    depth ${text}, n bigint not null,
    primary key (service, day, page, item, event, language, depth)) ${options}`,
  `create table if not exists rinnalla_version (service ${text}, version ${text}, day ${text},
    primary key (service, version)) ${options}`,
  `create table if not exists rinnalla_batch (batch ${text} primary key, day ${text}) ${options}`,
  'create index if not exists rinnalla_batch_day on rinnalla_batch (day)',
];

/**
 * What adds batches, rows and versions.
 * @param from what gives the columns of the table, in their order
 */
export const addBatches = (from: string): string =>
  `insert into rinnalla_batch (batch, day) ${from} on conflict do nothing returning batch`;

export const addRows = (from: string): string =>
  `insert into rinnalla_count (service, day, page, item, event, language, depth, n) ${from}
    on conflict (service, day, page, item, event, language, depth)
    do update set n = rinnalla_count.n + excluded.n`;

/** Of two that see a version first, the earlier day stays. */
export const addVersions = (from: string): string =>
  `insert into rinnalla_version (service, version, day) ${from}
    on conflict (service, version) do update set day = excluded.day
    where excluded.day < rinnalla_version.day`;

/** How many ids of batches are forgotten at a time: it must not hold up what comes in. */
export const FORGET_AT_ONCE = 5000;

export const FORGET = `delete from rinnalla_batch where batch in
  (select batch from rinnalla_batch where day < $1 limit ${FORGET_AT_ONCE})`;

/** `cast`: PostgreSQL's driver would give a bigint, or a sum of them, as text. */
const SUMMED = 'cast(sum(n) as double precision) as n';
const WANTED = 'from rinnalla_count where service = $1 and day >= $2 and day <= $3';

/** Rows of a service ($1) from a day ($2) to a day ($3), by what they are summed. */
export const rowsBy = ({names, key}: Dialect): Readonly<Record<SumBy, string>> => ({
  day: `select day, ${names}, cast(n as double precision) as n ${WANTED} order by day`,
  month: `select substr(day, 1, 7) || '-01' as day, ${names}, ${SUMMED} ${WANTED}
    group by substr(day, 1, 7), ${key} order by 1`,
  all: `select cast($2 as text) as day, ${names}, ${SUMMED} ${WANTED} group by ${key}`,
});

export const VERSIONS =
  'select version, day from rinnalla_version where service = $1 order by day, version';

export const SERVICES = 'select distinct service from rinnalla_count order by service';

/** "to" and "from" are words of SQL. */
export const DAYS =
  'select min(day) as first_day, max(day) as last_day from rinnalla_count where service = $1';
