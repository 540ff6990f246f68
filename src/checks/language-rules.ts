import {linksIn, markdown} from '../model/markdown.js';
import type {Find} from './finding.js';
import type {Said, Written} from './said.js';
import type {Rules} from './subject.js';

/** Plain language is written beside a language, and falls back to it. */
const isPlain = (lang: string): boolean => lang.endsWith('-simple');
const baseOf = (lang: string): string => lang.split('-')[0] ?? lang;

const WORD = /\p{L}{3,}/gu;
/** Fewer words may well be the same in two languages: Internet, Suomi.fi. */
const FEW = 3;

const hasWords = (text: string): boolean => (text.match(WORD)?.length ?? 0) >= FEW;

function findMissing({at, role, said}: Written, languages: readonly string[], find: Find): void {
  if (role === 'label' || role === 'search' || said[0]?.lang === '') return;
  const has = new Set(said.map(({lang}) => lang));
  for (const lang of languages) {
    if (has.has(lang)) continue;
    // A name that has no plain form is a name.
    if (!isPlain(lang)) find('missing-text', at, {lang});
    else if (role === 'prose') find('missing-plain', at, {lang});
  }
}

function findSame({role, said}: Written, find: Find): void {
  if (role !== 'prose' && role !== 'plain') return;
  const first = new Map<string, Said>();
  for (const one of said) {
    const other = first.get(one.text);
    if (!other) first.set(one.text, one);
    else if (baseOf(other.lang) !== baseOf(one.lang) && hasWords(one.text))
      find('untranslated', one.at, {lang: one.lang, other: other.lang});
  }
}

/** How many links, or blocks, a text has is compared with the first language. */
function findDifferent(said: readonly Said[], find: Find): void {
  const [first, ...others] = said;
  if (!first || others.length === 0) return;
  const links = linksIn(first.text).length;
  const blocks = first.text.includes('\n') ? markdown(first.text).length : 1;
  for (const {at, lang, text} of others) {
    if (baseOf(lang) === baseOf(first.lang)) continue;
    const values = {lang, other: first.lang};
    if (linksIn(text).length !== links) find('links-differ', at, values);
    const own = text.includes('\n') ? markdown(text).length : 1;
    if (own !== blocks) find('paragraphs-differ', at, values);
  }
}

/** Which languages there are texts in, and whether all of it is in all of them. */
export const languageRules: Rules = ({kind, languages, texts, parts}, find) => {
  if (kind !== 'manifest') return;
  const listed = new Set(languages);
  const used = new Set<string>();
  for (const written of texts) {
    findMissing(written, languages, find);
    findSame(written, find);
    if (written.role === 'prose') findDifferent(written.said, find);
    for (const {lang, at} of written.said) {
      used.add(lang);
      // `fi-FI` is read by people who read `fi`.
      if (lang && !listed.has(lang)) find('unlisted-language', at, {lang});
    }
    const [only] = written.said;
    const isForAll = only?.lang === '' && (written.role === 'prose' || written.role === 'plain');
    if (isForAll && languages.length > 1 && hasWords(only.text)) find('same-for-all', only.at);
  }
  languages.forEach((lang, i) => {
    // Of a service that does not say, no language is missing.
    if (parts.service.length > 0 && !used.has(lang))
      find('unused-language', `/service/languages/${i}`, {lang});
  });
  for (const {at, part} of parts.video) {
    const {captions} = part;
    if (typeof captions === 'string') continue;
    for (const lang of languages) {
      if (!isPlain(lang) && !(lang in captions)) find('captions-missing', `${at}/captions`, {lang});
    }
  }
};
