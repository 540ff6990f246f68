/*
 * What the buttons above a text do to it: pure, on what is selected. The marks are those of `model/markdown.ts`.
 */

export type Mark = 'bold' | 'list' | 'numbers' | 'term';

/** Offsets (UTF-16) in a text. */
export interface Selection {
  readonly start: number;
  readonly end: number;
}

/** Puts `insert` in place of what stands from an offset to another; then `select` is selected. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly select: Selection;
}

const BULLET = /^\s*[-*]\s+/;
const NUMBER = /^\s*\d{1,3}[.)]\s+/;
const WORD = /[\p{L}\p{N}’'-]/u;

/** What is selected, without the spaces around it; when nothing is, the word that the caret is in. */
export function chosenWords(text: string, {start, end}: Selection): Selection {
  let [from, to] = [start, end];
  if (from === to) {
    while (from > 0 && WORD.test(text.charAt(from - 1))) from--;
    while (to < text.length && WORD.test(text.charAt(to))) to++;
    return {start: from, end: to};
  }
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return {start: from, end: to};
}

/** The whole lines that a selection touches. */
function linesAt(text: string, {start, end}: Selection): Selection {
  const after = text.indexOf('\n', end);
  return {start: text.lastIndexOf('\n', start - 1) + 1, end: after < 0 ? text.length : after};
}

function bold(text: string, selection: Selection): Replacement {
  const {start, end} = chosenWords(text, selection);
  const words = text.slice(start, end);
  const around = text.slice(start - 2, start) === '**' && text.slice(end, end + 2) === '**';
  if (around) {
    const select = {start: start - 2, end: end - 2};
    return {from: start - 2, to: end + 2, insert: words, select};
  }
  if (words.length > 4 && words.startsWith('**') && words.endsWith('**')) {
    const inner = words.slice(2, -2);
    return {from: start, to: end, insert: inner, select: {start, end: start + inner.length}};
  }
  const select = {start: start + 2, end: end + 2};
  return {from: start, to: end, insert: `**${words}**`, select};
}

function listed(text: string, selection: Selection, isNumbered: boolean): Replacement {
  const {start, end} = linesAt(text, selection);
  const lines = text.slice(start, end).split('\n');
  const mark = isNumbered ? NUMBER : BULLET;
  const written = lines.filter((line) => line.trim() !== '');
  const isList = written.length > 0 && written.every((line) => mark.test(line));
  let number = 0;
  const next = lines.map((line) => {
    if (line.trim() === '' && lines.length > 1) return line;
    const words = line.replace(BULLET, '').replace(NUMBER, '');
    if (isList) return words;
    return isNumbered ? `${++number}. ${words}` : `- ${words}`;
  });
  const insert = next.join('\n');
  const after = start + insert.length;
  const isOne = selection.start === selection.end;
  return {from: start, to: end, insert, select: {start: isOne ? after : start, end: after}};
}

/** A definition stands by itself, below the paragraph that the word is in. */
function term(text: string, selection: Selection): Replacement {
  const {start, end} = chosenWords(text, selection);
  const word = text.slice(start, end).replace(/\s+/g, ' ');
  const {end: to} = linesAt(text, {start, end});
  const before = text.slice(0, to);
  const gap = before.trim() === '' ? '' : before.endsWith('\n\n') ? '' : '\n\n';
  const insert = `${gap}${word}\n: `;
  // Without a word, one is asked for first.
  const caret = to + (word ? insert.length : gap.length);
  return {from: to, to, insert, select: {start: caret, end: caret}};
}

/** What a button does. The same button takes its mark away again. */
export function marked(text: string, selection: Selection, mark: Mark): Replacement {
  switch (mark) {
    case 'bold':
      return bold(text, selection);
    case 'list':
      return listed(text, selection, false);
    case 'numbers':
      return listed(text, selection, true);
    case 'term':
      return term(text, selection);
  }
}

/** A link with these words. Brackets in them would end it too early. */
export function linked(selection: Selection, words: string, href: string): Replacement {
  const {start, end} = selection;
  const insert = `[${words.replace(/[[\]\n]+/g, ' ').trim()}](${href})`;
  const caret = start + insert.length;
  return {from: start, to: end, insert, select: {start: caret, end: caret}};
}

/** The address as it is meant: `www.kela.fi` lacks its beginning, and a link may have no spaces or brackets. */
export function addressOf(typed: string): string {
  const address = typed.trim();
  const hasBeginning = /^(?:[a-z][a-z\d+.-]*:|\/|#)/i.test(address);
  const meant =
    hasBeginning || !/^[^\s/@]+\.[^\s@]+$/.test(address) ? address : `https://${address}`;
  return meant.replaceAll('(', '%28').replaceAll(')', '%29');
}
