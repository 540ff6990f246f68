/** A phone number as `number` and `display` of the manifest want it. */
interface Phone {
  readonly number: string;
  readonly display: string;
}

/** Why the charge for a call does not come along. */
export const CALL_PRICE = 'the price of a call: it is not that of the place';

/** `09 310 1234`, `+358 (0)9 310 1234`, `00358 9 3101234` → `+35893101234`. */
function international(written: string): string | undefined {
  const digits = written.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
  const number = digits.replace(/^00/, '+').replace(/^0/, '+358');
  return /^\+\d{6,15}$/.test(number) ? number : undefined;
}

const shown = (written: string): string =>
  written
    .replace(/\u2013/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * Phone numbers of a text that may hold several, with words around them: `puh. 09 310 1234 / 040 123 4567`.
 * What begins neither with 0 nor with + is none: hours, extensions, and numbers that only some phones know.
 *
 * @returns them in their order; and parts of the text in which none was found
 */
export function phonesIn(text: string): {phones: readonly Phone[]; others: readonly string[]} {
  const phones: Phone[] = [];
  const others: string[] = [];
  for (const part of text.split(/[,;/]/).filter((piece) => piece.trim())) {
    const found = [...part.matchAll(/(?:\+|\(?0)[\d\s()\u2013-]*\d/g)].flatMap(([written]) => {
      const number = international(written);
      return number === undefined ? [] : [{number, display: shown(written)}];
    });
    if (found.length === 0) others.push(part.trim());
    phones.push(...found);
  }
  return {phones: phones.filter(({display}) => display.length <= 30), others};
}
