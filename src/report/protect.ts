import type {CountedEvent} from '../model/counts.js';
import {groupedBy} from '../model/grouped-by.js';
import {MEASURE_NAMES, MEASURES, partOf, type Measure} from './measures.js';
import type {Cell} from './tally.js';
import {STEP, type ToldCount} from './told-count.js';
import {ToldTally} from './told-tally.js';

/** Numbers by what they count. What is not among them is under five. */
export type Shown = ReadonlyMap<string, number>;

/** What may be told of one measure. */
export interface ShownTally {
  /** 0: under five. */
  readonly total: number;
  readonly items: Shown;
  readonly pages: Shown;
  readonly languages: Shown;
  readonly depths: Shown;
  /** By the events that it is the sum of. */
  readonly events: Shown;
}

export type ShownTallies = ReadonlyMap<Measure, ShownTally>;

/** What may be told of all days, and of each of their periods. */
export interface Protected {
  readonly whole: ShownTallies;
  readonly periods: readonly ShownTallies[];
}

const shown = (counts: ReadonlyMap<string, ToldCount>): Shown =>
  new Map([...counts].flatMap(([key, {told}]) => (told > 0 ? [[key, told] as const] : [])));

/** What is told of some days. */
class ToldDays {
  readonly #events: ReadonlyMap<string, ToldTally>;
  readonly #measures = new Map<Measure, ToldTally>();

  constructor(cells: readonly Cell[]) {
    const byEvent = groupedBy(cells, ({event}) => event);
    this.#events = new Map([...byEvent].map(([event, some]) => [event, new ToldTally(some)]));
    for (const measure of MEASURE_NAMES) {
      const tallies = this.#eventsOf(measure).map(([, tally]) => tally);
      const [only] = tallies;
      if (MEASURES[measure].length === 1 && only) this.#measures.set(measure, only);
      else if (only) this.#measures.set(measure, sumOf(measure, tallies));
    }
  }

  /** Says that each of its numbers is the sum of those of its periods. */
  addSums(periods: readonly ToldDays[]): void {
    for (const [event, tally] of this.#events)
      tally.addSums(periods.flatMap((period) => period.#events.get(event) ?? []));
    for (const [measure, tally] of this.#measures)
      if (MEASURES[measure].length > 1)
        tally.addSums(periods.flatMap((period) => period.#measures.get(measure) ?? []));
  }

  get counts(): ToldCount[] {
    const tallies = new Set([...this.#events.values(), ...this.#measures.values()]);
    return [...tallies].flatMap(({counts}) => counts);
  }

  get shown(): ShownTallies {
    return new Map(
      [...this.#measures].map(([measure, {total, tables}]) => {
        const events = this.#eventsOf(measure).map(
          ([event, tally]) => [event, tally.total] as const,
        );
        const {items, pages, languages, depths} = tables;
        return [
          measure,
          {
            total: total.told,
            items: shown(items),
            pages: shown(pages),
            languages: shown(languages),
            depths: shown(depths),
            events: shown(new Map(events)),
          },
        ];
      }),
    );
  }

  #eventsOf(measure: Measure): (readonly [CountedEvent, ToldTally])[] {
    return MEASURES[measure].flatMap((event) => {
      const tally = this.#events.get(event);
      return tally ? [[event, tally] as const] : [];
    });
  }
}

function sumOf(measure: Measure, tallies: readonly ToldTally[]): ToldTally {
  const cells = tallies.flatMap(({total}) => total.cells);
  // What was left at a step turned back in its guide.
  const itemOf = measure === 'turnedBack' ? ({item}: Cell) => partOf(item) : undefined;
  const tally = new ToldTally(cells, itemOf);
  tally.addSums(tallies);
  return tally;
}

/** Of what a number counts, that of which one less changes the fewest other numbers that are told; the first of these. */
function leastTelling({cells}: ToldCount, counts: readonly ToldCount[]): Cell | undefined {
  const changing = counts.filter(({n}) => n > 0 && n % STEP === 0).map(({cells}) => new Set(cells));
  const changes = (cell: Cell) => changing.filter((some) => some.has(cell)).length;
  const [least] = cells
    .filter(({n}) => n > 0)
    .map((cell) => ({cell, changes: changes(cell)}))
    .sort((a, b) => a.changes - b.changes);
  return least?.cell;
}

/** In the order of their keys: in which they came would tell something, too. */
const inOrder = (cells: ReadonlyMap<string, Cell>): Cell[] =>
  [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);

/**
 * What may be told of what was counted. Were a number told to be the most that its parts can be, then each of these
 * would be known. So all is told as if one thing less had been counted there: no table contradicts another.
 * @param periods that the days are made up of
 */
export function protect(periods: readonly ReadonlyMap<string, Cell>[]): Protected {
  let cells = periods.map(inOrder);
  for (;;) {
    const parts = cells.map((some) => new ToldDays(some));
    const whole = new ToldDays(cells.flat());
    whole.addSums(parts);
    const counts = [whole, ...parts].flatMap((days) => days.counts);
    const edge = counts.find(({isAtEdge}) => isAtEdge);
    if (!edge) return {whole: whole.shown, periods: parts.map(({shown}) => shown)};
    const less = leastTelling(edge, counts);
    cells = cells.map((some) =>
      some.map((cell) => (cell === less ? {...cell, n: cell.n - 1} : cell)),
    );
  }
}
