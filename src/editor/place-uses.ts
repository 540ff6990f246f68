import type {Words} from '../io/words.js';
import {pointer} from '../model/problem.js';
import {steps, valueAt, withValue, type Json} from './json-tree.js';
import {nameOf, thingsOf} from './thing.js';

/** Where a thing of the draft says that it stands at an anchor. */
export interface PlaceUse {
  /** JSON pointer of where the id of the anchor is kept. */
  readonly at: string;
  readonly anchor: string;
  /** Whether visitors are shown it where they press the help of the place. */
  readonly isTopic: boolean;
}

const idAt = (tree: Json, at: string): string => {
  const id = valueAt(tree, at);
  return typeof id === 'string' ? id : '';
};

/** All that stands at a place: topics first, and those in the order of the manifest. */
export function placeUses(tree: Json): PlaceUse[] {
  const use = (at: string, isTopic: boolean): PlaceUse[] => {
    const anchor = idAt(tree, at);
    return anchor ? [{at, anchor, isTopic}] : [];
  };
  const ofGuide = ({at, value}: {readonly at: string; readonly value: {readonly steps?: Json}}) =>
    Array.isArray(value.steps)
      ? value.steps.flatMap((_, i) => use(`${at}/steps/${i}/anchor`, false))
      : [];
  return [
    ...thingsOf(tree, 'topics').flatMap(({at}) => use(`${at}/anchor`, true)),
    ...thingsOf(tree, 'guides').flatMap(ofGuide),
  ];
}

/**
 * What else stands at an anchor.
 * @param at JSON pointer of the use that is not meant, or of what it is in
 */
export const otherUses = (tree: Json, anchor: string, at: string): PlaceUse[] =>
  placeUses(tree).filter((use) => use.anchor === anchor && !`${use.at}/`.startsWith(`${at}/`));

/** A tree without the anchor that was at a place before, if nothing else of it stands there. */
export function withoutLeft(tree: Json, before: Json, at: string): Json {
  const id = idAt(before, at);
  const isLeft = id !== '' && !placeUses(tree).some(({anchor}) => anchor === id);
  return isLeft ? withValue(tree, pointer('/anchors', id), undefined) : tree;
}

/** "Topic: Rent", "Guide: Apply, Step 2". */
export function useName(
  {at}: PlaceUse,
  tree: Json,
  languages: readonly string[],
  words: Pick<Words, 'say'>,
): string {
  const [kind = '', id = '', list, index] = steps(at);
  const thing = at.split('/').slice(0, 3).join('/');
  const value = valueAt(tree, thing) as {readonly [key: string]: Json};
  const name = `${words.say(`kind.${kind}`)}: ${nameOf({id, value}, languages)}`;
  return list === 'steps'
    ? `${name}, ${words.say('item.steps', {number: Number(index) + 1})}`
    : name;
}
