import {TABLES, type Tally} from './tally.js';
import {ToldCount} from './told-count.js';

type By = (typeof TABLES)[number];
type Tables<T> = Readonly<Record<By, ReadonlyMap<string, T>>>;

/** Puts tables together; what has the same key in them is a list. */
function joined(
  tallies: readonly ToldTally[],
  keyOf: (by: By, key: string) => string,
): Tables<ToldCount[]> {
  const tables = TABLES.map((by) => {
    const entries = tallies.flatMap((tally) => [...tally.tables[by]]);
    return [by, grouped(entries.map(([key, count]) => [keyOf(by, key), count]))] as const;
  });
  return Object.fromEntries(tables) as Record<By, Map<string, ToldCount[]>>;
}

function grouped(entries: readonly (readonly [string, ToldCount])[]): Map<string, ToldCount[]> {
  const groups = new Map<string, ToldCount[]>();
  for (const [key, count] of entries) {
    const group = groups.get(key);
    if (group) group.push(count);
    else groups.set(key, [count]);
  }
  return groups;
}

const mapped = <T, U>(tables: Tables<T>, to: (value: T) => U): Tables<U> =>
  Object.fromEntries(
    TABLES.map((by) => [by, new Map([...tables[by]].map(([key, value]) => [key, to(value)]))]),
  ) as Record<By, Map<string, U>>;

const sameKey = (_: By, key: string): string => key;

/** What is told of how often something was, and of what. */
export class ToldTally {
  readonly total: ToldCount;
  readonly tables: Tables<ToldCount>;

  private constructor(total: ToldCount, tables: Tables<ToldCount>) {
    this.total = total;
    this.tables = tables;
    for (const by of TABLES) total.sums.push([...tables[by].values()]);
    // A page is the sum of what is on it, an item that of the pages where it is.
    const places = [...tables.places].map(([place, count]) => [place.split(' '), count] as const);
    for (const [i, by] of (['pages', 'items'] as const).entries())
      for (const [key, counts] of grouped(places.map(([ids, count]) => [ids[i] ?? '', count])))
        tables[by].get(key)?.sums.push(counts);
  }

  static of(tally: Tally): ToldTally {
    return new ToldTally(
      new ToldCount(tally.total),
      mapped(tally, (n) => new ToldCount(n)),
    );
  }

  /** @param keyOf what a key of these is in the sum */
  static sumOf(tallies: readonly ToldTally[], keyOf = sameKey): ToldTally {
    const sum = new ToldTally(
      ToldCount.sumOf(tallies.map(({total}) => total)),
      mapped(joined(tallies, keyOf), (counts) => ToldCount.sumOf(counts)),
    );
    sum.isSumOf(tallies, keyOf);
    return sum;
  }

  /** Says what else makes up each of its numbers. */
  isSumOf(tallies: readonly ToldTally[], keyOf = sameKey): void {
    this.total.sums.push(tallies.map(({total}) => total));
    const tables = joined(tallies, keyOf);
    for (const by of TABLES)
      for (const [key, counts] of tables[by]) this.tables[by].get(key)?.sums.push(counts);
  }

  get counts(): ToldCount[] {
    return [this.total, ...TABLES.flatMap((by) => [...this.tables[by].values()])];
  }
}
