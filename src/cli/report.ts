import {writeFile} from 'node:fs/promises';
import {tame} from '../model/tame.js';
import {ImportError, type Dropped} from './importer.js';

/** What was dropped by an import, and where it came from. */
interface Report {
  readonly add: (dropped: Dropped) => void;
  /** Reasons with their counts, the most frequent first, as lines for the terminal. */
  readonly summary: () => string;
  /** Each thing on a line of its own as JSON, sorted. */
  readonly lines: () => string;
}

export function newReport(): Report {
  const all = new Set<string>();
  return {
    add: ({id, at, why}) => {
      // A record that comes twice is reported once.
      all.add(JSON.stringify({id: tame(id), at: tame(at), why: tame(why)}));
    },
    summary: () => summaryOf([...all].map((line) => (JSON.parse(line) as Dropped).why)),
    lines: () =>
      [...all]
        .sort()
        .map((line) => `${line}\n`)
        .join(''),
  };
}

function summaryOf(reasons: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const why of reasons) counts.set(why, (counts.get(why) ?? 0) + 1);
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([why, count]) => `${String(count).padStart(6)}  ${why}\n`)
    .join('');
}

/** Throws `import-unwritable`. */
export async function writeReport(file: string, report: Report): Promise<void> {
  await writeFile(file, report.lines()).catch((error: unknown) => {
    throw new ImportError(
      'import-unwritable',
      `The report ${file} cannot be written (${(error as Error).message}). ` +
        'Expected: a file that may be written. Check --report.',
      {cause: error},
    );
  });
}
