import type {CountRow} from '../model/counts.js';
import {contentsOf, type Contents} from '../report/contents.js';
import {figuresOf, type Figures} from '../report/figures.js';
import {periodsOf, tally, type Days} from '../report/tally.js';
import {readManifest} from './read-manifest.js';
import {soundManifest} from './sound-manifest.js';

/** Three weeks of a service with the manifest of `sound-manifest.ts`: always the same, nobody's. */
export const DAYS: Days = {from: '2026-06-01', to: '2026-06-21'};
/** The rent's help was mended then. */
export const RELEASE = '2026-06-12';
export const VIEWS: ReadonlyMap<string, number> = new Map([
  ['home', 4000],
  ['income', 2500],
]);

const WEEKS = Array.from({length: 21}, (_, i) => `2026-06-${String(i + 1).padStart(2, '0')}`);

const TITLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  home: {fi: 'Asunto', sv: 'Bostad'},
  income: {fi: 'Tulot', sv: 'Inkomster'},
};

const row = (given: Partial<CountRow>): CountRow => ({
  day: DAYS.from,
  service: 'housing',
  event: 'opened',
  item: '',
  page: 'home',
  language: 'fi',
  depth: '',
  n: 1,
  ...given,
});

/** What a day brings, and how much of it. */
const A_DAY: readonly (Partial<CountRow> & {readonly later?: number})[] = [
  {n: 40},
  {n: 9, language: 'sv'},
  {n: 12, page: 'income'},
  {n: 30, item: 'topic/rent'},
  {n: 6, event: 'opened-after-error', item: 'topic/rent', later: 2},
  {n: 34, event: 'shown', item: 'topic/rent'},
  {n: 7, event: 'shown', item: 'topic/rent', language: 'sv', depth: 'steps'},
  {n: 4, event: 'shown-again', item: 'topic/rent', later: 1},
  {n: 3, event: 'helpful', item: 'topic/rent', later: 8},
  {n: 7, event: 'not-helpful', item: 'topic/rent', later: 2},
  {n: 5, event: 'contact-after-help', item: 'topic/rent', later: 1},
  {n: 1, event: 'contact-after-not-helpful', item: 'topic/rent'},
  {n: 14, event: 'shown', item: 'guide/apply'},
  {n: 11, event: 'guide-started', item: 'guide/apply'},
  {n: 11, event: 'guide-step', item: 'guide/apply/rent'},
  {n: 3, event: 'guide-left', item: 'guide/apply/rent'},
  {n: 8, event: 'guide-done', item: 'guide/apply'},
  {n: 8, event: 'shown', item: 'flow/trouble', page: 'income'},
  {n: 2, event: 'flow-not-solved', item: 'flow/trouble', page: 'income'},
  {n: 5, event: 'flow-solved', item: 'flow/trouble', page: 'income'},
  {n: 6, event: 'search-good', item: 'hits/2-5'},
  {n: 2, event: 'search-none', item: 'hits/0'},
  {n: 4, event: 'handoff-offered', item: 'contact/phone'},
  {n: 2, event: 'handoff-accepted', item: 'contact/phone'},
  {n: 2, event: 'referral-shown', item: 'helpers/bank'},
  {n: 1, event: 'referral-opened', item: 'helpers/bank'},
  {n: 1, event: 'anchor-missed', item: 'anchor/rent'},
  {n: 1, event: 'error', item: 'error/manifest-invalid'},
];

export const countRows = (): CountRow[] =>
  WEEKS.flatMap((day) =>
    A_DAY.map(({later, ...given}) =>
      row({...given, day, n: (day >= RELEASE ? later : undefined) ?? given.n ?? 1}),
    ),
  );

/** Rows as they come from outside. */
async function* inTurn(rows: readonly CountRow[]): AsyncGenerator<readonly CountRow[], void> {
  for (const one of rows) yield await Promise.resolve([one]);
}

/** The names of the manifest of `sound-manifest.ts`; its pages have some, too. */
export function soundContents(lang: string): Contents {
  const sound = soundManifest();
  const pages = sound.pages.map((page) => ({...page, title: TITLES[page.id]}));
  const manifest = {...sound, pages};
  return contentsOf(readManifest(manifest).help, manifest, lang);
}

/** The figures of these rows, parted by the release. */
export async function figuresIn(
  rows: readonly CountRow[],
  {pagesOf}: Pick<Contents, 'pagesOf'>,
  views: ReadonlyMap<string, number> = VIEWS,
): Promise<Figures> {
  const periods = periodsOf(DAYS, [RELEASE]);
  await tally(inTurn(rows), periods);
  return figuresOf('housing', periods, {views, pagesOf});
}
