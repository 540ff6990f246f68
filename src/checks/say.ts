import {languageName} from '../model/language.js';
import type {Finding, RuleId, Values} from './finding.js';

/** A file of `locales/checks`. */
export interface CheckWords {
  readonly near: string;
  readonly rules: Readonly<Record<RuleId, {readonly title: string; readonly advice: string}>>;
  readonly kinds: Readonly<Record<string, string>>;
  readonly days: Readonly<Record<string, string>>;
  readonly types: Readonly<Record<string, string>>;
  readonly severities: Readonly<Record<Finding['severity'], string>>;
  readonly report: Readonly<Record<string, string>>;
}

/** A sentence with its values in their places. */
export const filled = (sentence: string, values: Values): string =>
  sentence.replace(/\{\{(\w+)\}\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );

const named = (names: Readonly<Record<string, string>>, value: string): string =>
  Object.hasOwn(names, value) ? (names[value] ?? value) : value;

/** Asked once of each: a formatter is slow to make, and thousands of texts may be missing. */
const languageNames = new Map<string, string>();

function nameOf(tag: string, lang: string): string {
  const key = `${tag} ${lang}`;
  const known = languageNames.get(key) ?? languageName(tag, lang);
  languageNames.set(key, known);
  return known;
}

/** Values as people say them: languages, days and kinds by their names. */
function spoken(values: Values, words: CheckWords, lang: string): Values {
  const said = Object.entries(values).map(([name, value]): [string, string | number] => {
    if (typeof value === 'number') return [name, value];
    if (name === 'lang' || (name === 'other' && 'lang' in values))
      return [name, nameOf(value, lang)];
    if (name === 'kind') return [name, named(words.kinds, value)];
    if (name === 'day') return [name, named(words.days, value)];
    if (name === 'types') {
      const types = value.split(', ').map((type) => named(words.types, type));
      return [name, types.join(', ')];
    }
    return [name, value];
  });
  return Object.fromEntries<string | number>(said);
}

/**
 * What is wrong, and what to do about it.
 * @param lang BCP 47 tag of the language of the words
 */
export function say(
  {rule, values}: Finding,
  words: CheckWords,
  lang: string,
): {title: string; advice: string} {
  const {title, advice} = words.rules[rule];
  const all = spoken(values, words, lang);
  const near = 'near' in all && rule !== 'misspelt-property' ? `${filled(words.near, all)} ` : '';
  const guess = rule === 'misspelt-property' ? ` ${filled(words.near, all)}` : '';
  return {title: filled(title, all) + guess, advice: near + filled(advice, all)};
}
