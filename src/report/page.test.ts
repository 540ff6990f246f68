import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import helpEn from '../../locales/en.json' with {type: 'json'};
import helpFi from '../../locales/fi.json' with {type: 'json'};
import helpSv from '../../locales/sv.json' with {type: 'json'};
import en from '../../locales/report/en.json' with {type: 'json'};
import fi from '../../locales/report/fi.json' with {type: 'json'};
import sv from '../../locales/report/sv.json' with {type: 'json'};
import type {CountRow} from '../model/counts.js';
import {countRows, DAYS, figuresIn, soundContents, VIEWS} from '../testing/counts.js';
import type {Contents} from './contents.js';
import {Markup, markup} from './markup.js';
import {reportPage} from './page.js';
import {figureRows} from './rows.js';
import {STYLE} from './style.js';
import {wordsOf} from './words.js';

const TEXTS = {fi: {...helpFi, ...fi}, sv: {...helpSv, ...sv}, en: {...helpEn, ...en}};
const LANGUAGES = ['fi', 'sv', 'en'] as const;
const HASH = createHash('sha256').update(STYLE).digest('base64');
const HOSTILE = `"><script>alert(1)</script>'&{{title}}`;

async function page(
  lang: (typeof LANGUAGES)[number],
  rows: readonly CountRow[] = countRows(),
  contents: Contents = soundContents(lang),
): Promise<string> {
  const figures = await figuresIn(rows, contents, VIEWS);
  const words = wordsOf(lang, TEXTS[lang]);
  return reportPage({figures, contents, words}, {styleHash: HASH, made: '2026-06-22'});
}

