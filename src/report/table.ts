import {markup, type Content, type Markup} from './markup.js';
import type {Words} from './words.js';

export interface Column {
  readonly head: string;
  /** Numbers stand below each other by their last digit. */
  readonly isNumber?: boolean;
}

interface Table {
  readonly caption: string;
  /** The first one names the row. */
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Content[])[];
}

const kindOf = (column: Column | undefined): string => (column?.isNumber ? 'number' : 'text');

function row(cells: readonly Content[], columns: readonly Column[]): Markup {
  const [first, ...rest] = cells;
  const others = rest.map((cell, i) => {
    const column = columns[i + 1];
    return markup`<td role="cell" class="${kindOf(column)}" data-head="${column?.head ?? ''}">
      <div>${cell}</div>
    </td>`;
  });
  return markup`<tr role="row">
    <th role="rowheader" scope="row">${first}</th>
    ${others}
  </tr>`;
}

/**
 * A table. On a narrow screen each row stands as a card of its own, so the roles are said: a table that is laid out
 * otherwise is none for some screen readers.
 */
export function table({caption, columns, rows}: Table): Markup {
  const heads = columns.map(
    (column) =>
      markup`<th role="columnheader" scope="col" class="${kindOf(column)}">${column.head}</th>`,
  );
  const size = columns.length > 2 ? 'wide' : 'narrow';
  return markup`<table role="table" class="${size}">
    <caption>
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${heads}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map((cells) => row(cells, columns))}
    </tbody>
  </table>`;
}

/** The first rows of a table, and all others for those who open them. How many they are is told on paper, too. */
export function longTable(whole: Table, most: number, others: string): Markup {
  const {rows} = whole;
  if (rows.length <= most) return table(whole);
  const more = `${others} (${rows.length - most})`;
  return markup`${table({...whole, rows: rows.slice(0, most)})}
    <details>
      <summary>${more}</summary>
      ${table({...whole, caption: more, rows: rows.slice(most)})}
    </details>`;
}

const percent = (share: number): string => `${(100 * Math.min(1, share)).toFixed(1)}%`;

interface Marks {
  /** A line to be reached. */
  readonly goal?: number;
  /** How far the truth may lie from the end of the bar. */
  readonly low?: number;
  readonly high?: number;
}

/** A line with an edge in the colour of the paper: so it can be told from the bar that it lies on. */
const line = (
  kind: 'interval' | 'goal',
  x: readonly [string, string],
  y: readonly [number, number],
) =>
  ['edge', ''].map(
    (edge) =>
      markup`<line class="${kind} ${edge}" x1="${x[0]}" x2="${x[1]}" y1="${y[0]}" y2="${y[1]}" />`,
  );

const goalAt = (at: string) => line('goal', [at, at], [0, 14]);

/**
 * A share as a bar. The number itself stands beside it in its table, so it is not told twice. Attributes, not styles:
 * they are allowed under every policy.
 */
export function bar(share: number, {goal, low, high}: Marks = {}): Markup {
  const interval =
    low === undefined || high === undefined
      ? undefined
      : line('interval', [percent(low), percent(high)], [7, 7]);
  return markup`<svg class="bar" width="100%" height="14" aria-hidden="true" focusable="false">
    <rect class="track" width="100%" height="10" y="2" />
    <rect class="value" width="${percent(share)}" height="10" y="2" />
    ${interval}${goal === undefined ? undefined : goalAt(percent(goal))}
  </svg>`;
}

const BAR = markup`<rect class="track" width="100%" height="10" y="2" /><rect class="value" width="60%" height="10" y="2" />`;

const SAMPLES = {
  share: BAR,
  amount: BAR,
  interval: markup`<rect class="value" width="50%" height="10" y="2" />${line('interval', ['20%', '80%'], [7, 7])}`,
  goal: markup`<rect class="value" width="50%" height="10" y="2" />${goalAt('50%')}`,
} as const;

/** What the marks of the charts below are; `values` are those of its sentences. */
export function legend(
  marks: readonly (keyof typeof SAMPLES)[],
  {say}: Pick<Words, 'say'>,
  values: Readonly<Record<string, string>> = {},
): Markup {
  return markup`<ul class="legend">${marks.map(
    (kind) => markup`<li>
      <svg class="bar" width="48" height="14" aria-hidden="true" focusable="false">${SAMPLES[kind]}</svg>
      ${say(`legend.${kind}`, values)}
    </li>`,
  )}</ul>`;
}
