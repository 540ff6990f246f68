import type {Words} from '../io/words.js';
import {isRecord} from '../model/schema.js';
import type {Change} from './changes.js';
import {thingAt} from './edit-state.js';
import {shownValue} from './changes-shown.js';
import {fieldWords, wordFor, type Compared} from './field-words.js';
import {FORMS} from './forms.js';
import {steps, valueAt, type Json} from './json-tree.js';
import {nameOf} from './thing.js';

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
  /** "Short answer (Swedish)"; empty: the thing itself. */
  readonly field: string;
  /** BCP 47 tag of the text that was changed; empty: not known. */
  readonly lang: string;
  /** What it was and what it is, as a person reads it. */
  readonly before: string;
  readonly after: string;
}

function said(change: Change, compared: Compared, words: Words): SaidChange {
  const shown = (value: Json | undefined) => shownValue(value, change.at, compared, words);
  const [before, after] = [shown(change.before), shown(change.after)];
  return {change, ...fieldWords(change.at, compared, words), before, after};
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
