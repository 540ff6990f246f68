import {inSlices} from './in-slices.js';
import type {Searchable} from './searchable.js';
import {pick} from './text.js';

/*
 * Finnish inflects and compounds ("asumistuesta", "vuokrasopimus"), so words are compared by the groups
 * of letters in them: three of four right answers come among the first three so, against two of three
 * with beginnings of words. The groups overlap; shorter words are taken whole.
 *
 * The ranking is that of BM25+ (Lv and Zhai, 2011). It is done here, since 3,000 topics have to be searched
 * within a keystroke on a slow device, and only numbers are fast enough for that.
 */
const LETTERS = 4;
/** The share of the query's groups that a topic must have, so that one common ending is no answer. */
const SHARE = 0.4;
/** What is searched, and what a word there says. */
const FIELDS = [
  ['title', 3],
  ['keywords', 2],
  ['short', 1],
] as const;
/** How much less a word says in a text that is longer than others, and the least that it says. */
const LENGTH = 0.84;
const LEAST = 0.5;
const MOST = 2.2;
/** What a group says that only begins with the query's letters: a word is still being typed. */
const BEGINS = 0.3;

type Texts = Omit<Searchable, 'view'>;

/** Finds topics, and other parts of the help, by the person's words. */
export interface TopicSearch {
  /** Keys of those that fit, the best first. */
  readonly find: (query: string) => readonly string[];
  /** How much of the query is in the best one, 0 to 1. */
  readonly share: (query: string) => number;
}

/** The overlapping groups of letters of a text. */
export function letterGroups(text: string): string[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.flatMap((word) => {
    const letters = [...word];
    const count = Math.max(1, letters.length - LETTERS + 1);
    return Array.from({length: count}, (_, i) => letters.slice(i, i + LETTERS).join(''));
  });
}

/** Topics by number. A place is a field of a topic: `topic * FIELDS.length + field`. */
class LetterIndex {
  readonly #places = new Map<string, number[]>();
  /** Of each place, how many groups are there. */
  readonly #lengths: number[] = [];
  /** Of each field, how many groups are there in all topics. */
  readonly #totals = FIELDS.map(() => 0);

  /** Adds the next topic, its fields in their order. */
  add(texts: readonly string[]): void {
    for (const [field, text] of texts.entries()) {
      const place = this.#lengths.length;
      const groups = letterGroups(text);
      this.#lengths.push(groups.length);
      this.#totals[field] = (this.#totals[field] ?? 0) + groups.length;
      for (const group of groups) {
        const places = this.#places.get(group);
        if (!places) this.#places.set(group, [place]);
        else if (places.at(-1) !== place) places.push(place);
      }
    }
  }

  /** The topics that have enough of the groups, the best first. */
  find(groups: readonly string[]): number[] {
    const scores = new Float64Array(this.#topics);
    const counts = new Uint16Array(this.#topics);
    const counted = new Uint16Array(this.#topics);
    for (const [nth, group] of groups.entries()) {
      this.#weigh(group, (topic, weight) => {
        scores[topic] = (scores[topic] ?? 0) + weight;
        if (counted[topic] === nth + 1) return;
        counted[topic] = nth + 1;
        counts[topic] = (counts[topic] ?? 0) + 1;
      });
    }
    const rank = scores.map((score, topic) => score * (counts[topic] ?? 0));
    const enough = Math.max(1, groups.length * SHARE);
    return [...rank.keys()]
      .filter((topic) => (counts[topic] ?? 0) >= enough)
      .sort((a, b) => (rank[b] ?? 0) - (rank[a] ?? 0));
  }

  get #topics(): number {
    return this.#lengths.length / FIELDS.length;
  }

  /** Tells what a group of the query says of each topic; of one topic, perhaps several times. */
  #weigh(asked: string, tell: (topic: number, weight: number) => void): void {
    this.#weighPlaces(this.#places.get(asked) ?? [], 1, tell);
    if (asked.length === 1 || asked.length >= LETTERS) return;
    for (const [group, places] of this.#places) {
      if (group !== asked && group.startsWith(asked)) this.#weighPlaces(places, BEGINS, tell);
    }
  }

  #weighPlaces(
    places: readonly number[],
    factor: number,
    tell: (topic: number, weight: number) => void,
  ): void {
    const weights = FIELDS.map(
      ([, weight], field) => factor * weight * this.#rarity(places, field),
    );
    for (const place of places) {
      const field = place % FIELDS.length;
      const length = (this.#lengths[place] ?? 0) / ((this.#totals[field] ?? 1) / this.#topics);
      const says = LEAST + MOST / (MOST - LENGTH * (1 - length));
      tell((place - field) / FIELDS.length, (weights[field] ?? 0) * says);
    }
  }

  /** What is in few topics says much. */
  #rarity(places: readonly number[], field: number): number {
    const having = places.filter((place) => place % FIELDS.length === field).length;
    return Math.log(1 + (this.#topics - having + 0.5) / (having + 0.5));
  }
}

const fieldsOf = (topic: Texts, languages: readonly string[]): string[] =>
  FIELDS.map(([field]) => {
    const text = topic[field];
    return text ? pick(text, languages).text : '';
  });

function* indexOf(
  topics: readonly Texts[],
  languages: readonly string[],
): Generator<void, LetterIndex> {
  const index = new LetterIndex();
  for (const topic of topics) {
    index.add(fieldsOf(topic, languages));
    yield;
  }
  return index;
}

/** Makes the search over topics, by their keys, in the given languages, best first. */
export async function searchIn(
  topics: Readonly<Record<string, Texts>>,
  languages: readonly string[],
): Promise<TopicSearch> {
  const ids = Object.keys(topics);
  const all = Object.values(topics);
  const index = await inSlices(indexOf(all, languages));
  const find = (query: string) => index.find([...new Set(letterGroups(query))]);
  return {
    find: (query) => find(query).map((topic) => ids[topic] ?? ''),
    share(query) {
      const best = all[find(query)[0] ?? -1];
      const has = best ? letterGroups(fieldsOf(best, languages).join(' ')) : [];
      const asked = letterGroups(query);
      const found = asked.filter((group) => has.some((one) => one.startsWith(group)));
      return found.length / Math.max(1, asked.length);
    },
  };
}
