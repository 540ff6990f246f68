import {ownIn} from '../model/own.js';
import {minuteOf} from '../model/wall-clock.js';

/** Languages in which the registers of the capital region speak. */
export const LANGUAGES = ['fi', 'sv', 'en'] as const;
type Said = Readonly<Partial<Record<(typeof LANGUAGES)[number], string>>>;

/** In characters. Longer ones are a mistake, and some patterns would be slow on them. */
const LONGEST_TEXT = 20_000;

/** The text of a property, without spaces around it. Numbers are texts, too. */
export function textAt(record: unknown, key: string): string | undefined {
  const value = ownIn(record, key);
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return String(value).slice(0, LONGEST_TEXT).trim() || undefined;
}

/** The minute of the day of a time, such as `16:15:00`; NaN when there is none. */
export function minuteAt(record: unknown, key: string): number {
  const time = textAt(record, key) ?? '';
  return /^\d\d:\d\d/.test(time) ? minuteOf(time) : NaN;
}

export function listAt(record: unknown, key: string): readonly unknown[] {
  const value = ownIn(record, key);
  return Array.isArray(value) ? value : [];
}

/** A text in the languages in which there is one; `undefined` without any. */
export function inLanguages(
  textIn: (language: (typeof LANGUAGES)[number]) => string | undefined,
): Said | undefined {
  const said = LANGUAGES.map((language) => [language, textIn(language)] as const);
  const there = said.filter(([, text]) => text !== undefined);
  return there.length > 0 ? Object.fromEntries(there) : undefined;
}

/**
 * Texts line by line, in the languages that all of them have: in another one a line would be missing, and
 * nobody would know.
 */
export function linesOf(texts: readonly Said[]): Said | undefined {
  if (texts.length === 0) return undefined;
  return inLanguages((language) => {
    const lines = texts.map((text) => text[language]);
    return lines.includes(undefined) ? undefined : lines.join('\n');
  });
}

/** Whether one of the words stands in one of the texts, in any letter case. Without words: yes. */
export function isAbout(
  words: readonly string[] | undefined,
  texts: readonly (string | undefined)[],
): boolean {
  const all = texts.join('\n').toLowerCase();
  return words?.some((word) => all.includes(word.toLowerCase())) ?? true;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  auml: 'ä',
  Auml: 'Ä',
  ouml: 'ö',
  Ouml: 'Ö',
  aring: 'å',
  Aring: 'Å',
  gt: '>',
  lt: '<',
  nbsp: ' ',
  ndash: '–',
  quot: '"',
};

function character(whole: string, name: string): string {
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (name.startsWith('#')) return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole;
}

/** Paragraphs of HTML as plain text. Headings are left out: they are no sentences. */
const paragraphsOf = (html: string): string[] =>
  html
    .replace(/<(h[1-6]|script|style)\b[^>]*>.*?<\/\1\s*>/gis, '\n')
    .replace(/<\/?(?:p|div|li|ul|ol|br|table|tr|td)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .split('\n')
    .map((line) =>
      line
        .replace(/&(#?\w+);/g, character)
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(Boolean);

/** In characters: two sentences that are longer together are one too many for a card. */
const LONGEST = 250;

/** The first sentence of HTML or plain text, or the first two if they are short; without any tags. */
export function firstSentences(html: string): string | undefined {
  const [first = ''] = paragraphsOf(html);
  const [one = '', two = ''] = first.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  const both = `${one} ${two}`.trim();
  return (both.length > LONGEST ? one : both) || undefined;
}
