import type {Fitting} from './fitting.js';
import type {Text} from './manifest.js';
import type {Help} from './read.js';
import {pick, type Phrase} from './text.js';

/** The manifest read in one language, for the page that the person is on. */
export interface Content {
  readonly help: Help;
  /** The languages to say things in, best first: the person's, then those of the service. */
  readonly languages: readonly string[];
  /** BCP 47 tag of the host page's own words. */
  readonly pageLanguage: string;
  readonly fits: Fitting;
  /** The host page's address: relative links start from it. */
  readonly url: string;
}

export const phrase = ({languages}: Content, text: Text): Phrase => pick(text, languages);
