import {markup, type Content, type Markup} from './markup.js';

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

/** The first rows of a table, and all others for those who open them. */
export function longTable(whole: Table, most: number, more: string): Markup {
  const {rows} = whole;
  if (rows.length <= most) return table(whole);
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

/**
 * A share as a bar. The number itself stands beside it in its table, so it is not told twice. Attributes, not styles:
 * they are allowed under every policy.
 */
export function bar(share: number, {goal, low, high}: Marks = {}): Markup {
  const interval =
    low === undefined || high === undefined
      ? undefined
      : markup`<line class="interval" x1="${percent(low)}" x2="${percent(high)}" y1="7" y2="7" />`;
  const line =
    goal === undefined
      ? undefined
      : markup`<line class="goal" x1="${percent(goal)}" x2="${percent(goal)}" y1="0" y2="14" />`;
  return markup`<svg class="bar" width="100%" height="14" aria-hidden="true" focusable="false">
    <rect class="track" width="100%" height="10" y="2" />
    <rect class="value" width="${percent(share)}" height="10" y="2" />
    ${interval}${line}
  </svg>`;
}
