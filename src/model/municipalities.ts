import {bare} from './bare.js';
import {metresBetween} from './coordinates.js';
import type {Coordinates, Municipalities} from './manifest.js';
import {sameItems} from './same-items.js';
import {pick} from './text.js';

/** The code of the municipality whose centre is nearest to a place. */
export function nearestMunicipality(
  municipalities: Municipalities,
  place: Coordinates,
): string | undefined {
  const [nearest] = Object.entries(municipalities)
    .map(([code, {coordinates}]) => ({
      code,
      metres: coordinates ? metresBetween(place, coordinates) : Infinity,
    }))
    .filter(({metres}) => metres < Infinity)
    .sort((one, other) => one.metres - other.metres);
  return nearest?.code;
}

/** Compares as the first of the languages sorts (BCP 47). */
export function collatorOf([lang]: readonly string[]): Intl.Collator {
  try {
    return new Intl.Collator(lang);
  } catch {
    return new Intl.Collator(); // a tag that is none
  }
}

/** The municipalities that can be chosen. There may be hundreds: they are sorted only when they are others. */
export class MunicipalityChoice {
  all: Municipalities = {};
  /** Codes and names, sorted by the names in the best language they have. */
  options: readonly (readonly [code: string, name: string])[] = [];
  #made: readonly unknown[] = [];

  /**
   * @param directory those that the directory knows
   * @param own those of the manifest, which knows better
   */
  look(directory: Municipalities, own: Municipalities, languages: readonly string[]): void {
    const made = [directory, own, languages.join()];
    if (sameItems(made, this.#made)) return;
    this.#made = made;
    this.all = bare({...directory, ...own});
    const {compare} = collatorOf(languages);
    this.options = Object.entries(this.all)
      .map(([code, {name}]) => [code, pick(name, languages).text] as const)
      .sort(([, one], [, other]) => compare(one, other));
  }
}
