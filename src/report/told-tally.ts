import {groupedBy} from '../model/grouped-by.js';
import type {Cell} from './tally.js';
import {ToldCount} from './told-count.js';

type KeyOf = (cell: Cell) => string;

/**
 * What the tables of a tally go by. `places` are items by page: not told, but who knows which page an item is on can
 * reckon with them.
 */
const keysWith = (itemOf: KeyOf) => ({
  items: itemOf,
  pages: ({page}: Cell) => page,
  languages: ({language}: Cell) => language,
  depths: ({depth}: Cell) => depth,
  places: (cell: Cell) => `${cell.page} ${itemOf(cell)}`,
});

type By = keyof ReturnType<typeof keysWith>;

/** What is told of how often something was, and of what. */
export class ToldTally {
  readonly total: ToldCount;
  readonly tables: Readonly<Record<By, ReadonlyMap<string, ToldCount>>>;
  readonly #keys: Readonly<Record<By, KeyOf>>;

  /** @param itemOf the item that each is counted of */
  constructor(cells: readonly Cell[], itemOf: KeyOf = ({item}) => item) {
    this.#keys = keysWith(itemOf);
    const table = (by: By) =>
      new Map(
        [...groupedBy(cells, this.#keys[by])].map(([key, some]) => [key, new ToldCount(some)]),
      );
    this.total = new ToldCount(cells);
    this.tables = {
      items: table('items'),
      pages: table('pages'),
      languages: table('languages'),
      depths: table('depths'),
      places: table('places'),
    };
    for (const counts of Object.values(this.tables)) this.total.sums.push([...counts.values()]);
    // A page is the sum of what is on it, an item that of the pages where it is.
    const places = [...this.tables.places.values()];
    for (const by of ['pages', 'items'] as const) this.#addSums(by, places);
  }

  /** Each of its numbers is the sum of theirs. */
  addSums(tallies: readonly ToldTally[]): void {
    this.total.sums.push(tallies.map(({total}) => total));
    for (const by of Object.keys(this.tables) as By[])
      this.#addSums(
        by,
        tallies.flatMap(({tables}) => [...tables[by].values()]),
      );
  }

  #addSums(by: By, counts: readonly ToldCount[]): void {
    // What is counted in one number has one key.
    const keyOf = ({cells: [cell]}: ToldCount) => (cell ? this.#keys[by](cell) : '');
    for (const [key, some] of groupedBy(counts, keyOf)) this.tables[by].get(key)?.sums.push(some);
  }

  get counts(): ToldCount[] {
    return [this.total, ...Object.values(this.tables).flatMap((table) => [...table.values()])];
  }
}
