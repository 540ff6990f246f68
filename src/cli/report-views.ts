import {CommandError, tell} from './command.js';
import {readText} from './manifest-file.js';
import {readTable} from './report-source.js';

const badRow = (file: string, row: number): CommandError =>
  new CommandError(
    'report-views',
    `${file}: row ${row} is no "page,views" with a whole number. Expected: a head page,views and rows such as ` +
      'home,12500.',
  );

/**
 * Reads how often each page was viewed, by its id. Rows of the same page are added. Throws a {@link CommandError}.
 * @param file CSV with a head `page,views`; `undefined`: not known, so none
 * @param pages of the manifest
 */
export async function readViews(
  file: string | undefined,
  pages: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const views = new Map<string, number>();
  if (file === undefined) return views;
  const [head = [], ...rows] = readTable(file, await readText(file));
  const names = head.map((name) => name.trim().toLowerCase());
  const at = {page: names.indexOf('page'), views: names.indexOf('views')};
  if (at.page < 0 || at.views < 0) throw badRow(file, 1);
  for (const [i, row] of rows.entries()) {
    const [id = '', count = ''] = [row[at.page], row[at.views]];
    if (id === '' && count === '') continue;
    if (!/^\d{1,15}$/.test(count)) throw badRow(file, i + 2);
    if (!pages.includes(id))
      tell(`${file}: the manifest has no page "${id}". Its views do not count.`);
    else views.set(id, (views.get(id) ?? 0) + Number(count));
  }
  return views;
}
