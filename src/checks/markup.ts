import {markdown, type Block, type Inline} from '../model/markdown.js';

/** Marks of Markdown or HTML that the help does not know: they would be shown as they stand. */
const UNSUPPORTED: readonly RegExp[] = [
  /<\/?[a-z][^<>]*>/i,
  /^#{1,6}\s\S.*/m,
  /^\|.*\|\s*$/m,
  /!\[[^\]\n]*\]\([^)\n]*\)/,
  /`[^`\n]+`/,
  /(?<![\p{L}\d_/.-])__?[^\s_][^_\n]*__?(?![\p{L}\d_/.-])/u,
  /^>\s.*/m,
  /^(?:-{3,}|\*{3,})$/m,
  /~~[^~\n]+~~/,
  /\[[^\]\n]+\]\[[^\]\n]*\]/,
  /(?<![("\w/[])https?:\/\/[^\s)\]]+/,
];
const MAY_HAVE = /[<#|!`_>~]|---|\*\*\*|\]\[|https?:/;
/** What only almost is a mark. */
const BROKEN: readonly RegExp[] = [
  /\[[^\]\n]+\]\s+\([^)\n]*\)/,
  /\[[^\]\n]+\]\([^)\n]*\s[^)\n]*\)/,
  /\[[^\]\n]+\]\([^)\n]*$/m,
];

const first = (text: string, marks: readonly RegExp[]): string | undefined => {
  for (const mark of marks) {
    const found = mark.exec(text)?.[0];
    if (found !== undefined) return found.trim().slice(0, 40);
  }
  return undefined;
};

export const unsupportedIn = (text: string): string | undefined =>
  MAY_HAVE.test(text) ? first(text, UNSUPPORTED) : undefined;

export function brokenIn(text: string): string | undefined {
  if (text.includes('[')) {
    const link = first(text, BROKEN);
    if (link !== undefined) return link;
  }
  return text.split('**').length % 2 === 0 ? '**' : undefined;
}

/** Marks in a text that is shown as it stands. */
export const markIn = (text: string): string | undefined =>
  first(text, [/\*\*[^*\n]+\*\*/, /\[[^\]\n]+\]\([^)\s]+\)/, /^\s*[-*]\s\S.*/m]) ??
  unsupportedIn(text);

interface LinkSaid {
  readonly href: string;
  readonly words: string;
}

const wordsOf = (parts: readonly Inline[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : wordsOf(part.children))).join('');

function* linksOf(parts: readonly Inline[]): Generator<LinkSaid> {
  for (const part of parts) {
    if (typeof part === 'string') continue;
    if (part.type === 'link') yield {href: part.href, words: wordsOf(part.children)};
    else yield* linksOf(part.children);
  }
}

const lines = (block: Block): readonly (readonly Inline[])[] => {
  if (block.type === 'list') return block.items;
  return block.type === 'paragraph' ? [block.children] : [block.term, block.meaning];
};

/** The links of a text with their words. */
export const linksSaid = (text: string): LinkSaid[] =>
  text.includes('](')
    ? markdown(text).flatMap((block) => lines(block).flatMap((l) => [...linksOf(l)]))
    : [];

const MARKED = /[*\n[]|^\s*(?:-|\d{1,3}[.)])\s/;

/** The text as it is read: a line for each paragraph or item, without marks. */
export function readLines(text: string): string[] {
  if (!MARKED.test(text)) return [text];
  return markdown(text).flatMap((block) => lines(block).map(wordsOf));
}
