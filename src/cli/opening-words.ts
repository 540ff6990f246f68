import {weekOf, type Span} from './opening-draft.js';
import type {OpeningWeek} from '../model/manifest.js';

/** A text by its languages. */
export type Said = Readonly<Record<string, string>>;

interface Words {
  readonly days: readonly string[];
  /** Between hour and minute. */
  readonly point: string;
  readonly only: Readonly<Record<NonNullable<Span['only']>, string>>;
  readonly day: (year: number, month: number, day: number) => string;
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const numeric = (year: number, month: number, day: number): string => `${day}.${month}.${year}`;

const WORDS: Readonly<Record<string, Words>> = {
  fi: {
    days: ['ma', 'ti', 'ke', 'to', 'pe', 'la', 'su'],
    point: '.',
    only: {
      OddWeeks: 'parittomilla viikoilla',
      EvenWeeks: 'parillisilla viikoilla',
      appointment: 'ajanvarauksella',
    },
    day: numeric,
  },
  sv: {
    days: ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'],
    point: '.',
    only: {OddWeeks: 'udda veckor', EvenWeeks: 'jämna veckor', appointment: 'med tidsbokning'},
    day: numeric,
  },
  en: {
    days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    point: ':',
    only: {OddWeeks: 'odd weeks', EvenWeeks: 'even weeks', appointment: 'by appointment'},
    day: (year, month, day) => `${day} ${MONTHS[month - 1] ?? ''} ${year}`,
  },
};

const DAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];

/** Days after one another as a range from three on: `ma–pe`, `ti, to`. */
function daysIn(days: readonly string[], {days: names}: Words): string {
  const numbers = days.map((day) => DAYS.indexOf(day));
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs
    .flatMap((run) => {
      const named = run.map((number) => names[number] ?? '');
      return run.length > 2 ? [`${named[0] ?? ''}–${named.at(-1) ?? ''}`] : named;
    })
    .join(', ');
}

const timeIn = (time: string, {point}: Words): string =>
  time
    .replace('+1', '')
    .split('-')
    .map((part) => part.replace(/^0/, '').replace(':', point))
    .join('–');

function seasonIn({from, through}: OpeningWeek, words: Words): string {
  if (from === undefined && through === undefined) return '';
  const day = (written = '') =>
    written && words.day(...(written.split('-').map(Number) as [number, number, number]));
  return `${day(from)}–${day(through)}: `;
}

function rowIn(row: OpeningWeek, only: Span['only'], words: Words): string {
  const times = row.times.map((time) => timeIn(time, words)).join(', ');
  const special = only ? ` (${words.only[only]})` : '';
  const text = `${seasonIn(row, words)}${daysIn(row.days, words)} ${times}${special}.`;
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** In which order they are told. */
const KINDS = [undefined, 'OddWeeks', 'EvenWeeks', 'appointment'] as const;

/**
 * Times in words, in Finnish, Swedish and English, and what the register says beside them, in its
 * languages. `Ma–pe 9.00–15.00. Ti 16.00–18.00 (parittomilla viikoilla).`
 */
export function inWords(spans: readonly Span[], notes: readonly Said[]): Said | undefined {
  const lines: [language: string, line: string][] = Object.entries(WORDS).flatMap(
    ([language, words]) =>
      KINDS.flatMap((only) =>
        weekOf(spans.filter((span) => span.only === only)).map((row) => rowIn(row, only, words)),
      ).map((line): [string, string] => [language, line]),
  );
  const said = [...notes].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  const texts = new Map<string, Set<string>>();
  for (const [language, line] of [...lines, ...said.flatMap((note) => Object.entries(note))])
    texts.set(language, (texts.get(language) ?? new Set()).add(line));
  if (texts.size === 0) return undefined;
  return Object.fromEntries([...texts].map(([language, set]) => [language, [...set].join(' ')]));
}
