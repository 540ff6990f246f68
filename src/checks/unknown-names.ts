import {pointer} from '../model/problem.js';
import {isRecord, manifestSchema, type Schema} from '../model/schema.js';
import type {Find} from './finding.js';
import {nearName} from './near-name.js';

const resolved = ({$ref, ...schema}: Schema): Schema =>
  $ref ? (manifestSchema.definitions?.[$ref.slice('#/definitions/'.length)] ?? {}) : schema;

/** Of alternatives, the one for a value of this kind. */
const branchFor = (value: unknown, {anyOf, ...schema}: Schema): Schema =>
  schema.type || !anyOf
    ? schema
    : (anyOf.find(({type}) => type === (Array.isArray(value) ? 'array' : typeof value)) ?? {});

/**
 * Tells of properties that the format does not know. The widget passes them over, since a newer one may know
 * them; mostly they are misspelt, and then something is missing on the page and nobody says so.
 */
export function findUnknownNames(value: unknown, schema: Schema, at: string, find: Find): void {
  if (value === null || typeof value !== 'object') return;
  const known = branchFor(value, resolved(schema));
  if (Array.isArray(value)) {
    const {items} = known;
    if (items) value.forEach((item, i) => findUnknownNames(item, items, pointer(at, i), find));
    return;
  }
  if (isRecord(value)) findInRecord(value, known, at, find);
}

function findInRecord(
  record: Readonly<Record<string, unknown>>,
  {properties, additionalProperties: others}: Schema,
  at: string,
  find: Find,
): void {
  for (const [key, part] of Object.entries(record)) {
    const here = pointer(at, key);
    const schema = properties?.[key] ?? (typeof others === 'object' ? others : undefined);
    if (schema) findUnknownNames(part, schema, here, find);
    else if (properties) tell(key, Object.keys(properties), here, find);
  }
}

function tell(name: string, names: readonly string[], at: string, find: Find): void {
  const near = nearName(name, names);
  if (near === undefined) find('unknown-property', at, {name, allowed: names.join(', ')});
  else find('misspelt-property', at, {name, near});
}
