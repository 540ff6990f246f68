import MiniSearch from 'minisearch';
import {bare} from './bare.js';
import type {Text, Topic} from './manifest.js';
import {pick} from './text.js';

/*
 * Finnish inflects and compounds ("asumistuesta", "vuokrasopimus"), so words are compared by the groups
 * of letters in them: three of four right answers come among the first three so, against two of three
 * with beginnings of words. The groups overlap; shorter words are taken whole.
 */
const LETTERS = 4;
/** The share of the query's groups that a topic must have, so that one common ending is no answer. */
const SHARE = 0.4;
/** Topics at a time while the index is made, so that the page can answer in between. */
const AT_ONCE = 40;

/** Finds topics by the person's words. */
export interface TopicSearch {
  /** Ids of the topics that fit, the best first. */
  readonly find: (query: string) => readonly string[];
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

/** Makes the search over the topics in the given languages, best first. */
export async function searchIn(
  topics: Readonly<Record<string, Topic>>,
  languages: readonly string[],
): Promise<TopicSearch> {
  const say = (text: Text | undefined) => (text ? pick(text, languages).text : '');
  const index = new MiniSearch<{id: string}>(
    bare({
      fields: ['title', 'keywords', 'short'],
      extractField: (document: {id: string}, field: string) =>
        field === 'id' ? document.id : say(topics[document.id]?.[field as 'title']),
      tokenize: letterGroups,
      processTerm: (term: string) => term,
      searchOptions: bare({
        boost: bare({title: 3, keywords: 2}),
        // A word that is still being typed is shorter than the groups.
        prefix: (term: string) => term.length > 1 && term.length < LETTERS,
        fuzzy: false,
      }),
    }),
  );
  const documents = Object.keys(topics).map((id) => ({id}));
  await index.addAllAsync(documents, bare({chunkSize: AT_ONCE}));
  return {
    find: (query) => {
      const enough = new Set(letterGroups(query)).size * SHARE;
      return index
        .search(query)
        .filter(({queryTerms}) => queryTerms.length >= enough)
        .map(({id}) => String(id));
    },
  };
}
