import type {Glossary, Term} from './manifest.js';
import {languageChain, pick} from './text.js';

/** More are not looked for: they would be an encyclopedia, and each takes time. */
const MOST = 500;

/** A part of a text: words, or a word of the glossary as it stands there, with its id. */
export type Piece = string | {readonly term: string; readonly text: string};

interface Index {
  /** Finds any form of any word; `undefined` when there is none. */
  readonly pattern: RegExp | undefined;
  /** The ids of the words by their forms, in lower case; a form with a star is by what comes before it. */
  readonly exact: ReadonlyMap<string, string>;
  readonly stems: readonly (readonly [stem: string, id: string])[];
}

const indexes = new WeakMap<Glossary, Map<string, Index>>();

/** The forms in which a word may stand in a text of a language. */
function formsOf({term, forms}: Term, lang: string): string[] {
  const languages = languageChain(lang);
  const own = pick(term, languages);
  const others = forms && pick(forms, languages);
  // In another language they are other words.
  const isOurs = (is: string) => is === '' || languages.includes(is);
  return [
    ...(isOurs(own.lang) ? [own.text] : []),
    ...(others && isOurs(others.lang) ? others.text.split(',') : []),
  ]
    .map((form) => form.trim().toLowerCase())
    .filter((form) => form.replace('*', '').length > 1);
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

function indexOf(glossary: Glossary, lang: string): Index {
  const exact = new Map<string, string>();
  const stems: (readonly [string, string])[] = [];
  for (const [id, term] of Object.entries(glossary).slice(0, MOST)) {
    for (const form of formsOf(term, lang)) {
      if (form.endsWith('*')) stems.push([form.slice(0, -1), id]);
      else if (!exact.has(form)) exact.set(form, id);
    }
  }
  stems.sort(([one], [other]) => other.length - one.length);
  const longestFirst = [...exact.keys()].sort((one, other) => other.length - one.length);
  const ways = [
    ...longestFirst.map((form) => `${escaped(form)}(?![\\p{L}\\p{M}\\p{N}])`),
    ...stems.map(([stem]) => `${escaped(stem)}[\\p{L}\\p{M}]*`),
  ];
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${ways.join('|')})`, 'giu');
  return {pattern: ways.length > 0 ? pattern : undefined, exact, stems};
}

function indexFor(glossary: Glossary, lang: string): Index {
  const byLanguage = indexes.get(glossary) ?? new Map<string, Index>();
  indexes.set(glossary, byLanguage);
  const index = byLanguage.get(lang) ?? indexOf(glossary, lang);
  byLanguage.set(lang, index);
  return index;
}

/**
 * A text in pieces, with the words of the glossary by themselves.
 * @param lang BCP 47 tag of the language of the text
 */
export function termsIn(text: string, glossary: Glossary, lang: string): Piece[] {
  const {pattern, exact, stems} = indexFor(glossary, lang);
  const pieces: Piece[] = [];
  let end = 0;
  for (const {0: found, index} of pattern ? text.matchAll(pattern) : []) {
    const form = found.toLowerCase();
    const term = exact.get(form) ?? stems.find(([stem]) => form.startsWith(stem))?.[1];
    if (term === undefined) continue;
    pieces.push(text.slice(end, index), {term, text: found});
    end = index + found.length;
  }
  return [...pieces, text.slice(end)].filter((piece) => piece !== '');
}
