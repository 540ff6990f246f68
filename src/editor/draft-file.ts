import type {Text} from '../model/manifest.js';
import {isRecord} from '../model/schema.js';
import {pick} from '../model/text.js';
import type {Editing} from './editing.js';
import {valueAt, type Json} from './json-tree.js';

/** What the editor begins with where there is nothing to read. */
export const EMPTY: Json = {
  format: 1,
  service: {id: 'service', name: '', authority: '', languages: ['fi']},
};

/** The text of a manifest's file. The order of keys is kept, so that a file shows only what was changed. */
export const asText = (tree: Json): string => `${JSON.stringify(tree, undefined, 2)}\n`;

/**
 * Tells one text from another: 53 bits (cyrb53, public domain). It protects from nothing, and needs no secure
 * address as `crypto.subtle` does.
 */
function textHash(text: string): string {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 2654435761);
    other = Math.imul(other ^ unit, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return (4294967296 * (2097151 & other) + (one >>> 0)).toString(36);
}

/** Tells one manifest from another. */
export const treeHash = (tree: Json): string => textHash(JSON.stringify(tree));

/** The id of the service that a manifest is of; empty: it has none. */
export function serviceId(tree: Json): string {
  const id = valueAt(tree, '/service/id');
  return typeof id === 'string' ? id : '';
}

/** What the service is called in the language that is written in. */
export function serviceName({
  tree,
  lang,
  languages,
}: Pick<Editing, 'tree' | 'lang' | 'languages'>): string {
  const name = valueAt(tree, '/service/name');
  const isText = typeof name === 'string' || isRecord(name);
  const {text} = pick(isText ? (name as Text) : '', [lang, ...languages]);
  return typeof text === 'string' && text ? text : serviceId(tree);
}

/** A name for the file: that of the service. */
export const fileName = (tree: Json): string =>
  `${serviceId(tree).replace(/[^\w-]/g, '') || 'rinnalla'}.json`;
