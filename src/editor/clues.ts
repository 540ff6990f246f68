import {bare} from '../model/bare.js';
import type {Anchor, Text} from '../model/manifest.js';
import {plain} from '../model/text.js';
import {PageIndex, place, type PlaceClues} from '../page/anchors.js';
import {headingOf, labelOf} from '../page/labels.js';
import {reachableRoots} from '../page/roots.js';
import {isPersonal} from './clues-personal.js';
import {isNumbered, MOST_SELECTORS, selectorsOf} from './clues-selectors.js';

/** What an editor has pointed out, as the manifest says it. */
export interface Clues {
  /** As in `anchors` of the manifest, without its page. */
  readonly anchor: PlaceClues;
  /** What the page calls the place, and the heading that it stands under; empty when there is none. */
  readonly label: string;
  readonly heading: string;
  /** The id that the page itself gives the place (`data-rinnalla`): it needs no other clue. */
  readonly declared: string | undefined;
  /** Whether another place of the page has the same words. */
  readonly repeated: boolean;
}

/** Why a place is not taken. */
interface Refused {
  /** `personal`: its words are of one person. `nothing`: the page says nothing that it could be known by. */
  readonly refused: 'personal' | 'nothing';
}

export interface CluesOptions {
  /** BCP 47 tag of the language that the page is shown in. */
  readonly lang: string;
  /** The page: its open shadow roots and frames are looked into, as the widget does. */
  readonly root: Document;
}

/** What people read there: a label, a legend, a heading, the words of a button or link. */
const WORDED =
  'input, select, textarea, fieldset, button, a, h1, h2, h3, h4, h5, h6, th, summary, [role], [aria-label], [aria-labelledby]';
/** A longer text is no label. */
const LONGEST = 200;

/** The words of a place; nothing of a part of the page that only holds others. */
function wordsOf(element: Element): string {
  const isGroup = element.querySelector('legend, h1, h2, h3, h4, h5, h6') !== null;
  const words = isGroup || element.matches(WORDED) ? labelOf(element) : '';
  return words.length > LONGEST ? '' : words;
}

/** The places of the same kind that have the same words. */
function namesakes(label: string, {tag, role}: Anchor, index: PageIndex): Element[] {
  const places = new Set(index.named(plain(label)).map(place));
  return [...places].filter(
    (one) => one.localName === tag && (!role || one.getAttribute('role') === role),
  );
}

/** The clues of the place that an element is, on the page as it is now. */
export function cluesOf(chosen: Element, {lang, root}: CluesOptions): Clues | Refused {
  const element = place(chosen);
  const index = new PageIndex(reachableRoots(root));
  const label = wordsOf(element);
  const heading = headingOf(element).slice(0, LONGEST);
  if ([label, heading].some(isPersonal)) return {refused: 'personal'};
  const role = element.getAttribute('role');
  const anchor: PlaceClues = bare({tag: element.localName});
  if (role && /^[a-z]+$/.test(role)) anchor.role = role;
  const same = label ? namesakes(label, anchor, index) : [];
  // Words that do not tell it from its namesakes would let it be taken for one of them later.
  const isTold = same.filter((one) => headingOf(one) === heading).length <= 1;
  if (label && isTold) anchor.text = bare({[lang]: label});
  if (label && isTold && heading) anchor.heading = bare({[lang]: heading});
  const css = selectorsOf(element, index).filter((one) => anchor.text || !isNumbered(one));
  if (css.length > 0) anchor.css = css;
  const declared = element.getAttribute('data-rinnalla') || undefined;
  if (!declared && !anchor.text && !anchor.css) return {refused: 'nothing'};
  return {anchor, label, heading, declared, repeated: same.length > 1};
}

/** The texts of both; those of the second are newer. A plain string is what all languages have. */
function mergeTexts(old: Text | undefined, more: Text | undefined): Text | undefined {
  if (old === undefined || more === undefined || typeof more === 'string') return more ?? old;
  if (typeof old === 'string') return Object.values(more).every((one) => one === old) ? old : more;
  return bare({...old, ...more});
}

/**
 * An anchor with what the same place is called, and known by, on the page in another language. What the two
 * do not have in common is left out where it would shut one of them out.
 */
export function mergeClues(anchor: PlaceClues, more: PlaceClues): PlaceClues {
  const {tag, role, css, ...kept} = anchor;
  const merged: PlaceClues = bare({...kept});
  const selectors = [...new Set([...(css ?? []), ...(more.css ?? [])])].slice(0, MOST_SELECTORS);
  if (selectors.length > 0) merged.css = selectors;
  if (tag && tag === more.tag) merged.tag = tag;
  if (role && role === more.role) merged.role = role;
  const text = mergeTexts(anchor.text, more.text);
  if (text !== undefined) merged.text = text;
  const heading = mergeTexts(anchor.heading, more.heading);
  if (heading !== undefined) merged.heading = heading;
  return merged;
}
