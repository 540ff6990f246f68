import type {Words} from '../io/words.js';
import {pointer} from '../model/problem.js';
import {isRecord} from '../model/schema.js';
import {fieldWords, isClue, wordFor, type Compared} from './field-words.js';
import {steps, valueAt, type Json} from './json-tree.js';
import {nameOf, thingsOf} from './thing.js';
import {FORMS, type Kind} from './forms.js';

/** Of a value, as many characters are shown. */
const LONGEST = 600;
const CHOICES = /\/(?:type|kind|level|scope|corner|advance|remit)$/;

/** "Place: Rent, page Home" */
function placeWords(id: string, {tree, base, lang, languages}: Compared, words: Words): string {
  const at = pointer('/anchors', id);
  const anchor = valueAt(tree, at) ?? valueAt(base, at);
  const value: {readonly [key: string]: Json} = isRecord(anchor) ? anchor : {};
  const all = [lang, ...languages];
  const label = nameOf({id, value}, all);
  const page = thingsOf(tree, 'pages').find((one) => one.id === value['page']);
  return page
    ? words.say('changes.place-on', {label, page: nameOf(page, all)})
    : words.say('changes.place', {label});
}

/** What an id stands for: `related` and `topic` name topics. */
function referred(at: string, id: string, {tree, lang, languages}: Compared): string | undefined {
  const key = steps(at).findLast((one) => !/^\d+$/.test(one)) ?? '';
  const kind = key === 'related' ? 'topics' : key.endsWith('s') ? key : `${key}s`;
  if (!Object.hasOwn(FORMS, kind)) return undefined;
  const thing = thingsOf(tree, kind as Kind).find((one) => one.id === id);
  return thing && nameOf(thing, [lang, ...languages]);
}

function* linesOf(
  value: Json | undefined,
  at: string,
  compared: Compared,
  words: Words,
  isNamed: boolean,
): Generator<string> {
  const keys = steps(at);
  if (value === undefined || value === null || keys.at(-1) === 'id' || isClue(at)) return;
  if (keys[0] === 'anchors' && keys.length === 2) {
    yield placeWords(keys[1] ?? '', compared, words);
  } else if (typeof value === 'object') {
    for (const [key, part] of Object.entries(value))
      yield* linesOf(part, pointer(at, key), compared, words, true);
  } else if (keys.at(-1) === 'anchor') {
    yield placeWords(String(value), compared, words);
  } else {
    const text = String(value);
    const said =
      typeof value === 'boolean'
        ? words.say(value ? 'changes.yes' : 'changes.no')
        : ((CHOICES.test(at) ? wordFor(words, `option.${text}`) : referred(at, text, compared)) ??
          text);
    if (said) yield isNamed ? `${fieldWords(at, compared, words).field}: ${said}` : said;
  }
}

/**
 * A value of the draft as a person reads it: of a thing, a line for each of its fields; of a place, where it is.
 * @param at JSON pointer of the value
 */
export function shownValue(
  value: Json | undefined,
  at: string,
  compared: Compared,
  words: Words,
): string {
  const isText = typeof value === 'string';
  const text = [...linesOf(value, at, compared, words, false)].join('\n');
  return isText || text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}