const withoutTags = (text: string): string =>
  text
    .replace(/<style>[^]*<\/style>/, '')
    .replace(/<\/?(?:strong|span)[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

/** The keys and the values of all sentences. */
function shape(words: object, at = ''): string[] {
  return Object.entries(words).flatMap(([key, part]: [string, unknown]) =>
    typeof part === 'string'
      ? [`${at}/${key} ${[...part.matchAll(/\{\{\w+\}\}/g)].map(String).sort().join()}`]
      : shape(part as object, `${at}/${key}`),
  );
}

describe('the page of a report', () => {
  it('answers at the top what to fix first, and why', async () => {
    const html = await page('en');
    const first = withoutTags(html.slice(html.indexOf('<section id="first">')));
    assert.match(
      first,
      /^ Fix these first Fix first: Mikä lasketaan vuokraksi\? \(Asunto\)\. In at least \d+% of showings people got stuck/,
    );
    assert.match(withoutTags(html), /In short Fix first: Mikä lasketaan vuokraksi\? /);
  });

  it('has the headings of the national situational picture, in each language', async () => {
    const headings = {
      fi: ['Korjaa nämä ensin', 'Määrä', 'Laatu', 'Osaaminen', 'Tarjonta'],
      sv: ['Åtgärda dessa först', 'Mängd', 'Kvalitet', 'Kompetens', 'Utbud'],
      en: ['Fix these first', 'Quantity', 'Quality', 'Skills', 'Supply'],
    };
    for (const lang of LANGUAGES) {
      const found = [
        ...(await page(lang)).matchAll(/<h2>([^<: ]+(?: nämä ensin| dessa först| these first)?)/g),
      ].map(([, name]) => name);
      assert.deepEqual(found.slice(0, 5), headings[lang]);
    }
  });

  it('says beside each figure what it is not', async () => {
    const text = withoutTags(await page('en'));
    for (const caveat of Object.values(en.caveat))
      // Nobody played or did a test in these rows.
      if (![en.caveat.played, en.caveat.selfchecks].includes(caveat))
        assert.ok(text.includes(caveat.replaceAll("'", '&#39;')), caveat);
  });

  it('loads nothing, runs nothing, and needs no style but its own', async () => {
    const text = await page('fi');
    assert.match(text, /default-src &#39;none&#39;; style-src &#39;sha256-[\w+/=]+&#39;;/);
    assert.ok(text.includes(`<style>${STYLE}</style>`));
    assert.doesNotMatch(text, /<script|<link|<img|<iframe|\sstyle=|\son\w+=|https?:\/\/|url\(/i);
  });

  it('takes what it tells of for text, whatever it is', async () => {
    const contents = soundContents('en');
    const hostile: Contents = {
      ...contents,
      titleOf: () => ({text: HOSTILE, lang: `"><script>`}),
      pageTitle: () => ({text: HOSTILE, lang: ''}),
    };
    const rows = countRows().map((row) => ({...row, language: `<script>`}));
    const text = await page('en', rows, hostile);
    assert.doesNotMatch(text, /<script/i);
    assert.match(text, /&lt;script&gt;alert\(1\)&lt;\/script&gt;&#39;&amp;\{\{title\}\}/);
    assert.equal(
      markup`<p title="${HOSTILE}">${[HOSTILE, 5, null]}</p>`.toString().match(/</g)?.length,
      2,
    );
    assert.equal(markup`${new Markup('<b>')}`.toString(), '<b>');
  });

  it('is the same, letter by letter, whatever the numbers are that it does not tell', async () => {
    const contents = soundContents('en');
    const words = wordsOf('en', TEXTS.en);
    const made = async (rows: readonly CountRow[]) => {
      const figures = await figuresIn(rows, contents, VIEWS);
      const html = reportPage({figures, contents, words}, {styleHash: HASH, made: '2026-06-22'});
      return [html, JSON.stringify(figures), JSON.stringify(figureRows(figures, contents))];
    };
    const events = ['opened', 'shown', 'not-helpful', 'contact-after-help', 'search-none'] as const;
    const rest = fc.tuple(...events.map(() => fc.integer({min: 1, max: 4})));
    const fives = fc.tuple(...events.map(() => fc.nat(40)));
    await fc.assert(
      fc.asyncProperty(fives, rest, rest, async (told, one, other) => {
        const rows = (untold: readonly number[]) =>
          events.map((event, i): CountRow => {
            const n = (told[i] ?? 0) * 5 + (untold[i] ?? 0);
            const where = {day: DAYS.from, service: 'housing', page: 'home', language: 'fi'};
            return {...where, depth: '', event, item: 'topic/rent', n};
          });
        assert.deepEqual(await made(rows(one)), await made(rows(other)));
      }),
      {numRuns: 50},
    );
  });

  it('is there when nothing was counted', async () => {
    for (const lang of LANGUAGES) {
      const text = await page(lang, []);
      assert.ok(withoutTags(text).includes(TEXTS[lang].first.none));
      assert.doesNotMatch(withoutTags(text), /\b(?:undefined|NaN|Infinity|null)\b|\{\{/);
    }
  });

  it('has all of its words in each language', async () => {
    for (const words of [fi, sv]) assert.deepEqual(shape(words), shape(en));
    for (const lang of LANGUAGES) {
      const text = withoutTags(await page(lang));
      assert.doesNotMatch(text, /\{\{|undefined|NaN/);
      // A key that is not in the locale is said itself.
      assert.doesNotMatch(text, /\b(?:first|quality|measure|event|caveat|supply|change)\.[a-z]/);
    }
  });

  it('goes into a spreadsheet as a table in which each row has all columns', async () => {
    const contents = soundContents('fi');
    const figures = await figuresIn(countRows(), contents);
    const [head = [], ...rows] = figureRows(figures, contents);
    assert.ok(rows.every((row) => row.length === head.length));
    const at = (name: string) => head.indexOf(name);
    const rent = rows.find((row) => row[at('id')] === 'topic/rent');
    assert.deepEqual(
      ['from', 'by', 'title', 'shown', 'notHelpful'].map((name) => rent?.[at(name)]),
      [DAYS.from, 'item', 'Mikä lasketaan vuokraksi?', 915, 95],
    );
  });
});
