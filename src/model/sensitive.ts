import {foldText} from './folded-text.js';
import {IDENTITY_CODE, isIdentityCode} from './identity-code.js';
import {CARD, cardLength, IBAN, ibanLength} from './payment-codes.js';
import {CODE_TOLD, looksSecret, TOLD_CODE, TOLD_IDENTITY, TOLD_PASSWORD} from './telling-words.js';

/** What must not be sent in a chat, and where in the text it stands. */
export interface Finding {
  readonly kind: 'identity-code' | 'iban' | 'card' | 'code' | 'password';
  /** UTF-16 offsets; the end is behind the last sign. */
  readonly start: number;
  readonly end: number;
}

/**
 * How long what we look for is, from the first group of a match on, in folded text; 0 when it only looked like it.
 * @param next the sign behind the match
 */
type Length = (match: readonly string[], next: string) => number;

const always: Length = ([, value = '']) => value.length;

const SEARCHES: readonly (readonly [Finding['kind'], RegExp, Length])[] = [
  [
    'identity-code',
    IDENTITY_CODE,
    ([whole = '', ...parts]) => (isIdentityCode(parts) ? whole.length : 0),
  ],
  ['identity-code', TOLD_IDENTITY, always],
  ['iban', IBAN, ([whole = ''], next) => ibanLength(whole, next)],
  ['card', CARD, ([whole = ''], next) => cardLength(whole, next)],
  ['code', TOLD_CODE, always],
  ['code', CODE_TOLD, always],
  ['password', TOLD_PASSWORD, ([, value = '']) => (looksSecret(value) ? value.length : 0)],
];

function* found(
  text: string,
  [kind, pattern, length]: (typeof SEARCHES)[number],
): Generator<Finding> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const size = length(match, text.charAt(pattern.lastIndex));
    const start = match.indices?.[1]?.[0] ?? match.index;
    if (size) yield {kind, start, end: start + size};
    // What we look for may begin within what only looked like it.
    pattern.lastIndex = size ? start + size : match.index + 1;
  }
}

/** Those that overlap are one. */
function joined(findings: Finding[]): Finding[] {
  const all: Finding[] = [];
  for (const finding of findings.sort((one, other) => one.start - other.start)) {
    const last = all.at(-1);
    if (last && finding.start < last.end)
      all[all.length - 1] = {...last, end: Math.max(last.end, finding.end)};
    else all.push(finding);
  }
  return all;
}

/**
 * Identity codes, bank account and card numbers by their checks; one-time codes, PINs and passwords by the word
 * beside them. In the order of the text; linear in its length.
 */
export function findSensitive(text: string): readonly Finding[] {
  const {text: folded, starts, ends} = foldText(text);
  return joined(SEARCHES.flatMap((search) => [...found(folded, search)])).map(
    ({kind, start, end}) => ({kind, start: starts[start] ?? 0, end: ends[end - 1] ?? text.length}),
  );
}
