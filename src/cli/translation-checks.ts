import {safeLink} from '../model/link.js';
import {linksIn} from '../model/markdown.js';
import {tame} from '../model/tame.js';
import type {Unit} from './i18n-units.js';

const NOWHERE = 'https://site.invalid/';
/** `{name}`, `{{name}}`, `%s`, `%1$s`: what other programs put something in place of. */
const PLACEHOLDER = /\{\{?[\w.]+\}?\}|%(?:\d+\$)?[sd]/g;

/** Why a translation cannot be taken, in words; `undefined`: it can. */
export function refusalOf({limits, note}: Unit, target: string): string | undefined {
  const {maxLength = Infinity, pattern} = limits;
  if ([...target].length > maxLength) return `longer than ${maxLength} characters`;
  const isAddress = note === 'address';
  if (isAddress && pattern && !new RegExp(pattern).test(target)) return 'no address';
  const links = isAddress ? [target] : linksIn(target);
  const unsafe = links.find((href) => !safeLink(href, NOWHERE));
  return unsafe === undefined ? undefined : `"${unsafe}" is no safe link`;
}

/** Without letters that hide or reorder others, and without spaces around it. */
export const cleaned = (target: string): string => tame(target).trim();

/** A link to another page of the same site is expected; another site, or another number, is not. */
const whereTo = (href: string): string => {
  if (!URL.canParse(href, NOWHERE)) return href;
  const url = new URL(href, NOWHERE);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.host : url.href;
};

const sorted = (parts: readonly string[]): string => [...parts].sort().join(' ');
const linksOf = (text: string): string => sorted(linksIn(text).map(whereTo));
const placeholders = (text: string): string => sorted(text.match(PLACEHOLDER) ?? []);
/** Two languages side by side are matched paragraph by paragraph. */
const paragraphs = (text: string): string => String(text.trim().split(/\n\s*\n/).length);

const COMPARED: readonly [what: string, of: (text: string) => string][] = [
  ['links', linksOf],
  ['placeholders', placeholders],
  ['number of paragraphs', paragraphs],
];

/** In what a translation differs from its source that should be the same in both. */
export function differencesIn({source, note}: Unit, target: string): string[] {
  if (note !== 'markdown') return [];
  return COMPARED.filter(([, of]) => of(source) !== of(target)).map(([what]) => what);
}
