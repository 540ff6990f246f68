import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import help from '../../locales/en.json' with {type: 'json'};
import en from '../../locales/report/en.json' with {type: 'json'};
import type {CountRow} from '../model/counts.js';
import {DAYS, figuresIn, RELEASE, soundContents} from '../testing/counts.js';
import {languageVerdict} from './languages.js';
import {reportPage} from './page.js';
import type {Telling} from './telling.js';
import {wordsOf} from './words.js';

type Row = Partial<CountRow> & Pick<CountRow, 'event' | 'item' | 'n'>;

const rows = (all: readonly Row[]): CountRow[] =>
  all.map((row) => ({
    day: DAYS.from,
    service: 'housing',
    page: 'home',
    language: 'fi',
    depth: '',
    ...row,
  }));

async function telling(all: readonly Row[]): Promise<Telling> {
  const contents = soundContents('en');
  const figures = await figuresIn(rows(all), contents);
  return {figures, contents, words: wordsOf('en', {...help, ...en})};
}

/** A section of the page. */
async function section(id: string, all: readonly Row[]): Promise<string> {
  const html = reportPage(await telling(all), {styleHash: '', made: '2026-06-22'});
  const [, found = ''] = html.split(`<section id="${id}">`);
  return found.split('</section>')[0] ?? '';
}

const read = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

/** The row of a table that begins so. */
const rowOf = (html: string, name: string): string =>
  [...html.matchAll(/<tr.*?<\/tr>/gs)]
    .map(([row]) => read(row).trim())
    .find((row) => row.startsWith(name)) ?? '';

