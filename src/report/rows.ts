import type {Contents} from './contents.js';
import type {Figures, ItemFigures, Numbers, PartFigures} from './figures.js';
import {MEASURE_NAMES} from './measures.js';
import type {Share} from './share.js';

type Cell = string | number;

/** Shares as 0–1, rates and what the order goes by. */
const WORKED_OUT = [
  'helpfulShare',
  'helpfulLow',
  'helpfulHigh',
  'failureShare',
  'failureLow',
  'failureHigh',
  'helpRate',
  'priority',
  'views',
] as const;

const HEAD = ['from', 'to', 'by', 'id', 'title', ...MEASURE_NAMES, ...WORKED_OUT];

const digits = (n: number | null | undefined): Cell => (n == null ? '' : Number(n.toFixed(4)));

const shares = (share: Share | null | undefined): Cell[] =>
  [share?.value, share?.low, share?.high].map(digits);

const numbersOf = (numbers: Numbers): Cell[] =>
  MEASURE_NAMES.map((measure) => numbers[measure] ?? '');

type Named = readonly [by: string, id: string, title: string];

interface WorkedOut extends Partial<Pick<ItemFigures, 'helpfulShare' | 'failureShare'>> {
  readonly helpRate?: number | null;
  readonly priority?: number | null;
  readonly views?: number | null;
}

function row(part: PartFigures, named: Named, numbers: Numbers, worked: WorkedOut = {}): Cell[] {
  const {helpfulShare, failureShare, helpRate, priority, views} = worked;
  return [
    part.from,
    part.to,
    ...named,
    ...numbersOf(numbers),
    ...shares(helpfulShare),
    ...shares(failureShare),
    digits(helpRate),
    digits(priority),
    digits(views),
  ];
}

function partRows(part: PartFigures, {titleOf, pageTitle}: Contents): Cell[][] {
  const {totals, items, pages, languages, depths} = part;
  const plain = (by: string, all: Readonly<Record<string, Numbers>>) =>
    Object.entries(all).map(([id, numbers]) => row(part, [by, id, ''], numbers));
  return [
    row(part, ['service', '', ''], totals),
    ...Object.entries(items).map(([id, one]) =>
      row(part, ['item', id, titleOf(id)?.text ?? ''], one.numbers, one),
    ),
    ...Object.entries(pages).map(([id, one]) =>
      row(part, ['page', id, pageTitle(id)?.text ?? ''], one.numbers, one),
    ),
    ...plain('language', languages),
    ...plain('depth', depths),
  ];
}

/** The figures as rows of one table, the first one its heads. An empty cell is under five, or not known. */
export const figureRows = ({whole, parts}: Figures, contents: Contents): Cell[][] => [
  HEAD,
  ...[whole, ...parts].flatMap((part) => partRows(part, contents)),
];
