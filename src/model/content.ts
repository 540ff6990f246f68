import type {Depth} from './depth.js';
import type {Fitting} from './fitting.js';
import type {Text} from './manifest.js';
import type {Help} from './read.js';
import {languageChain, pick, type Phrase} from './text.js';

/** The manifest read in a language and at a depth, for the page that the person is on. */
export interface Content {
  readonly help: Help;
  /** The languages to say things in, best first: the person's, then those of the service. */
  readonly languages: readonly string[];
  /** BCP 47 tag of a second language, to be shown beside it; empty: none. */
  readonly second: string;
  /** How much help the person has chosen; empty: they have not. */
  readonly depth: Depth | '';
  /** BCP 47 tag of the host page's own words. */
  readonly pageLanguage: string;
  readonly fits: Fitting;
  /** The host page's address: relative links start from it. */
  readonly url: string;
}

export const phrase = ({languages}: Content, text: Text): Phrase => pick(text, languages);

/** The same text in the second language, if the person wants one and the text has it. */
export function secondPhrase(content: Content, text: Text): Phrase | undefined {
  if (!content.second || typeof text === 'string') return undefined;
  const lang = languageChain(content.second).find((one) => Object.hasOwn(text, one));
  if (lang === undefined || lang === phrase(content, text).lang) return undefined;
  return {text: text[lang] ?? '', lang};
}
