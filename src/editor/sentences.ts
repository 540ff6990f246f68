import {readLines} from '../checks/markup.js';
import {limitsFor, lixOf, longestSentence, measure} from '../checks/readability.js';
import {bare} from '../model/bare.js';

/** How long the sentences of a text are, in words. */
export interface SentenceNote {
  readonly longest: number;
  /** How many words the longest one has over the limit; 0: none. */
  readonly over: number;
  /** Of a sentence, when it is over what is easy to read. */
  readonly average?: {readonly words: number; readonly limit: number};
  /** Only of a text that is long enough to say something of. */
  readonly lix?: {readonly value: number; readonly limit: number};
}

/** By language: the words of an ordinary sentence that are easy to read. Of the longest: `checks/readability`. */
const AVERAGES: Readonly<Record<string, number>> = bare({fi: 12, sv: 14, en: 15});
/** Fewer words say nothing of how a text reads. */
const ENOUGH_WORDS = 30;

/** `undefined`: there is nothing to say, or nothing is known of the language. */
export function sentenceNote(text: string, lang: string): SentenceNote | undefined {
  const limits = limitsFor(lang);
  const usual = AVERAGES[lang.split('-')[0] ?? ''];
  if (!limits || usual === undefined) return undefined;
  const lines = readLines(text);
  const longest = Math.max(0, ...lines.map((line) => longestSentence(line, lang, 0) ?? 0));
  if (longest === 0) return undefined;
  const all = measure(lines);
  const average = Math.round(all.words / all.sentences);
  return {
    longest,
    over: Math.max(0, longest - limits.words),
    ...(average > usual && {average: {words: average, limit: usual}}),
    ...(all.words >= ENOUGH_WORDS && {lix: {value: lixOf(all), limit: limits.lix}}),
  };
}
