import {safeLink} from '../model/link.js';
import {ownIn} from '../model/own.js';
import {besideIdentity, findIdentityAsked} from './asks-identity.js';
import type {Find} from './finding.js';
import {brokenIn, linksSaid, markIn, unsupportedIn} from './markup.js';
import {
  ASKS_SECRET,
  BLAME,
  DECIDES,
  DENIED,
  phraseIn,
  phrasesIn,
  PLACEHOLDER,
  SENSORY,
  VAGUE,
} from './phrases.js';
import type {Said, Written} from './said.js';
import {personalIn} from './personal-data.js';
import type {Rules} from './subject.js';

const LONGEST_TITLE = 70;
const LONGEST_SHORT = 40;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;
const CAPITALS = /(?<!\p{L})\p{Lu}{4,}(?:\s+\p{Lu}{2,})+(?!\p{L})/u;
const IMAGE_OF =
  /^(?:kuva|kuvakaappaus|valokuva|bild(?:en)?(?: på| av)?|skärmdump|image(?: of)?|picture(?: of)?|photo|screenshot)\.?$|\.(?:png|jpe?g|gif|svg|webp)$/i;

function findPhrases({at, text, lang}: Said, find: Find): void {
  // What is right when it is said of what never happens, or of what is not known.
  for (const [rule, phrases] of [
    ['asks-secret', ASKS_SECRET],
    ['decides', DECIDES],
  ] as const) {
    for (const {words, sentence} of phrasesIn(phrases, text, lang)) {
      // A definition says what a word means.
      if (sentence.startsWith(':') || phraseIn(DENIED, sentence, lang)) continue;
      find(rule, at, {words});
      break;
    }
  }
  for (const [rule, phrases] of [
    ['blame', BLAME],
    ['sensory', SENSORY],
  ] as const) {
    const words = phraseIn(phrases, text, lang)?.[0];
    if (words !== undefined) find(rule, at, {words});
  }
}

function findLinks({at, text, lang}: Said, find: Find): void {
  for (const {href, words} of linksSaid(text)) {
    const said = words.trim().replace(/[.:!»>→\s]+$/, '');
    if (phraseIn(VAGUE, said, lang)) find('vague-link', at, {words});
    else if (ADDRESS.test(said)) find('link-is-address', at, {words});
    if (href.startsWith('http:')) find('insecure-link', at, {link: href});
  }
}

function findMarks({role, said}: Written, find: Find): void {
  for (const {at, text} of said) {
    if (role === 'prose') {
      const mark = unsupportedIn(text);
      if (mark !== undefined) find('unsupported-markup', at, {mark});
      const broken = brokenIn(text);
      if (broken !== undefined) find('broken-markup', at, {mark: broken});
    } else if (role === 'plain' || role === 'name') {
      const mark = markIn(text);
      if (mark !== undefined) find('markup-in-plain', at, {mark});
    }
  }
}

function findNumbers({at, text}: Said, find: Find): void {
  for (const {kind, text: number} of personalIn(text)) {
    // Reports are kept and passed on: the number itself is not in them.
    const masked = `${number.slice(0, 2)}…`;
    find(kind === 'iban' ? 'account-number' : 'personal-data', at, {number: masked});
  }
}

function findSpelling({at, text}: Said, find: Find): void {
  const placeholder = PLACEHOLDER.exec(text)?.[0];
  if (placeholder !== undefined) find('placeholder', at, {words: placeholder});
  const capitals = CAPITALS.exec(text)?.[0];
  if (capitals !== undefined) find('shouting', at, {words: capitals});
}

const count = (text: string): number => text.trim().split(/\s+/).length;

function findLengths({key, said}: Written, find: Find): void {
  for (const {at, text} of said) {
    if (key === 'title' && [...text].length > LONGEST_TITLE)
      find('long-title', at, {count: [...text].length, limit: LONGEST_TITLE});
    if (key === 'short' && text.length > LONGEST_SHORT * 3 && count(text) > LONGEST_SHORT)
      find('long-short', at, {count: count(text), limit: LONGEST_SHORT});
    if (key === 'alt' && IMAGE_OF.test(text.trim())) find('poor-alternative', at, {words: text});
  }
}

/** Whether the widget takes something away from the text before it shows it. */
const isChanged = ({text, raw}: Written): boolean =>
  typeof text === 'string'
    ? text !== raw
    : Object.entries(text).some(([lang, said]) => ownIn(raw, lang) !== said);

/** What the texts say, and the marks that they are written with. */
export const textRules: Rules = (subject, find) => {
  const {texts, parts} = subject;
  const beside = besideIdentity(subject);
  for (const written of texts) {
    if (isChanged(written)) find('hidden-characters', written.at);
    findMarks(written, find);
    findLengths(written, find);
    if (written.role === 'label') continue;
    for (const said of written.said) {
      findNumbers(said, find);
      findSpelling(said, find);
      if (written.role === 'search') continue;
      findPhrases(said, find);
      findIdentityAsked(said, beside, find);
      if (written.role === 'prose') findLinks(said, find);
    }
  }
  for (const {at, part} of parts.link) {
    for (const href of typeof part === 'string' ? [part] : Object.values(part)) {
      if (href.startsWith('http:') && safeLink(href, href)) find('insecure-link', at, {link: href});
    }
  }
};
