import {createHash} from 'node:crypto';
import {isRecord, manifestSchema, type Schema} from '../model/schema.js';

type Values = Record<string, unknown>;

/** A place of the manifest where a text stands: a property of an object, or an item of a list. */
interface Holder {
  readonly holder: Values | unknown[];
  readonly name: string | number;
}

/** What a translator should know of a text. */
type Note = 'label' | 'keywords' | 'forms' | 'address' | 'markdown';

/** A text to be translated. */
export interface Unit {
  /** The ids that lead to it: `topics.rent.title`. A `*` stands in place of a number in a list. */
  readonly path: string;
  /** The path and a hash of the source: another text at the same place has another key. */
  readonly key: string;
  readonly source: string;
  /** Empty: it is missing. */
  readonly target: string;
  readonly note: Note;
  readonly limits: Limits;
  /** Where it stands: several when the same text stands twice in one list. */
  readonly places: readonly Holder[];
}

/** What a translation must keep to. */
interface Limits {
  readonly maxLength?: number;
  readonly pattern?: string;
}

interface Units {
  readonly units: readonly Unit[];
  /** Paths of what has no text in the source language. */
  readonly sourceless: readonly string[];
  /** Keys of what stands twice in one list and is translated in two ways: which is which no key can tell. */
  readonly ambiguous: readonly string[];
}

const HASH = 12;

/** @returns hexadecimal digits, the same for the same text wherever it stands */
const hashOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, HASH);

/** What is in a key stands for itself: not a dot, which parts the steps, nor a #, before the hash. */
const stepOf = (key: string): string => encodeURIComponent(key).replaceAll('.', '%2E');

interface Found extends Holder {
  readonly path: string;
  readonly value: string | Values;
  readonly note: Note;
  readonly limits: Limits;
}

const nameOf = ({$ref}: Schema): string => $ref?.slice('#/definitions/'.length) ?? '';

function resolved(schema: Schema): Schema {
  return schema.$ref ? resolved(manifestSchema.definitions?.[nameOf(schema)] ?? {}) : schema;
}

function noteOf(path: string): Note {
  if (/^anchors\./.test(path)) return 'label';
  if (/\.keywords$/.test(path)) return 'keywords';
  return /^glossary\..*\.forms$/.test(path) ? 'forms' : 'markdown';
}

const isText = (value: unknown): value is string | Values =>
  typeof value === 'string' ||
  (isRecord(value) && Object.values(value).every((text) => typeof text === 'string'));

function found(path: string, schema: Schema, {holder, name}: Holder): Found[] {
  const value: unknown = Reflect.get(holder, name);
  const isLink = nameOf(schema) === 'link';
  // An address that is one for all languages is nothing to translate.
  if (!isText(value) || (isLink && typeof value === 'string')) return [];
  const {maxLength, pattern} = resolved(schema).anyOf?.find(({type}) => type === 'string') ?? {};
  const limits = {
    ...(maxLength === undefined ? {} : {maxLength}),
    ...(pattern === undefined ? {} : {pattern}),
  };
  return [{path, value, holder, name, limits, note: isLink ? 'address' : noteOf(path)}];
}

/** All texts, and all addresses that have languages, by what the schema says. */
function* textsIn(value: unknown, schema: Schema, path: string): Generator<Found> {
  const {properties = {}, additionalProperties: others, items} = resolved(schema);
  const steps: [string | number, Schema | undefined, string][] = [];
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) {
      const id: unknown = isRecord(item) ? item['id'] : undefined;
      steps.push([i, items, typeof id === 'string' ? stepOf(id) : '*']);
    }
  } else if (isRecord(value)) {
    const entry = typeof others === 'object' ? others : undefined;
    for (const key of Object.keys(value))
      steps.push([key, own(properties, key) ?? entry, stepOf(key)]);
  }
  for (const [name, part, step] of steps) {
    if (!part) continue;
    const here = path ? `${path}.${step}` : step;
    const holder = value as Holder['holder'];
    if (/^(?:text|link)$/.test(nameOf(part))) yield* found(here, part, {holder, name});
    else yield* textsIn(Reflect.get(holder, name), part, here);
  }
}

const own = (properties: Readonly<Record<string, Schema>>, key: string): Schema | undefined =>
  Object.hasOwn(properties, key) ? properties[key] : undefined;

/** A text in a language; empty when it has none. */
function textIn(value: string | Values, lang: string): string {
  if (typeof value === 'string') return '';
  const text = Object.hasOwn(value, lang) ? value[lang] : '';
  return typeof text === 'string' ? text : '';
}

/** The texts of a manifest to be translated from a language into another one. */
export function unitsOf(json: unknown, from: string, to: string): Units {
  const units = new Map<string, Unit>();
  const sourceless: string[] = [];
  const ambiguous = new Set<string>();
  for (const {path, value, holder, name, note, limits} of textsIn(json, manifestSchema, '')) {
    const source = typeof value === 'string' ? value : textIn(value, from);
    if (source === '') {
      sourceless.push(path);
      continue;
    }
    const key = `${path}#${hashOf(source)}`;
    const same = units.get(key);
    const target = textIn(value, to) || (same?.target ?? '');
    if (same && (same.source !== source || (same.target && same.target !== target)))
      ambiguous.add(key);
    const places = [...(same?.places ?? []), {holder, name}];
    units.set(key, {path, key, source, target, note, limits, places});
  }
  const sure = [...units.values()].filter(({key}) => !ambiguous.has(key));
  return {units: sure, sourceless, ambiguous: [...ambiguous]};
}

/** Writes a translation where its text stands. A text that is the same in all languages gets languages. */
export function translate({places, source}: Unit, from: string, to: string, target: string): void {
  for (const {holder, name} of places) {
    const value: unknown = Reflect.get(holder, name);
    const texts = isRecord(value) ? value : {[from]: source};
    Reflect.set(holder, name, {...texts, [to]: target});
  }
}
