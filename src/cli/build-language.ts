import {isRecord, manifestSchema, type Schema} from '../model/schema.js';
import {languageChain} from '../model/text.js';

type Values = Readonly<Record<string, unknown>>;

const nameOf = ({$ref}: Schema): string => $ref?.slice('#/definitions/'.length) ?? '';

const resolved = (schema: Schema): Schema =>
  schema.$ref ? resolved(manifestSchema.definitions?.[nameOf(schema)] ?? {}) : schema;

/** The text in the first of the languages that it has, else in any. */
function inOne(text: Values, chain: readonly string[]): Values {
  const lang = chain.find((tag) => Object.hasOwn(text, tag)) ?? Object.keys(text)[0];
  return lang === undefined ? text : {[lang]: text[lang]};
}

/**
 * A manifest, or the file of a page, in one language, of the same shape: the same objects, and lists of the same
 * length. What has no text in the language keeps the next that a person would be shown.
 *
 * @param languages those of the service, the first one being shown when there is no other
 */
export function inLanguage(
  json: unknown,
  lang: string,
  languages: readonly string[],
  schema: Schema = manifestSchema,
): unknown {
  const chain = languageChain(lang, ...languages);
  return reduced(json, schema, chain);
}

function reduced(value: unknown, schema: Schema, chain: readonly string[]): unknown {
  const name = nameOf(schema);
  if (name === 'text' || name === 'link') return isRecord(value) ? inOne(value, chain) : value;
  if (name === 'term' && isRecord(value)) return term(value, chain);
  // Places are known by the words of the page, whatever the language that a person reads.
  if (name === 'anchor') return value;
  const {properties = {}, additionalProperties: others, items} = resolved(schema);
  if (Array.isArray(value))
    return items ? value.map((item) => reduced(item, items, chain)) : (value as unknown);
  if (!isRecord(value)) return value;
  const entry = typeof others === 'object' ? others : undefined;
  const parts = Object.entries(value).map(([key, part]) => {
    const known = Object.hasOwn(properties, key) ? properties[key] : entry;
    return [key, known ? reduced(part, known, chain) : part] as const;
  });
  return Object.fromEntries(parts);
}

/** A term tells the official word in the other languages, too. Only what it means is long. */
const term = (value: Values, chain: readonly string[]): Values =>
  isRecord(value['meaning']) ? {...value, meaning: inOne(value['meaning'], chain)} : value;
