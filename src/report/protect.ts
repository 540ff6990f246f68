import type {CountedEvent} from '../model/counts.js';
import {MEASURE_NAMES, MEASURES, partOf, type Measure} from './measures.js';
import type {Tallies} from './tally.js';
import {lessenAll, type ToldCount} from './told-count.js';
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

/** What was left at a step turned back in its guide. */
function ofWholePart(by: string, key: string): string {
  if (by === 'items') return partOf(key);
  const [page = '', item = ''] = by === 'places' ? key.split(' ') : [];
  return by === 'places' ? `${page} ${partOf(item)}` : key;
}

/** What is told of some days. */
class ToldDays {
  readonly events: ReadonlyMap<CountedEvent, ToldTally>;
  readonly #measures = new Map<Measure, ToldTally>();

  constructor(events: ReadonlyMap<CountedEvent, ToldTally>) {
    this.events = events;
    for (const measure of MEASURE_NAMES) {
      const tallies = this.#eventsOf(measure).map(([, tally]) => tally);
      const [only] = tallies;
      if (MEASURES[measure].length === 1 && only) this.#measures.set(measure, only);
      else if (only) {
        const keyOf = measure === 'turnedBack' ? ofWholePart : undefined;
        this.#measures.set(measure, ToldTally.sumOf(tallies, keyOf));
      }
    }
  }

  static of(tallies: Tallies): ToldDays {
    return new ToldDays(
      new Map([...tallies].map(([event, tally]) => [event, ToldTally.of(tally)])),
    );
  }

  static sumOf(periods: readonly ToldDays[]): ToldDays {
    const names = new Set(periods.flatMap(({events}) => [...events.keys()]));
    const events = [...names].map((event) => {
      const tallies = periods.flatMap((period) => period.events.get(event) ?? []);
      return [event, ToldTally.sumOf(tallies)] as const;
    });
    const sum = new ToldDays(new Map(events));
    for (const [measure, tally] of sum.#measures)
      tally.isSumOf(periods.flatMap((period) => period.#measures.get(measure) ?? []));
    return sum;
  }

  get counts(): ToldCount[] {
    const tallies = new Set([...this.events.values(), ...this.#measures.values()]);
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
      const tally = this.events.get(event);
      return tally ? [[event, tally] as const] : [];
    });
  }
}

/**
 * What may be told of what was counted.
 * @param tallies of each period that the days are made up of
 */
export function protect(tallies: readonly Tallies[]): Protected {
  const periods = tallies.map((period) => ToldDays.of(period));
  const whole = ToldDays.sumOf(periods);
  lessenAll([whole, ...periods].flatMap(({counts}) => counts));
  return {whole: whole.shown, periods: periods.map((period) => period.shown)};
}
