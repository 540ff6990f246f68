/*
 * The few marks that editors' texts may have: paragraphs, lists, **strong**, *emphasis*, links and
 * definitions ("word" on its line, ": meaning" on the next, as in Markdown Extra). Text becomes a tree
 * and never HTML; each part of the text is looked at once, so no text is slow to read.
 */

export type Inline =
  | string
  | {readonly type: 'strong' | 'emphasis'; readonly children: readonly Inline[]}
  | {readonly type: 'link'; readonly href: string; readonly children: readonly Inline[]};

export type Block =
  | {readonly type: 'paragraph'; readonly children: readonly Inline[]}
  | {readonly type: 'list'; readonly ordered: boolean; readonly items: readonly Inline[][]}
  | {readonly type: 'definition'; readonly term: readonly Inline[]; readonly meaning: Inline[]};

// A star beside a space is a star: 5 * 3 * 2.
const MARK = /\*\*(?!\s)([^*]*[^*\s])\*\*|\*(?!\s)([^*]*[^*\s])\*|\[([^[\]]+)\]\(([^()\s]+)\)/g;
const BULLET = /^\s*[-*]\s+/;
const NUMBER = /^\s*\d{1,3}[.)]\s+/;
const MEANING = /^\s*:\s+/;

function inline(text: string): Inline[] {
  const found: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(MARK)) {
    const [whole, strong, emphasis, label, href] = match;
    if (match.index > end) found.push(text.slice(end, match.index));
    end = match.index + whole.length;
    if (href !== undefined) found.push({type: 'link', href, children: inline(label ?? '')});
    else if (strong !== undefined) found.push({type: 'strong', children: inline(strong)});
    else found.push({type: 'emphasis', children: inline(emphasis ?? '')});
  }
  if (end < text.length) found.push(text.slice(end));
  return found;
}

const items = (lines: readonly string[], mark: RegExp): Inline[][] =>
  lines.map((line) => inline(line.replace(mark, '')));

/** Lines of one kind that stand together make one block. */
function block(lines: readonly string[]): Block {
  const [first = '', ...rest] = lines;
  if (BULLET.test(first)) return {type: 'list', ordered: false, items: items(lines, BULLET)};
  if (NUMBER.test(first)) return {type: 'list', ordered: true, items: items(lines, NUMBER)};
  if (rest.length > 0 && rest.every((line) => MEANING.test(line))) {
    const meaning = inline(rest.map((line) => line.replace(MEANING, '')).join(' '));
    return {type: 'definition', term: inline(first.trim()), meaning};
  }
  return {type: 'paragraph', children: inline(lines.map((line) => line.trim()).join(' '))};
}

/** Does this line go on with the block that the line before belongs to? */
function continues(before: string, line: string, after: string): boolean {
  for (const mark of [BULLET, NUMBER])
    if (mark.test(before) || mark.test(line)) {
      return mark.test(before) && mark.test(line);
    }
  return MEANING.test(line) || !(MEANING.test(before) || MEANING.test(after));
}

/** The text as blocks to show. */
export function markdown(text: string): Block[] {
  const groups: string[][] = [];
  const lines = text.split('\n');
  lines.forEach((line, i) => {
    const before = lines[i - 1] ?? '';
    if (!line.trim()) return;
    if (before.trim() && continues(before, line, lines[i + 1] ?? '')) groups.at(-1)?.push(line);
    else groups.push([line]);
  });
  return groups.map(block);
}

function inlinesOf(block: Block): readonly Inline[] {
  if (block.type === 'paragraph') return block.children;
  return block.type === 'list' ? block.items.flat() : [...block.term, ...block.meaning];
}

const hrefs = (parts: readonly Inline[]): string[] =>
  parts.flatMap((part) => {
    if (typeof part === 'string') return [];
    return part.type === 'link' ? [part.href, ...hrefs(part.children)] : hrefs(part.children);
  });

/** The addresses that the text links to, as written. */
export const linksIn = (text: string): string[] =>
  text.includes('](') ? markdown(text).flatMap((block) => hrefs(inlinesOf(block))) : [];
