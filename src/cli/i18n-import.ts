import {translate, unitsOf, type Unit} from './i18n-units.js';
import {cleaned, differencesIn, refusalOf} from './translation-checks.js';
import type {Entry} from './translation-format.js';

/** What became of a translation file, by the paths of the texts. */
export interface Outcome {
  /** Written into the manifest, where it said something else or nothing. */
  readonly taken: string[];
  /** The manifest says the same already. */
  readonly same: string[];
  /** Not translated yet. */
  readonly empty: string[];
  /** Another text stands there now than when it was exported. */
  readonly changed: string[];
  /** No such text is there any more. */
  readonly unknown: string[];
  /** Of the manifest, but not in the file. */
  readonly missing: string[];
  /** Twice in the file, and not the same. */
  readonly doubled: string[];
  /** Twice in the manifest and translated in two ways, so that no key can tell which is which. */
  readonly ambiguous: string[];
  /** Cannot stand there, with the reason. */
  readonly refused: string[];
  /** Taken, but something in it differs from the source that should not. */
  readonly differing: string[];
}

const newOutcome = (): Outcome => ({
  taken: [],
  same: [],
  empty: [],
  changed: [],
  unknown: [],
  missing: [],
  doubled: [],
  ambiguous: [],
  refused: [],
  differing: [],
});

const pathOf = (key: string): string => key.replace(/#[^#]*$/, '');

interface Languages {
  readonly from: string;
  readonly to: string;
  /** Whether a translation is taken though its source has changed. */
  readonly takesChanged?: boolean;
}

/**
 * Puts translations into a manifest, each where the text stands that it was made of. The manifest is changed
 * in its place; nothing else of it is touched.
 */
export function takeIn(json: unknown, entries: readonly Entry[], languages: Languages): Outcome {
  const {from, to} = languages;
  const {units, ambiguous} = unitsOf(json, from, to);
  const outcome = newOutcome();
  const wanted = new Map(units.map((unit) => [unit.key, unit]));
  const unsure = new Set(ambiguous);
  const targets = targetsOf(entries, outcome);
  const byPath = pathsOf(units);
  for (const [key, target] of targets) {
    const unit = wanted.get(key);
    const changed = byPath.get(pathOf(key));
    if (unit) take(unit, target, languages, outcome);
    else if (unsure.has(key)) outcome.ambiguous.push(pathOf(key));
    else if (!changed || targets.has(changed.key)) outcome.unknown.push(pathOf(key));
    else {
      outcome.changed.push(pathOf(key));
      if (languages.takesChanged) take(changed, target, languages, outcome);
    }
  }
  const known = new Set([...targets.keys()].map(pathOf));
  const absent = units.filter(({key, path}) => !targets.has(key) && !isThere(path, known));
  outcome.missing.push(...absent.map(({path}) => path));
  return outcome;
}

/** Whether a path names one text; those in lists without ids share theirs. */
const isOne = (path: string): boolean => !path.split('.').includes('*');

const isThere = (path: string, known: ReadonlySet<string>): boolean =>
  isOne(path) && known.has(path);

/** Texts by their paths, of those that have one of their own. */
function pathsOf(units: readonly Unit[]): ReadonlyMap<string, Unit> {
  const found = new Map<string, Unit>();
  const twice = new Set<string>();
  for (const unit of units) {
    if (found.has(unit.path)) twice.add(unit.path);
    found.set(unit.path, unit);
  }
  return new Map([...found].filter(([path]) => isOne(path) && !twice.has(path)));
}

/** Of two that are the same one counts; two that differ are both left out. */
function targetsOf(entries: readonly Entry[], outcome: Outcome): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  const twice = new Set<string>();
  for (const {key, target} of entries) {
    const text = cleaned(target);
    if (targets.has(key) && targets.get(key) !== text) twice.add(key);
    targets.set(key, text);
  }
  for (const key of twice) {
    targets.delete(key);
    outcome.doubled.push(pathOf(key));
  }
  return targets;
}

function take(unit: Unit, target: string, {from, to}: Languages, outcome: Outcome): void {
  const {path, source, places} = unit;
  if (target === '') {
    outcome.empty.push(path);
    return;
  }
  const refusal = refusalOf(unit, target);
  if (refusal !== undefined) {
    outcome.refused.push(`${path}: ${refusal}`);
    return;
  }
  const isSame = cleaned(unit.target) === target && places.every((place) => hasTarget(place, to));
  // One text for all languages stays one while it is the same in all of them.
  const isPlain = unit.target === '' && target === source && places.every(isOneForAll);
  if (isSame || isPlain) {
    outcome.same.push(path);
    return;
  }
  const differences = differencesIn(unit, target);
  if (differences.length > 0) outcome.differing.push(`${path}: ${differences.join(', ')}`);
  translate(unit, from, to, target);
  outcome.taken.push(path);
}

type Place = Unit['places'][number];

const valueAt = ({holder, name}: Place): unknown => Reflect.get(holder, name);
const isOneForAll = (place: Place): boolean => typeof valueAt(place) === 'string';
const hasTarget = (place: Place, to: string): boolean =>
  Object.hasOwn(Object(valueAt(place)) as object, to);
