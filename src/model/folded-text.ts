/** A text in the few signs that codes are looked for in, and where each of them came from. */
export interface FoldedText {
  /** Lower case, without accents (å is a), with plain digits, hyphens and single spaces. */
  readonly text: string;
  /** Where the sign of the same index begins, and ends, in the text that was given: UTF-16 offsets. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * One sign by Unicode's compatibility decomposition (UAX #15, NFKD): full width, circled and superscript digits
 * become plain ones, and every space. Accents and what nobody sees (joiners, marks of direction) go away.
 */
const fold = (sign: string): string =>
  sign
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[\p{Pd}\u2212]/u, '-')
    .replace('\t', ' ')
    // Arabic digits, and those of Persian: both rows begin at a multiple of 16.
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/, (digit) => `${digit.charCodeAt(0) & 15}`);

/** Linear in the length of the text. */
export function foldText(original: string): FoldedText {
  const known = new Map<string, string>();
  const [starts, ends]: [number[], number[]] = [[], []];
  let [text, last, end] = ['', '', 0];
  for (const sign of original) {
    const start = end;
    end += sign.length;
    const folded = known.get(sign) ?? fold(sign);
    known.set(sign, folded);
    if (folded === '' || (folded === ' ' && last === ' ')) continue;
    text += last = folded;
    while (starts.length < text.length) {
      starts.push(start);
      ends.push(end);
    }
  }
  return {text, starts, ends};
}
