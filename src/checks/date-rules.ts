import type {Find} from './finding.js';
import type {Rules} from './subject.js';

/** Whether there is such a day: there is no `2026-09-31`. */
const isDay = (day: string): boolean => {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
};

interface Period {
  readonly from?: string;
  readonly through?: string;
}

function isReversed({from, through}: Period): boolean {
  return from !== undefined && through !== undefined && through < from;
}

/** Days that are over, and days that are no days. */
export const dateRules: Rules = ({parts, today, kind}, find) => {
  for (const {at, part: day} of parts.day) if (!isDay(day)) find('unknown-day', at, {detail: day});
  for (const {at, part} of parts.notice) {
    const {from = '', through} = part;
    if (isReversed(part)) find('days-reversed', at, {detail: `${from}–${through ?? ''}`});
    else if (through !== undefined && through < today)
      find('notice-past', `${at}/through`, {day: through});
  }
  for (const {at, part} of parts.service) {
    const {updated, reviewBy} = part;
    if (updated !== undefined && updated > today)
      find('updated-ahead', `${at}/updated`, {day: updated});
    if (kind === 'manifest' && reviewBy === undefined) find('review-missing', at);
  }
  for (const {at, part} of [...parts.service, ...parts.provider]) {
    const {reviewBy} = part;
    if (reviewBy !== undefined && reviewBy < today)
      find('review-past', `${at}/reviewBy`, {day: reviewBy});
  }
  for (const {at, part} of parts.openingWeek) findOver('season-past', at, part, today, find);
  for (const {at, part} of parts.openingException)
    findOver('exception-past', at, {...part, through: part.through ?? part.from}, today, find);
};

function findOver(
  rule: 'season-past' | 'exception-past',
  at: string,
  {through}: Period,
  today: string,
  find: Find,
): void {
  if (through !== undefined && through < today) find(rule, at, {day: through});
}
