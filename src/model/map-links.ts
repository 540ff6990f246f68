import {bare} from './bare.js';
import {toTm35fin} from './etrs-tm35fin.js';
import type {Coordinates, Map as OtherMap, Municipality} from './manifest.js';
import {pick} from './text.js';

/** The middle of Finland: where a map begins before the person has said where they live. */
const MIDDLE: Coordinates = {latitude: 65, longitude: 26};

/** Spaces, and what follows them: at the end of a value they stand around what is not known. */
const GAP = /((?:%20|\+)+)(.?)/g;

/**
 * The address of a search or a map of others, with the words, the municipality and the metres filled in.
 * @param languages BCP 47, best first
 */
export function mapAddress(
  {url, words = ''}: OtherMap,
  languages: readonly string[],
  municipality?: Municipality,
): string {
  const {north, east} = toTm35fin(municipality?.coordinates ?? MIDDLE);
  const values: Record<string, string> = bare({
    words: pick(words, languages).text,
    municipality: pick(municipality?.name ?? '', languages).text,
    north: String(Math.round(north)),
    east: String(Math.round(east)),
  });
  return pick(url, languages)
    .text.replace(/\{(words|municipality|north|east)\}/g, (_, name: string) =>
      encodeURIComponent(values[name] ?? ''),
    )
    .replace(GAP, (all, _, next: string) => (/^[&#]?$/.test(next) ? next : all));
}

/** The maps that know a municipality; before one is chosen, all. */
export const mapsFor = (
  maps: Readonly<Record<string, OtherMap>>,
  municipality: string,
): OtherMap[] =>
  Object.values(maps).filter(
    ({areas}) => !areas || municipality === '' || areas.includes(municipality),
  );
