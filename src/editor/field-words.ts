import type {Words} from '../io/words.js';
import {languageName} from '../model/language.js';
import {thingAt} from './edit-state.js';
import type {Editing} from './editing.js';
import {steps} from './json-tree.js';

/** What can be told of a draft: what it is, what is published, and the languages that things are named in. */
export type Compared = Pick<Editing, 'tree' | 'base' | 'lang' | 'languages'>;

/** A word that may not be there. */
export function wordFor(words: Words, key: string): string | undefined {
  const said = words.say(key);
  return said === key ? undefined : said;
}

/** "Finnish", "Finnish (plain)" */
export const languageWord = (lang: string, words: Words): string => {
  const name = languageName(lang, words.lang);
  return lang.endsWith('-simple') ? words.say('changes.plain', {name}) : name;
};

/** Names of the format that are also tags of languages. */
const NAMES = /^(?:id|to|ask|end|css|tag)$/;

/** The language that the last step of a pointer is, if it is one. */
function languageOf(key: string, languages: readonly string[], words: Words): string {
  if (languages.includes(key)) return key;
  const isField = wordFor(words, `field.${key}`) !== undefined;
  const isTag = /^[a-z]{2,3}(?:-[a-z]+)?$/.test(key) && !NAMES.test(key);
  return isTag && !isField && languageName(key, words.lang) !== key ? key : '';
}

const keyWord = (key: string, words: Words): string | undefined =>
  /^\d+$/.test(key)
    ? words.say('changes.item', {number: Number(key) + 1})
    : wordFor(words, `field.${key}`);

/** Steps that have no word, as ids, are left out, unless there is no other. */
function keyWords(keys: readonly string[], words: Words): string {
  const known = keys.flatMap((key) => keyWord(key, words) ?? []);
  return known.length > 0 ? known.join(', ') : keys.join(', ');
}

/** By what else than its words a place is known: names in the code of the page, which say nothing to people. */
export const isClue = (at: string): boolean => /^\/anchors\/[^/]+\/(?!text|page)/.test(at);

/** The field that a place in a thing is: "Short answer (Swedish)", and the tag of its language, if it is known. */
export function fieldWords(
  at: string,
  {languages}: Pick<Compared, 'languages'>,
  words: Words,
): {readonly field: string; readonly lang: string} {
  if (isClue(at)) return {field: words.say('place.clues'), lang: ''};
  const keys = steps(at).slice(steps(thingAt(at)).length);
  const lang = languageOf(keys.at(-1) ?? '', languages, words);
  const label = keyWords(lang ? keys.slice(0, -1) : keys, words);
  const language = lang && languageWord(lang, words);
  const field = label && lang ? words.say('edit-text.name', {label, language}) : label || language;
  return {field, lang};
}
