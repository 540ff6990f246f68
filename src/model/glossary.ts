import type {Glossary, Term} from './manifest.js';
import {languageChain, pick} from './text.js';

/** More forms are not looked for: they would be a dictionary, and each takes time. */
const MOST = 5000;
/** Longer forms are no words, in characters. */
const LONGEST = 60;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** What may stand between the words of one form. */
const BETWEEN = /^[\s-]{1,3}$/;

/** A part of a text: words, or a word of the glossary as it stands there, with its id. */
export type Piece = string | {readonly term: string; readonly text: string};

/** A form of several words; the last one may have any ending. */
interface Sequence {
  readonly words: readonly string[];
  readonly isOpen: boolean;
  readonly id: string;
}

interface Index {
  /** By the word itself. */
  readonly exact: ReadonlyMap<string, string>;
  /** By the beginning of a word. */
  readonly stems: ReadonlyMap<string, string>;
  /** By their first word, the longest first. */
  readonly sequences: ReadonlyMap<string, readonly Sequence[]>;
}

const indexes = new WeakMap<Glossary, Map<string, Index>>();

/** The forms in which a word may stand in a text of a language. */
function formsOf({term, forms}: Term, lang: string): string[] {
  const languages = languageChain(lang);
  const texts = [pick(term, languages), ...(forms === undefined ? [] : [pick(forms, languages)])];
  return texts
    .filter((text) => text.lang === '' || languages.includes(text.lang)) // in others it is another word
    .flatMap(({text}, i) => (i === 0 ? [text] : text.split(',')))
    .map((form) => form.trim().toLowerCase())
    .filter((form) => form.length <= LONGEST);
}

function indexOf(glossary: Glossary, lang: string): Index {
  const exact = new Map<string, string>();
  const stems = new Map<string, string>();
  const sequences = new Map<string, Sequence[]>();
  const all = Object.entries(glossary).flatMap(([id, term]) =>
    formsOf(term, lang).map((form) => [id, form] as const),
  );
  for (const [id, form] of all.slice(0, MOST)) {
    const words = form.match(WORD) ?? [];
    const [first = ''] = words;
    const isOpen = form.endsWith('*');
    if (words.length > 1) {
      sequences.set(first, [...(sequences.get(first) ?? []), {words, isOpen, id}]);
    } else if (first.length > 1) {
      const map = isOpen ? stems : exact;
      if (!map.has(first)) map.set(first, id);
    }
  }
  for (const list of sequences.values()) {
    list.sort((one, other) => other.words.length - one.words.length);
  }
  return {exact, stems, sequences};
}

function indexFor(glossary: Glossary, lang: string): Index {
  const byLanguage = indexes.get(glossary) ?? new Map<string, Index>();
  indexes.set(glossary, byLanguage);
  const index = byLanguage.get(lang) ?? indexOf(glossary, lang);
  byLanguage.set(lang, index);
  return index;
}

/** A word of a text, in lower case, and where it stands. */
interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

function hasSequence(
  {words: wanted, isOpen}: Sequence,
  words: readonly Word[],
  text: string,
): boolean {
  return wanted.every((form, i) => {
    const here = words[i];
    if (!here) return false;
    const isNext = i === 0 || BETWEEN.test(text.slice(words[i - 1]?.end, here.start));
    const isLast = i === wanted.length - 1;
    return isNext && (isOpen && isLast ? here.word.startsWith(form) : here.word === form);
  });
}

/** The id of the longest beginning of a word that is a stem. */
function stemOf(word: string, stems: Index['stems']): string | undefined {
  for (let length = Math.min(word.length, LONGEST); length > 1; length--) {
    const id = stems.get(word.slice(0, length));
    if (id !== undefined) return id;
  }
  return undefined;
}

/**
 * A text in pieces, with the words of the glossary by themselves. It takes time with the length of the text,
 * whatever the glossary.
 * @param lang BCP 47 tag of the language of the text
 */
export function termsIn(text: string, glossary: Glossary, lang: string): Piece[] {
  if (Object.keys(glossary).length === 0) return text ? [text] : [];
  const {exact, stems, sequences} = indexFor(glossary, lang);
  const words: Word[] = [...text.matchAll(WORD)].map(({0: word, index}) => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));
  const pieces: Piece[] = [];
  let end = 0;
  for (const [i, {word, start, end: wordEnd}] of words.entries()) {
    if (start < end) continue; // inside of the one before
    const longest = sequences
      .get(word)
      ?.find((one) => hasSequence(one, words.slice(i, i + one.words.length), text));
    const term = longest?.id ?? exact.get(word) ?? stemOf(word, stems);
    if (term === undefined) continue;
    const last = longest && words[i + longest.words.length - 1];
    pieces.push(text.slice(end, start));
    end = last?.end ?? wordEnd;
    pieces.push({term, text: text.slice(start, end)});
  }
  return [...pieces, text.slice(end)].filter((piece) => piece !== '');
}
