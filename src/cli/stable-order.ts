import {isRecord, manifestSchema, type Schema} from '../model/schema.js';

/** Texts are read in this order; other languages follow. */
const LANGUAGES = ['fi', 'sv', 'en', 'se', 'smn', 'sms'];

const rank = (order: readonly string[], key: string): number =>
  order.includes(key) ? order.indexOf(key) : order.length;

/** Keys by an order, and those not in it by their code points. */
const byOrder =
  (order: readonly string[]) =>
  (a: string, b: string): number =>
    rank(order, a) - rank(order, b) || (a < b ? -1 : Number(a > b));

/** The schema of a value: what a reference leads to, or the way of `anyOf` that is an object. */
function resolved(schema: Schema): Schema {
  if (schema.$ref) {
    const name = schema.$ref.slice('#/definitions/'.length);
    return resolved(manifestSchema.definitions?.[name] ?? {});
  }
  const way = schema.type ? undefined : schema.anyOf?.find(({type}) => type === 'object');
  return way ?? schema;
}

/**
 * A copy with its keys in a stable order: that of the schema where it names them, else languages first and
 * then by their code points. Lists stay as they are.
 */
export function inOrder(value: unknown, definition: Schema): unknown {
  const schema = resolved(definition);
  if (Array.isArray(value)) return value.map((item) => inOrder(item, schema.items ?? {}));
  if (!isRecord(value)) return value;
  const {properties = {}, additionalProperties: others} = schema;
  const order = schema.properties ? Object.keys(properties) : LANGUAGES;
  const part = (key: string) => properties[key] ?? (typeof others === 'object' ? others : {});
  const keys = Object.keys(value).sort(byOrder(order));
  return Object.fromEntries(keys.map((key) => [key, inOrder(value[key], part(key))]));
}
