import type {OpeningHours} from '../model/manifest.js';
import {pointer} from '../model/problem.js';
import {minuteOf} from '../model/wall-clock.js';
import type {Find} from './finding.js';
import type {Rules} from './subject.js';

const DAY = 24 * 60;

/** Two times of one day that meet; times that only touch are two turns of the same day. */
function overlap(times: readonly string[]): string | undefined {
  const spans = times
    .map((time) => ({
      time,
      from: minuteOf(time),
      till: minuteOf(time.slice(6)) + (time.endsWith('+1') ? DAY : 0),
    }))
    .sort((one, other) => one.from - other.from);
  const at = spans.findIndex((span, i) => i > 0 && span.from < (spans[i - 1]?.till ?? 0));
  return at > 0 ? `${spans[at - 1]?.time ?? ''}, ${spans[at]?.time ?? ''}` : undefined;
}

/** The times of each day of the week; rows of different seasons stand in place of each other. */
function findWeekly({weekly = []}: OpeningHours, at: string, find: Find): void {
  const seen = new Map<string, string[]>();
  weekly.forEach(({days, times, from = '', through = ''}, i) => {
    for (const day of new Set(days)) {
      const key = `${day} ${from} ${through}`;
      const all = [...(seen.get(key) ?? []), ...times];
      seen.set(key, all);
      const both = overlap(all);
      if (both === undefined) continue;
      find('hours-overlap', `${at}/weekly/${i}`, {day, times: both});
      return;
    }
  });
}

function findExceptions({exceptions = []}: OpeningHours, at: string, find: Find): void {
  const seen = new Set<string>();
  exceptions.forEach(({from, through = from, closed, times}, i) => {
    const here = pointer(`${at}/exceptions`, i);
    const days = from === through ? from : `${from}–${through}`;
    if (seen.has(days)) find('hours-twice', here, {days});
    seen.add(days);
    if (closed === true && times) find('closed-with-times', here, {days});
    const both = times && overlap(times);
    if (both !== undefined) find('hours-overlap', here, {day: days, times: both});
  });
}

/** Hours that say two things at once. Hours that the widget cannot use at all are told by the form. */
export const hoursRules: Rules = ({parts}, find) => {
  for (const {at, part} of parts.openingHours) {
    findWeekly(part, at, find);
    findExceptions(part, at, find);
    if (part.always === true && (part.weekly ?? part.byAppointment) !== undefined)
      find('hours-always', `${at}/always`);
  }
};
