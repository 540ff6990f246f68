import {fetchText} from '../io/fetch-text.js';
import type {Text} from '../model/manifest.js';
import {own, ownIn} from '../model/own.js';
import {languageChain, pick} from '../model/text.js';
import {readCard} from './referral-card.js';
import {parseJson} from './ticket.js';

/** What an adviser can insert instead of writing it. */
export interface Canned {
  readonly answers: readonly CannedAnswer[];
  readonly cards: readonly CannedCard[];
}

export interface CannedAnswer {
  /** For the adviser. */
  readonly title: Text;
  /** For the customer. */
  readonly text: Text;
}

/** A referral card, ready but for the language. */
export interface CannedCard {
  readonly name: Text;
  readonly how: Text;
  readonly number: string;
  readonly url: Text;
}

export const NO_CANNED: Canned = {answers: [], cards: []};

/** A text in one or several languages; without any, an empty one. */
function textIn(value: unknown): Text {
  if (typeof value === 'string') return value.trim();
  const texts = Object.entries(own(value)).filter(
    ([, text]) => typeof text === 'string' && text.trim() !== '',
  );
  return texts.length > 0 ? (Object.fromEntries(texts) as Text) : '';
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Reads canned answers and cards. What is broken is left out. */
export function readCanned(json: unknown): Canned {
  const {answers, cards} = own(json);
  return {
    answers: listOf(answers)
      .map((one) => ({title: textIn(ownIn(one, 'title')), text: textIn(ownIn(one, 'text'))}))
      .filter(({title, text}) => title && text),
    cards: listOf(cards)
      .map((one) => {
        const {name, how, number, url} = own(one);
        const digits = typeof number === 'string' ? number : '';
        return {name: textIn(name), how: textIn(how), number: digits, url: textIn(url)};
      })
      .filter((card) => readCard(cardIn(card, '')).faults.length === 0),
  };
}

/** An answer that can be inserted. */
export interface Insertable {
  readonly title: string;
  /** BCP 47; empty when it is the same in all languages. */
  readonly titleLang: string;
  readonly text: string;
  readonly lang: string;
}

const has = (text: Text, languages: readonly string[]): boolean =>
  typeof text === 'string' || languages.some((lang) => Object.hasOwn(text, lang));

/**
 * The answers that there are in a language, in their order.
 * @param lang the customer's; empty: it is not known
 * @param ownLang the adviser's, for the titles
 */
export function answersIn({answers}: Canned, lang: string, ownLang: string): Insertable[] {
  const wanted = languageChain(lang || ownLang);
  return answers
    .filter(({text}) => has(text, wanted))
    .map(({title, text}) => {
      const name = pick(title, languageChain(ownLang, lang));
      return {title: name.text, titleLang: name.lang, ...pick(text, wanted)};
    });
}

/** A card in a language, or in any that it has. */
export function cardIn({name, how, number, url}: CannedCard, lang: string) {
  const said = (text: Text) => pick(text, languageChain(lang)).text;
  return {name: said(name), how: said(how), number, url: said(url)};
}

/** Loads them. Rejects when they cannot be had. */
export const loadCanned = async (url: string, signal: AbortSignal): Promise<Canned> =>
  readCanned(parseJson(await fetchText(url, signal)));
