/*
 * The tokens of XML 1.0 as far as we read it, without document types, entities of one's own and processing instructions.
 * Sticky patterns: each is tried where the one before ended.
 */

const NAME = '[A-Za-z_][\\w.:-]*';
const VALUE = `"[^"<]*"|'[^'<]*'`;
export const TEXT = /[^<]+/y;
export const END_TAG = new RegExp(`</(${NAME})\\s*>`, 'y');
/** The name, the attributes, and `/` when the element is empty. */
export const START_TAG = new RegExp(
  `<(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:${VALUE}))*)\\s*(/?)>`,
  'y',
);
/** The name, and the value in its quotes. */
export const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(${VALUE})`, 'g');
const REFERENCE = /&([^;]*);?/g;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** What XML 1.0 (2.2) allows, also as a reference. */
const CHARACTER = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]$/u;

function characterOf(code: number): string | undefined {
  const character = code <= 0x10ffff ? String.fromCodePoint(code) : '';
  return CHARACTER.test(character) ? character : undefined;
}

function resolve(whole: string, name: string): string {
  const [, hex, decimal] = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? [];
  const named = whole.endsWith(';') ? ENTITIES.get(name) : undefined;
  const character =
    hex || decimal ? characterOf(hex ? Number.parseInt(hex, 16) : Number(decimal)) : named;
  if (character === undefined) throw new SyntaxError(`"${whole.slice(0, 20)}" is not known here`);
  return character;
}

/** The text that a token means. @throws a `SyntaxError` for entities and characters that XML does not have */
export const unescapeXml = (token: string): string =>
  token.includes('&') ? token.replace(REFERENCE, resolve) : token;
