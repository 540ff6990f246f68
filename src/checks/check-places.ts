import type {Anchor} from '../model/manifest.js';
import {languageChain, pick, plain} from '../model/text.js';
import {findAnchor, PageIndex, place} from '../page/anchors.js';
import {labelOf} from '../page/labels.js';
import {reachableRoots} from '../page/roots.js';
import {findingOf, type Finding, type RuleId, type Values} from './finding.js';
import {keysOf} from './json-place.js';
import {EMAIL, personalIn} from './personal-data.js';
import type {Part, Subject} from './subject.js';

/** A page that was saved: which page of the manifest it is, the file that it came from, and what is in it. */
export interface Snapshot {
  readonly id: string;
  readonly file: string;
  readonly document: Document;
}

interface Looked extends Snapshot {
  readonly index: PageIndex;
  /** BCP 47 tag; empty when the page does not tell. */
  readonly lang: string;
}

const look = (snapshot: Snapshot): Looked => ({
  ...snapshot,
  index: new PageIndex(reachableRoots(snapshot.document)),
  lang: snapshot.document.documentElement.lang,
});

const idOf = ({at}: Part<Anchor>): string => keysOf(at).at(-1) ?? '';

const foundOn = (anchor: Part<Anchor>, {index, lang}: Looked): Element | undefined =>
  findAnchor(idOf(anchor), anchor.part, index, lang);

/** The text of an anchor in the language of the page, if it has one. */
function textFor({text}: Anchor, lang: string): string | undefined {
  if (text === undefined) return undefined;
  const languages = languageChain(lang);
  const phrase = pick(text, languages);
  return phrase.lang === '' || languages.includes(phrase.lang) ? phrase.text : undefined;
}

/** How many places the clues point to. */
function candidates({part}: Part<Anchor>, {index, lang}: Looked): number {
  const text = textFor(part, lang);
  const named = text === undefined ? [] : index.named(plain(text));
  const selected = (part.css ?? []).flatMap((selector) => index.matching(selector));
  return new Set([...named, ...selected].map(place)).size;
}

type Told = [rule: RuleId, values: Values] | undefined;

function tell(anchor: Part<Anchor>, page: Looked, others: readonly Looked[]): Told {
  const id = idOf(anchor);
  const element = foundOn(anchor, page);
  if (element) {
    const text = textFor(anchor.part, page.lang);
    const said = labelOf(element);
    if (text === undefined || plain(said) === plain(text)) return undefined;
    return ['place-text-changed', {said: said.slice(0, 100), text, page: page.file}];
  }
  const elsewhere = others.find((other) => other.id !== page.id && foundOn(anchor, other));
  if (elsewhere) return ['place-elsewhere', {id, page: elsewhere.id, expected: page.id}];
  const rule = candidates(anchor, page) > 1 ? 'place-ambiguous' : 'place-not-found';
  return [rule, {id, page: page.file}];
}

/** Each by itself: what stands in cells beside each other is not one word. */
function* textsOf(document: Document): Generator<string> {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) yield (walker.currentNode as Text).data;
}

/** What a saved page must not have in it: it is passed on, and kept where many can read it. */
function personalOn({document, file}: Snapshot): Finding[] {
  const entered = [...document.querySelectorAll('input, textarea')].map(
    (field) => field.getAttribute('value') ?? '',
  );
  for (const element of document.querySelectorAll('script, style')) element.remove();
  const text = [...textsOf(document), ...entered].join('\n');
  const kinds = new Set<string>(personalIn(text).map(({kind}) => kind));
  // An address that the page gives as a link is the authority's own.
  const own = [...document.querySelectorAll('a[href^="mailto:"]')].map(
    (link) => (link.getAttribute('href') ?? '').slice('mailto:'.length).split('?')[0],
  );
  if ((text.match(EMAIL) ?? []).some((address) => !own.includes(address))) kinds.add('email');
  return [...kinds].map((kind) =>
    findingOf('personal-data-in-page', `${file}#`, {page: file, kind}),
  );
}

/**
 * Looks for the places of pages on saved pages, as the widget does. Give one saved page for each language.
 * The pages are changed: what is no text of theirs is taken away.
 */
export function checkPlaces({parts}: Subject, snapshots: readonly Snapshot[]): Finding[] {
  const pages = snapshots.map(look);
  const known = new Set(parts.page.map(({part}) => part.id));
  const found: Finding[] = [];
  for (const page of pages) {
    const {id, file, lang} = page;
    if (!known.has(id)) found.push(findingOf('unknown-page', '', {id}));
    if (!lang) found.push(findingOf('page-without-language', `${file}#`, {page: file}));
    for (const anchor of parts.anchor) {
      if (anchor.part.page !== id) continue;
      const told = tell(anchor, page, pages);
      if (told) found.push(findingOf(told[0], anchor.at, told[1]));
    }
  }
  return [...found, ...snapshots.flatMap(personalOn)];
}
