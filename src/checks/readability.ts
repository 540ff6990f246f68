import {bare} from '../model/bare.js';

/*
 * LIX (Björnsson 1968): words in a sentence, and the share of words of more than six letters. Languages differ: the
 * same plain text has 62 in Finnish, 38 in Swedish and 29 in English, so each has a limit of its own. It is a hint
 * and never proves that a text is plain.
 */

/** By language: the highest LIX, and the most words in a sentence. */
const LIMITS: Readonly<Record<string, {lix: number; words: number}>> = bare({
  fi: {lix: 70, words: 20},
  sv: {lix: 45, words: 22},
  en: {lix: 40, words: 25},
});

export const limitsFor = (lang: string): {lix: number; words: number} | undefined =>
  LIMITS[lang.split('-')[0] ?? ''];

const WORD = /[\p{L}\p{N}]+(?:[-’'.:][\p{L}\p{N}]+)*/gu;
const LONG = 6;
const SENTENCE_END = /[.!?](?:\s|$)/g;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(lang: string): Intl.Segmenter {
  const known = segmenters.get(lang);
  if (known) return known;
  const made = new Intl.Segmenter(lang, bare({granularity: 'sentence' as const}));
  segmenters.set(lang, made);
  return made;
}

export const wordsIn = (text: string): string[] => text.match(WORD) ?? [];

/** The sentence with the most words, if it has more than so many. */
export function longestSentence(line: string, lang: string, most: number): number | undefined {
  // To look for sentences takes long, and a short line has no long one.
  if (line.length <= most * 2 || wordsIn(line).length <= most) return undefined;
  const counts = [...segmenter(lang).segment(line)].map(({segment}) => wordsIn(segment).length);
  const longest = Math.max(...counts);
  return longest > most ? longest : undefined;
}

/** What the measures of several texts are made of. */
export interface Measure {
  words: number;
  long: number;
  sentences: number;
}

export function measure(lines: readonly string[]): Measure {
  const sum = {words: 0, long: 0, sentences: 0};
  for (const line of lines) {
    const words = wordsIn(line);
    if (words.length === 0) continue;
    sum.words += words.length;
    sum.long += words.filter((word) => word.length > LONG).length;
    sum.sentences += Math.max(1, line.match(SENTENCE_END)?.length ?? 0);
  }
  return sum;
}

export const lixOf = ({words, long, sentences}: Measure): number =>
  words === 0 ? 0 : Math.round(words / sentences + (100 * long) / words);
