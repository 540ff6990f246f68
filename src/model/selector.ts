/*
 * The selectors that an anchor may use. The grammar is closed so that a manifest can neither ask the
 * page anything but where a place is (`:checked`, `[value^=…]`), nor make it slow (`:has()`).
 */
const NAME = '-?[A-Za-z_][\\w-]*';
const ATTRIBUTE = 'id|name|type|for|href|autocomplete|aria-label|data-[a-z0-9-]+';
const CLUE = `#${NAME}|\\.${NAME}|\\[(?:${ATTRIBUTE})\\$?="[^"\\\\\\]\\u0000-\\u001f]*"\\]`;
const COMPOUND = `(?:[a-z][a-z0-9-]*(?:${CLUE})*|(?:${CLUE})+)`;
const SELECTOR = new RegExp(`^${COMPOUND}(?:(?: +| *> *)${COMPOUND})*$`);
const LAST = new RegExp(`${COMPOUND}$`);
// Of `type`, HTML compares the values without case.
const WHOLE = /\[(?!type=)([a-z-]+)="([^"]*)"\]/;
const LONGEST = 200;

/** Whether the selector keeps to the grammar in `docs/manifest.md#selectors`. */
export const isSelector = (selector: string): boolean =>
  selector.length <= LONGEST && SELECTOR.test(selector);

/** The id, or attribute and whole value, that the last part of a selector asks for, if it does. */
export function keyClue(selector: string): {name: string; value: string} | undefined {
  const last = LAST.exec(selector)?.[0] ?? '';
  const id = /^[a-z0-9-]*#([\w-]+)/.exec(last);
  if (id?.[1]) return {name: 'id', value: id[1]};
  const attribute = WHOLE.exec(last);
  return attribute ? {name: attribute[1] ?? '', value: attribute[2] ?? ''} : undefined;
}
