import source from '../../schema/v1.json' with {type: 'json'};
import {bare} from './bare.js';
import {pointer, type Report} from './problem.js';
import {tame} from './tame.js';

/** The part of JSON Schema draft-07 that `schema/v1.json` is written in. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';
  readonly const?: number;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly minProperties?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly definitions?: Readonly<Record<string, Schema>>;
}

type Values = Readonly<Record<string, unknown>>;

/**
 * A rule that JSON Schema cannot say. Gets a part that is otherwise right, and as it was written; gives what
 * is left of it.
 */
export type Check = (part: never, at: string, report: Report, written: unknown) => unknown;

/** What reading needs beside the schema: rules by the name of a definition, and where to report. */
export interface Reading {
  readonly checks: Readonly<Record<string, Check>>;
  readonly report: Report;
  /** BCP 47 tags: a text that has some of these is read in no other. Left out: in all. */
  readonly languages?: readonly string[] | undefined;
}

// Without prototypes: a keyword that a polluted Object.prototype "has" is no rule of ours. In place, since it is large.
function stripPrototypes(value: unknown): void {
  if (value === null || typeof value !== 'object') return;
  Object.values(value).forEach(stripPrototypes);
  if (!Array.isArray(value)) Object.setPrototypeOf(value, null);
}

stripPrototypes(source);
export const manifestSchema = source as Schema;
/** No rules, and no properties: `toString` is not one either. */
const NONE: Readonly<Record<string, never>> = bare({});
const definitions = manifestSchema.definitions ?? {};
const patterns = new Map<string, RegExp>();

export const isRecord = (value: unknown): value is Values =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

function isType(value: unknown, type: Schema['type']): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isRecord(value);
  return typeof value === type;
}

function matches(text: string, pattern: string): boolean {
  const known = patterns.get(pattern) ?? new RegExp(pattern);
  patterns.set(pattern, known);
  return known.test(text);
}

/**
 * What of a value keeps to the schema: a copy without prototypes, without unknown properties and without
 * broken parts, each of which is reported. `undefined` when nothing is left that would be right.
 */
export function prune(value: unknown, schema: Schema, at: string, reading: Reading): unknown {
  if (schema.$ref) {
    const name = schema.$ref.slice('#/definitions/'.length);
    const wanted = name === 'text' ? inLanguages(value, reading) : value;
    const part = prune(wanted, definitions[name] ?? NONE, at, reading);
    const check = Object.hasOwn(reading.checks, name) ? reading.checks[name] : undefined;
    return part === undefined || !check ? part : check(part as never, at, reading.report, value);
  }
  if (schema.anyOf && !schema.type) {
    const branch = schema.anyOf.find(({type}) => isType(value, type));
    if (branch) return prune(value, branch, at, reading);
  }
  const wrong = reject(reading.report, at);
  if (!isType(value, schema.type)) {
    const types = schema.type ?? schema.anyOf?.map(({type}) => type).join(' or ');
    return wrong('wrong-type', String(types));
  }
  if (schema.enum && !schema.enum.includes(value)) {
    return wrong('wrong-value', schema.enum.join(', '));
  }
  if (typeof value === 'string') return pruneString(value, schema, wrong);
  if (Array.isArray(value)) return pruneList(value, schema, at, reading);
  if (isRecord(value)) return pruneRecord(value, schema, at, reading);
  return schema.const === undefined || value === schema.const
    ? value
    : wrong('wrong-value', String(schema.const));
}

function inLanguages(text: unknown, {languages}: Reading): unknown {
  if (!languages || !isRecord(text)) return text;
  const wanted = languages.filter((lang) => Object.hasOwn(text, lang));
  return wanted.length > 0 ? Object.fromEntries(wanted.map((lang) => [lang, text[lang]])) : text;
}

/** Reports what is wrong; what is wrong is left out. */
type Reject = (code: string, detail: string) => unknown;
const reject =
  (report: Report, at: string): Reject =>
  (code, detail) => {
    report({code, at, detail});
    return undefined;
  };

function pruneString(value: string, schema: Schema, wrong: Reject): unknown {
  const {minLength = 0, maxLength = Infinity, pattern} = schema;
  const tamed = tame(value);
  if (tamed.length < minLength) return wrong('empty', 'a text');
  if (value.length > maxLength && [...value].length > maxLength)
    return wrong('too-long', `at most ${maxLength} characters`);
  if (pattern && !matches(value, pattern)) return wrong('wrong-form', pattern);
  return tamed;
}

function pruneList(
  list: readonly unknown[],
  schema: Schema,
  at: string,
  reading: Reading,
): unknown {
  const {items = NONE, minItems = 0, maxItems = Infinity, uniqueItems} = schema;
  const wrong = reject(reading.report, at);
  if (list.length > maxItems) wrong('too-many', `at most ${maxItems}`);
  const kept = list
    .slice(0, maxItems)
    .map((item, i) => prune(item, items, pointer(at, i), reading))
    .filter((item) => item !== undefined);
  if (uniqueItems && new Set(kept).size < kept.length) {
    wrong('too-many', 'each only once');
    return [...new Set(kept)];
  }
  if (kept.length >= minItems) return kept;
  return list.length < minItems ? wrong('empty', 'at least one') : undefined;
}

function pruneRecord(record: Values, schema: Schema, at: string, reading: Reading): unknown {
  const wrong = reject(reading.report, at);
  const kept = Object.create(null) as Record<string, unknown>;
  for (const key of Object.keys(record)) pruneEntry(kept, key, record[key], schema, at, reading);
  // What was there and broken has been reported already.
  const had = (key: string) => Object.hasOwn(record, key);
  const missing = schema.required?.filter((key) => !(key in kept)) ?? [];
  for (const key of missing) if (!had(key)) wrong('missing', key);
  if (missing.length > 0) return undefined;
  const {minProperties = 0} = schema;
  if (Object.keys(kept).length < minProperties) {
    return Object.keys(record).length < minProperties ? wrong('empty', 'at least one') : undefined;
  }
  const ways = schema.anyOf?.map(({required}) => required?.[0] ?? '');
  if (ways && !ways.some((way) => way in kept)) {
    return ways.some(had) ? undefined : wrong('missing', ways.join(' or '));
  }
  return kept;
}

/** Reads one property of a record into `kept`, if the schema knows it and it is right. */
export function pruneEntry(
  kept: Record<string, unknown>,
  key: string,
  value: unknown,
  schema: Schema,
  at: string,
  reading: Reading,
): void {
  const {properties = NONE, additionalProperties: others, propertyNames} = schema;
  const known = properties[key] ?? (typeof others === 'object' ? others : undefined);
  if (!known) return; // made for a newer widget
  const here = pointer(at, key);
  if (propertyNames && prune(key, propertyNames, here, reading) === undefined) return;
  const part = prune(value, known, here, reading);
  if (part !== undefined) kept[key] = part;
}
