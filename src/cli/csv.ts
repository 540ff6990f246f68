/**
 * Where a spreadsheet would see the beginning of a formula (OWASP, CSV injection): also behind a semicolon or a tab, by
 * which those of many countries part cells.
 */
const FORMULA = /^(?=[=+\-@\t\r])|(?<=\S\s*[;\t]\s*)(?=[=+\-@])/g;

function cell(value: string | number): string {
  const text = typeof value === 'string' ? value.replace(FORMULA, "'") : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Rows as CSV (RFC 4180), with a line break after each. A text that a spreadsheet would carry out as a
 * formula gets an apostrophe before it.
 */
export const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