describe('what the report answers', () => {
  it('holds nothing against a channel that cannot be offered: it tells of presses, and that no more is known', async () => {
    const html = await section('supply', [
      {event: 'handoff-accepted', item: 'contact/phone', n: 855},
    ]);
    assert.match(read(html), /Number, address or link pressed, or a call asked for \S+ 855 /);
    assert.doesNotMatch(html, /class="few"/);
    assert.ok(read(html).includes(en.caveat.ways));
  });

  it('tells how often nobody was there at a chat, those first where it is the surest', async () => {
    const html = await section('supply', [
      {event: 'handoff-offered', item: 'contact/a', n: 900},
      {event: 'handoff-closed', item: 'contact/a', n: 90},
      {event: 'handoff-offered', item: 'contact/b', n: 700},
      {event: 'handoff-accepted', item: 'contact/b', n: 415},
      {event: 'handoff-closed', item: 'contact/b', n: 175},
    ]);
    assert.match(rowOf(html, 'contact/b'), /700 415 under 5 175 25% \(22–29%\)$/);
    assert.ok(html.indexOf('contact/b') < html.indexOf('contact/a'));
  });

  it('answers with the most that it can be where a part is under five', async () => {
    const html = await section('supply', [
      {event: 'referral-shown', item: 'helpers/bank', n: 405},
      {event: 'referral-opened', item: 'helpers/bank', n: 3},
      {event: 'referral-shown', item: 'helpers/police', n: 7},
    ]);
    assert.match(rowOf(html, help.helper.bank), /405 under 5 at most 1%$/);
    assert.match(rowOf(html, help.helper.police), /5 under 5 too few to tell$/);
  });

  it('tells how many did not go on from a step, as the difference of what is shown', async () => {
    const html = await section('journeys', [
      {event: 'guide-started', item: 'guide/apply', n: 231},
      {event: 'guide-step', item: 'guide/apply/rent', n: 231},
      {event: 'guide-left', item: 'guide/apply/rent', n: 12},
      {event: 'guide-done', item: 'guide/apply', n: 168},
    ]);
    assert.match(rowOf(html, '1. Kirjoita vuokra.'), /230 65 most often here 10$/);
  });

  it('never tells that more went on from a step than came to it', async () => {
    const html = await section('journeys', [
      {event: 'guide-step', item: 'guide/apply/rent', n: 50},
      {event: 'guide-done', item: 'guide/apply', n: 60},
    ]);
    assert.match(rowOf(html, '1. Kirjoita vuokra.'), /50 under 5 under 5$/);
  });

  it('begins a problem solver with its first question, and says how many were hardly come to', async () => {
    const html = await section('journeys', [
      {event: 'shown', item: 'flow/trouble', n: 125},
      {event: 'flow-left', item: 'flow/trouble', n: 12},
      {event: 'flow-node', item: 'flow/trouble/bank', n: 3},
    ]);
    assert.match(rowOf(html, 'Kummalla tunnistaudut? the start'), /125 Left here: 10$/);
    assert.equal(rowOf(html, 'Soita pankkiin.'), '');
    assert.ok(read(html).includes('There is 1 more that people came to under 5 times.'));
  });

  it('shows the two problem solvers that fail the most, and folds the others', async () => {
    const solver = (id: string, failed: number): Row[] => [
      {event: 'shown', item: `flow/${id}`, n: 100},
      {event: 'flow-not-solved', item: `flow/${id}`, n: failed},
    ];
    const html = await section('journeys', [
      ...solver('good', 10),
      ...solver('worst', 60),
      ...solver('bad', 40),
    ]);
    const [open = '', folded = ''] = html.split('<details>');
    assert.deepEqual(
      [...open.matchAll(/flow\/\w+/g)]
        .map(String)
        .concat([...folded.matchAll(/flow\/\w+/g)].map(String)),
      ['flow/worst', 'flow/bad', 'flow/good'],
    );
    assert.match(read(folded), /Other problem solvers \(1\)/);
  });

  it('says that languages differ only where their intervals are apart', async () => {
    const inTwo = (swedish: number): Row[] => [
      {event: 'shown', item: 'topic/rent', n: 2000},
      {event: 'not-helpful', item: 'topic/rent', n: 200},
      {event: 'shown', item: 'topic/rent', n: 500, language: 'sv'},
      {event: 'not-helpful', item: 'topic/rent', n: swedish, language: 'sv'},
    ];
    const verdict = async (swedish: number) =>
      languageVerdict(await telling(inTwo(swedish)))?.verdict;
    assert.equal(await verdict(65), en.skills['no-difference']);
    assert.match((await verdict(200)) ?? '', /^In Swedish, .* than in Finnish\.$/);
    const one = languageVerdict(await telling(inTwo(0).slice(0, 2)));
    assert.equal(one, undefined);
  });

  it('tells of searches that found nothing as a share of the searches in that language', async () => {
    const html = await section('skills', [
      {event: 'search-none', item: 'hits/0', n: 50},
      {event: 'search-good', item: 'hits/2-5', n: 150},
    ]);
    assert.match(rowOf(html, en.skills['search-none']), /of searches 2[45]% \(/);
  });

  it('names the days before and after a release, with the two shares side by side', async () => {
    const html = await section('change', [
      {event: 'shown', item: 'topic/rent', n: 100},
      {event: 'not-helpful', item: 'topic/rent', n: 60},
      {event: 'shown', item: 'topic/rent', n: 100, day: RELEASE},
      {event: 'not-helpful', item: 'topic/rent', n: 10, day: RELEASE},
    ]);
    const heads = [...html.matchAll(/<th role="columnheader"[^>]*>([^<]*)/g)].map(([, head = '']) =>
      head.replace(/\s–\s/, '–'),
    );
    assert.deepEqual(heads, [
      'Field or topic',
      'Before (1–11 Jun 2026): did not get on',
      'After (12–21 Jun 2026): did not get on',
      'Change',
      'Before (1–11 Jun 2026): shown, per 100 openings',
      'After (12–21 Jun 2026): shown, per 100 openings',
    ]);
  });

  it('names only pages on which something was counted', async () => {
    const seen: Row[] = [
      {event: 'shown', item: 'flow/trouble', n: 100, page: 'home'},
      {event: 'flow-not-solved', item: 'flow/trouble', n: 50, page: 'home'},
    ];
    // The problem solver stands on the page of incomes, where nothing was.
    assert.doesNotMatch(await section('first', seen), /Tulot/);
  });
});
