import type {Text} from '../model/manifest.js';
import {pointer} from '../model/problem.js';

/**
 * What a text is for. `prose` may have paragraphs, lists and links; `plain` is shown as it stands; `name` need not
 * differ between languages; `label` is on the host page; `search` is never shown.
 */
export type Role = 'prose' | 'plain' | 'name' | 'label' | 'search';

/** A text of the manifest in one language. */
export interface Said {
  readonly at: string;
  /** BCP 47 tag; empty when it is the same in all languages. */
  readonly lang: string;
  readonly text: string;
}

/** A text in all its languages. */
export interface Written {
  readonly at: string;
  readonly key: string;
  readonly role: Role;
  readonly text: Text;
  /** As it stands in the file: the widget takes hidden characters away. */
  readonly raw: unknown;
  readonly said: readonly Said[];
}

const NAMES = new Set(['name', 'authority', 'owner', 'address', 'term', 'price', 'hours', 'time']);
const PLAIN = new Set(['title', 'ask', 'alt', 'answers', 'questions', 'note']);
const SEARCH = new Set(['keywords', 'forms', 'words']);
/** `text` stands for itself in these lists, without marks. */
const SHORT_TEXTS = /\/(?:options|items|list|steps)\/\d+$/;

function roleOf(at: string, key: string): Role {
  if (at.includes('/anchors/')) return 'label';
  if (SEARCH.has(key)) return 'search';
  if (NAMES.has(key)) return 'name';
  if (PLAIN.has(key)) return 'plain';
  if (key !== 'text') return 'prose';
  return SHORT_TEXTS.test(at.slice(0, at.lastIndexOf('/'))) ? 'plain' : 'prose';
}

/** The name of the property that a pointer leads to, or the one of the list that it is in. */
const keyOf = (at: string): string => /([^/]+?)(?:\/\d+)?$/.exec(at)?.[1] ?? '';

export function writtenAt(at: string, text: Text, raw: unknown): Written {
  const key = keyOf(at);
  const said =
    typeof text === 'string'
      ? [{at, lang: '', text}]
      : Object.keys(text).map((lang) => ({at: pointer(at, lang), lang, text: text[lang] ?? ''}));
  return {at, key, role: roleOf(at, key), text, raw, said};
}
