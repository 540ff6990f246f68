import {isRecord} from '../model/schema.js';
import {languageChain, pick} from '../model/text.js';
import type {Text} from '../model/manifest.js';
import type {Editing} from './editing.js';
import {LISTS, type Kind} from './forms.js';
import {thingsOf, type Thing} from './thing.js';

/** Something of the manifest that other things refer to by its id. */
export interface NamedThing {
  readonly id: string;
  /** Its title in the language that is written; without one, its id. */
  readonly title: string;
  /** BCP 47 tag; empty: the same in all. */
  readonly lang: string;
  /** Words that it can be found by besides. */
  readonly others: string;
}

/** What it is called by, and what else it is known by. */
const NAMES = ['title', 'name', 'term'] as const;
const OTHERS = ['keywords', 'short', 'forms'] as const;

const isText = (value: unknown): value is Text =>
  typeof value === 'string' ||
  (isRecord(value) && Object.values(value).some((said) => typeof said === 'string'));

/** A text of the draft in the best language that it has. */
export function saidIn(
  value: unknown,
  {lang, second, languages}: Pick<Editing, 'lang' | 'second' | 'languages'>,
): {readonly text: string; readonly lang: string} {
  if (!isText(value)) return {text: '', lang: ''};
  const found = pick(value, languageChain(lang, second, ...languages));
  return typeof found.text === 'string' ? found : {text: '', lang: ''};
}

function namedThing({id, value}: Thing, editing: Editing): NamedThing {
  const name = NAMES.map((key) => value[key]).find(isText);
  const {text, lang} = saidIn(name, editing);
  const others = OTHERS.map((key) => saidIn(value[key], editing).text).join(' ');
  return text.trim() === '' ? {id, title: id, lang: '', others} : {id, title: text, lang, others};
}

/** All things of a kind that have an id, in the order of the manifest. */
export const namedThings = (editing: Editing, kind: Kind): NamedThing[] =>
  thingsOf(editing.tree, kind)
    .filter(({id, value}) => !LISTS.has(kind) || value['id'] === id)
    .map((thing) => namedThing(thing, editing));

const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Those that have all of the words, those first whose title begins with the first of them. */
export function foundBy(things: readonly NamedThing[], typed: string): NamedThing[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  const [first] = words;
  if (first === undefined) return [...things];
  const found = things.filter(({id, title, others}) => {
    const all = folded(`${title} ${id} ${others}`);
    return words.every((word) => all.includes(word));
  });
  const rank = ({title}: NamedThing) =>
    folded(title).startsWith(first) ? 0 : folded(title).includes(first) ? 1 : 2;
  return found.sort((one, other) => rank(one) - rank(other));
}
