import {median} from './numbers.mjs';

const WIDTH = 60;

const number = (value) =>
  value.toLocaleString('en', {maximumFractionDigits: Math.abs(value) < 10 ? 1 : 0});

const isOver = ({values, budget}) => budget !== undefined && !(median(values) <= budget);

const row = (title, value, unit, budget, range, n) =>
  [
    title.padEnd(WIDTH),
    value.padStart(8),
    unit.padEnd(5),
    budget.padStart(8),
    range.padStart(16),
    n.padStart(4),
  ].join('');

function line({title, values, unit = '', budget}) {
  const [value, least, most] = [median(values), Math.min(...values), Math.max(...values)].map(
    number,
  );
  const several = values.length > 1;
  const text = row(
    `  ${title}`,
    value,
    ` ${unit}`,
    budget === undefined ? '' : number(budget),
    several ? `${least} to ${most}` : '',
    several ? String(values.length) : '',
  );
  return `${text.trimEnd()}${isOver({values, budget}) ? '  over' : ''}`;
}

export const head = row('', 'median', '', 'budget', 'range', 'n');

/**
 * One part of the table.
 * @param {string} heading
 * @param {{title: string, values: number[], unit?: string, budget?: number}[]} figures
 */
export const part = (heading, figures) => [heading, ...figures.map(line)].join('\n');

/** The closing line. */
export function summary(figures) {
  const bounded = figures.filter(({budget}) => budget !== undefined);
  return `${bounded.length} figures have a budget, ${bounded.filter(isOver).length} are over it.`;
}
