import type {Text} from '../model/manifest.js';
import {pointer} from '../model/problem.js';
import {isRecord} from '../model/schema.js';
import {pick, type Phrase} from '../model/text.js';
import {LISTS, type Kind} from './forms.js';
import {stringOf} from './hours-rows.js';
import {valueAt, type Json} from './json-tree.js';

/** Something that has a form. */
export interface Thing {
  /** JSON pointer. */
  readonly at: string;
  readonly id: string;
  readonly value: {readonly [key: string]: Json};
}

/** All things of a kind, in the order of the manifest. */
export function thingsOf(tree: Json, kind: Kind): Thing[] {
  const all = valueAt(tree, `/${kind}`);
  if (!all || typeof all !== 'object' || Array.isArray(all) !== LISTS.has(kind)) return [];
  return Object.entries(all).flatMap(([key, value]) => {
    if (!isRecord(value)) return [];
    // What has no id yet is called by its number.
    const id = (LISTS.has(kind) && stringOf(value['id'])) || key;
    return [{at: pointer(`/${kind}`, key), id, value}];
  });
}

/** The texts that may name a thing, best first. */
const NAMES = ['title', 'name', 'term', 'text', 'ask'];

const isText = (value: unknown): value is Text =>
  typeof value === 'string' ||
  (isRecord(value) && Object.values(value).every((one) => typeof one === 'string'));

/** What a thing is called in the first of these languages, and in which; its id when it has no name. */
export function nameIn(
  {id, value}: Pick<Thing, 'id' | 'value'>,
  languages: readonly string[],
): Phrase {
  const text = NAMES.map((key) => value[key]).find((one) => one !== undefined && isText(one));
  const said = text === undefined ? undefined : pick(text, languages);
  return said?.text ? said : {text: id, lang: ''};
}

export const nameOf = (thing: Pick<Thing, 'id' | 'value'>, languages: readonly string[]): string =>
  nameIn(thing, languages).text;

/** Every text below a value, with its place. */
export function* textsIn(
  value: Json | undefined,
  at = '',
): Generator<readonly [at: string, text: string]> {
  if (typeof value === 'string') yield [at, value];
  else if (value && typeof value === 'object')
    for (const [key, part] of Object.entries(value)) yield* textsIn(part, `${at}/${key}`);
}
