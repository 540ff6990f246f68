import type {Text, Topic} from '../model/manifest.js';
import {pick} from '../model/text.js';
import type {Find} from './finding.js';
import {readLines} from './markup.js';
import {limitsFor, lixOf, longestSentence, measure, wordsIn, type Measure} from './readability.js';
import type {Part, Rules, Subject} from './subject.js';

/** What is more than an answer: it explains, or it carries through. */
const EXPLAINS = ['body', 'what', 'why', 'where', 'wrong', 'benefit', 'story'] as const;
const GUIDES = ['steps', 'video', 'pictures'] as const;
/** So little can stand beside the field itself. */
const FEW_WORDS = 12;
/** Fewer words say nothing of a text. */
const ENOUGH_WORDS = 30;

const has = (topic: Topic, names: readonly (keyof Topic)[]): boolean =>
  names.some((name) => topic[name] !== undefined);

const inEach = (text: Text): [string, string][] =>
  typeof text === 'string' ? [['', text]] : Object.entries(text);

const wordSet = (text: string): Set<string> => new Set(wordsIn(text.toLowerCase()));

/** Whether an answer says no more than the title or the label does. */
function repeats(short: string, ...others: readonly string[]): boolean {
  const known = wordSet(others.join(' '));
  const words = [...wordSet(short)];
  return words.length > 0 && words.every((word) => known.has(word));
}

/** In how many ways a topic helps (requirement 42: not for those alone who are like the editor). */
function findDepth({at, part: topic}: Part<Topic>, {help, languages}: Subject, find: Find): void {
  const anchor = topic.anchor === undefined ? undefined : help.anchors[topic.anchor];
  for (const [lang, short] of inEach(topic.short)) {
    const own = lang === '' ? languages : [lang];
    const label = anchor?.text === undefined ? '' : pick(anchor.text, own).text;
    if (!repeats(short, pick(topic.title, own).text, label)) continue;
    find('repeats-title', lang === '' ? `${at}/short` : `${at}/short/${lang}`);
    return;
  }
  if (has(topic, GUIDES)) {
    if (!has(topic, EXPLAINS)) find('only-guided', at);
    return;
  }
  if (has(topic, EXPLAINS)) return;
  const isBrief = wordsIn(pick(topic.short, languages).text).length <= FEW_WORDS;
  find(isBrief && topic.anchor !== undefined ? 'belongs-in-page' : 'only-short', at);
}

/** The top of a pointer that texts are measured together for: one topic, one guide. */
const thingAt = (at: string): string => /^(?:[^#]*#)?\/[^/]+\/[^/]+/.exec(at)?.[0] ?? at;

/** How hard the texts are to read, for each thing in each language. */
export const readingRules: Rules = ({texts}, find) => {
  const things = new Map<string, Measure>();
  for (const {role, said} of texts) {
    if (role !== 'prose') continue;
    for (const {at, lang, text} of said) {
      const limits = limitsFor(lang);
      if (!limits) continue;
      const lines = readLines(text);
      for (const line of lines) {
        const count = longestSentence(line, lang, limits.words);
        if (count !== undefined) find('long-sentence', at, {count, limit: limits.words, lang});
      }
      const key = `${thingAt(at)}\n${lang}`;
      things.set(key, sum(things.get(key), measure(lines)));
    }
  }
  for (const [key, all] of things) {
    const [at = '', lang = ''] = key.split('\n');
    const limit = limitsFor(lang)?.lix ?? Infinity;
    const lix = lixOf(all);
    if (all.words >= ENOUGH_WORDS && lix > limit) find('hard-to-read', at, {lang, lix, limit});
  }
};

const sum = (one: Measure | undefined, other: Measure): Measure =>
  one
    ? {
        words: one.words + other.words,
        long: one.long + other.long,
        sentences: one.sentences + other.sentences,
      }
    : other;

/** How much help there is for those who want more of it, or less. */
export const depthRules: Rules = (subject, find) => {
  for (const topic of subject.parts.topic) findDepth(topic, subject, find);
};
