import type {Batch, CountRow} from '../model/counts.js';
import type {Accepted, CounterStore} from './store.js';

/* What the tests of the counter begin with. */

let batches = 0;

/** A batch with an id of its own. */
export const batchOf = (given: Partial<Batch> = {}): Batch => ({
  format: 1,
  batch: (batches++).toString(16).padStart(32, '0'),
  service: 'rent',
  version: '3',
  counts: [countOf()],
  ...given,
});

export const countOf = (given: Partial<Batch['counts'][number]> = {}) => ({
  event: 'shown' as const,
  item: 'topic/rent',
  page: 'home',
  language: 'fi',
  depth: '' as const,
  n: 1,
  ...given,
});

export const acceptedOf = (batch: Batch, day = '2026-11-26', version = ''): Accepted => ({
  batch,
  day,
  version,
});

/** Rows as text, in the order of their letters, so that they can be compared. */
export async function linesOf(
  store: CounterStore,
  ...asked: Parameters<CounterStore['rows']>
): Promise<string[]> {
  const lines: string[] = [];
  for await (const row of store.rows(...asked)) lines.push(lineOf(row));
  return lines.sort();
}

const lineOf = ({day, service, page, item, event, language, depth, n}: CountRow): string =>
  [day, service, page, item, event, language, depth, n].join(' ');
