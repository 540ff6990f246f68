import {bare} from './bare.js';
import type {Translation} from './manifest.js';
import {ownIn} from './own.js';
import {isRecord, manifestSchema, prune} from './schema.js';
import {languageChain} from './text.js';

/** What is wrong in it is reported with the rest of the manifest. */
const reading = {checks: {}, report: () => undefined};
/** Deeper parts are small: they are merged in one step. */
const STEPPED = 2;

/** The files of other languages that a manifest, or the file of a page, names, by their languages. */
export function translationsIn(json: unknown): Readonly<Record<string, Translation>> {
  const named = ownIn(json, 'translations');
  const schema = manifestSchema.properties?.['translations'] ?? {};
  return (prune(named ?? {}, schema, '', reading) ?? {}) as Record<string, Translation>;
}

/**
 * The files that these languages need: for each the nearest that there is, `sv-FI` → `sv`.
 * @param languages BCP 47 tags; an empty one is none
 */
export function wantedTranslations(json: unknown, languages: readonly string[]): Translation[] {
  const named = translationsIn(json);
  const nearest = languages.map((lang) =>
    languageChain(lang).find((tag) => Object.hasOwn(named, tag)),
  );
  return [...new Set(nearest)].flatMap((tag) => (tag === undefined ? [] : (named[tag] ?? [])));
}

/** What is not the same where it has to be. */
const differs = (): never => {
  throw new TypeError('another shape');
};

/**
 * A manifest with what another one adds, in small steps. They must be of the same build and of the same shape:
 * lists as long, and nothing that says something else at the same place. Throws a `TypeError` when they are not.
 */
export function* withTranslation(json: unknown, translated: unknown): Generator<void, unknown> {
  if (ownIn(json, 'build') !== ownIn(translated, 'build')) differs();
  return yield* merged(json, translated, STEPPED);
}

function* merged(one: unknown, two: unknown, stepped: number): Generator<void, unknown> {
  if (Array.isArray(one) && Array.isArray(two)) {
    if (one.length !== two.length) differs();
    const list: unknown[] = [];
    for (const [i, item] of one.entries()) list.push(yield* merged(item, two[i], stepped - 1));
    return list;
  }
  if (!isRecord(one) || !isRecord(two)) return one === two ? one : differs();
  const both: Record<string, unknown> = bare({...one});
  for (const [key, part] of Object.entries(two)) {
    both[key] = Object.hasOwn(one, key) ? yield* merged(one[key], part, stepped - 1) : part;
    if (stepped > 0) yield;
  }
  return both;
}
