import {metresBetween} from './coordinates.js';
import type {Coordinates, Municipalities} from './manifest.js';
import {pick} from './text.js';

/** The code of the municipality whose centre is nearest to a place. */
export function nearestMunicipality(
  municipalities: Municipalities,
  place: Coordinates,
): string | undefined {
  let nearest: string | undefined;
  let least = Infinity;
  for (const [code, {coordinates}] of Object.entries(municipalities)) {
    const metres = coordinates ? metresBetween(place, coordinates) : Infinity;
    if (metres >= least) continue;
    least = metres;
    nearest = code;
  }
  return nearest;
}

/** Compares as the first of the languages sorts (BCP 47). */
export function collatorOf([lang]: readonly string[]): Intl.Collator {
  try {
    return new Intl.Collator(lang);
  } catch {
    return new Intl.Collator(); // a tag that is none
  }
}

/** Codes and names, sorted by the names in the best language they have. */
export function municipalitiesByName(
  municipalities: Municipalities,
  languages: readonly string[],
): (readonly [code: string, name: string])[] {
  const {compare} = collatorOf(languages);
  return Object.entries(municipalities)
    .map(([code, {name}]) => [code, pick(name, languages).text] as const)
    .sort(([, one], [, other]) => compare(one, other));
}
