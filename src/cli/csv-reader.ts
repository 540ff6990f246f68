/** In Finland a spreadsheet parts cells with semicolons. */
const SEPARATORS = [',', ';', '\t'];

/** The one that stands most often in the first row, outside quotation marks. */
function separatorOf(text: string): string {
  const [row = ''] = text.replace(/"(?:[^"]|"")*"/g, '').split(/\r?\n/, 1);
  const count = (separator: string) => row.split(separator).length;
  return SEPARATORS.reduce((best, one) => (count(one) > count(best) ? one : best));
}

/**
 * Reads CSV (RFC 4180), with commas, semicolons or tabs; a line may end with LF alone.
 * @throws a `SyntaxError` for a quotation mark that is never closed, or stands inside a cell without any
 */
export function readCsv(text: string): string[][] {
  const separator = separatorOf(text);
  const cell = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"\\r\\n${separator}]*))(${separator}|\\r?\\n|$)`,
    'y',
  );
  const rows: string[][] = [];
  let row: string[] = [];
  while (cell.lastIndex < text.length || row.length > 0) {
    const start = cell.lastIndex;
    const match = cell.exec(text);
    if (!match) throw new SyntaxError(`a quotation mark in row ${rows.length + 1}, near ${start}`);
    const [, quoted, bare = '', end] = match;
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === separator) continue;
    rows.push(row);
    row = [];
    if (end === '') break;
  }
  return rows;
}
