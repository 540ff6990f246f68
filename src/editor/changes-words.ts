import type {Words} from '../io/words.js';
import {languageName} from '../model/language.js';
import {isRecord} from '../model/schema.js';
import type {Change} from './changes.js';
import {thingAt} from './edit-state.js';
import type {Editing} from './editing.js';
import {FORMS} from './forms.js';
import {steps, valueAt, type Json} from './json-tree.js';
import {nameOf, textsIn} from './thing.js';

/** Changes of one thing, said in words. */
export interface ChangedThing {
  /** JSON pointer into the draft. */
  readonly at: string;
  /** "Topic: Income" */
  readonly name: string;
  /** Whether it has a form, in the draft. */
  readonly hasForm: boolean;
  readonly changes: readonly SaidChange[];
}

export interface SaidChange {
  readonly change: Change;
  /** "Short answer, Swedish"; empty: the thing itself. */
  readonly field: string;
  /** BCP 47 tag of the text that was changed; empty: not known. */
  readonly lang: string;
}

/** What can be told of a draft: what it is, what is published, and the languages that things are named in. */
type Compared = Pick<Editing, 'tree' | 'base' | 'lang' | 'languages'>;

/** Of a value that is no text, as many characters are shown. */
const LONGEST = 600;

/** A word that may not be there. */
function wordFor(words: Words, key: string): string | undefined {
  const said = words.say(key);
  return said === key ? undefined : said;
}

/** The language that the last step of a pointer is, if it is one. */
function languageOf(key: string, {languages}: Compared, words: Words): string {
  if (languages.includes(key)) return key;
  const isField = wordFor(words, `field.${key}`) !== undefined;
  const isTag = /^[a-z]{2,3}(?:-[a-z]+)?$/.test(key);
  return isTag && !isField && languageName(key, words.lang) !== key ? key : '';
}

/** "Finnish", "Finnish (plain)" */
export const languageWord = (lang: string, words: Words): string => {
  const name = languageName(lang, words.lang);
  return lang.endsWith('-simple') ? words.say('changes.plain', {name}) : name;
};

const keyWord = (key: string, words: Words): string =>
  /^\d+$/.test(key)
    ? words.say('changes.item', {number: Number(key) + 1})
    : (wordFor(words, `field.${key}`) ?? key);

function said(change: Change, compared: Compared, words: Words): SaidChange {
  const keys = steps(change.at).slice(steps(thingAt(change.at)).length);
  const last = keys.at(-1);
  const lang = last === undefined ? '' : languageOf(last, compared, words);
  const fields = (lang ? keys.slice(0, -1) : keys).map((key) => keyWord(key, words));
  const field = [...fields, ...(lang ? [languageWord(lang, words)] : [])].join(', ');
  return {change, field, lang};
}

/** The thing that a change is of: as it is in the draft, or as it was. */
function thingOf(change: Change, {tree}: Compared): Json | undefined {
  const at = thingAt(change.at);
  return change.at === at ? (change.after ?? change.before) : valueAt(tree, at);
}

function nameAt(change: Change, compared: Compared, words: Words): string {
  const [kind = '', id] = steps(thingAt(change.at));
  const kindName = wordFor(words, `kind.${kind}`) ?? wordFor(words, `changes.kind.${kind}`) ?? kind;
  const value = thingOf(change, compared);
  if (id === undefined || !isRecord(value))
    return id === undefined ? kindName : `${kindName}: ${id}`;
  const own = typeof value['id'] === 'string' ? value['id'] : id;
  const thing = {id: own, value: value};
  return `${kindName}: ${nameOf(thing, [compared.lang, ...compared.languages])}`;
}

const hasForm = ({at, kind}: Change): boolean => {
  const [map = ''] = steps(at);
  const isGone = kind === 'removed' && thingAt(at) === at;
  return !isGone && (map === 'service' || map === 'theme' || Object.hasOwn(FORMS, map));
};

/** Changes by the things that they are of, in the same order. What is gone stands for itself. */
export function changedThings(
  changes: readonly Change[],
  compared: Compared,
  words: Words,
): ChangedThing[] {
  const things = new Map<string, Change[]>();
  changes.forEach((change, index) => {
    const at = thingAt(change.at);
    const key = change.kind === 'removed' && at === change.at ? `${index}` : at;
    things.set(key, [...(things.get(key) ?? []), change]);
  });
  return [...things.values()].map((all) => {
    const [first] = all as [Change];
    return {
      at: thingAt(first.at),
      name: nameAt(first, compared, words),
      hasForm: hasForm(first),
      changes: all.map((change) => said(change, compared, words)),
    };
  });
}

/** A value as a person reads it: the texts in it, and yes or no. */
export function shownValue(value: Json | undefined, words: Words): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return words.say(value ? 'changes.yes' : 'changes.no');
  if (typeof value === 'number') return String(value);
  const texts = [...textsIn(value)].map(([, text]) => text).join(' · ');
  return texts.length > LONGEST ? `${texts.slice(0, LONGEST)}…` : texts;
}
