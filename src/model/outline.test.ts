import {expect} from 'chai';
import fc from 'fast-check';
import {manifest, topic} from '../testing/manifests.js';
import {mutated} from '../testing/mutations.js';
import {readManifest} from '../testing/read-manifest.js';
import {NOBODY_ELSE, validManifests, validParts} from '../testing/schema-values.js';
import {fitting} from './fitting.js';
import {anchorOf, anchorsOn, outlineOf} from './outline.js';
import {patternsOf, toPattern} from './page-match.js';
import type {Help} from './read.js';

const plainly = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** The topic that the whole help has at an anchor. */
const topicAt = (help: Help, anchor: string): string | undefined =>
  fitting(
    help,
    {url: '', lang: '', page: undefined, placed: [], focused: anchor, invalid: []},
    '2026-11-21',
  ).field?.[0];

const FILE = 'a.json';
const sources = fc.tuple(validManifests(NOBODY_ELSE), validParts());

/** Says where the outline of some sources differs from the help that is read from them. */
function expectAgreement(json: Record<string, unknown>, part: Record<string, unknown>): void {
  const outline = outlineOf([json, part]);
  const {help} = readManifest(json, {[FILE]: part});
  expect([...outline.anchors.keys()]).to.deep.equal(Object.keys(help.anchors));
  const anchors = [...outline.anchors].map(([id, anchor]) => [id, anchorOf(anchor)]);
  expect(plainly(Object.fromEntries(anchors))).to.deep.equal(
    plainly(
      Object.fromEntries(
        Object.entries(help.anchors).map(([id, anchor]) => [id, {css: [], ...anchor}]),
      ),
    ),
  );
  for (const anchor of outline.anchors.keys()) {
    expect(outline.topicAt.get(anchor), anchor).to.equal(topicAt(help, anchor));
  }
  const pages = outline.pages
    .map((page) => ({...page, match: patternsOf(page).filter(toPattern)}))
    .filter(({match}) => match.length > 0);
  const read = help.pages.map(({id, match, file}) => ({id, match, ...(file && {file})}));
  expect(pages).to.deep.equal(read);
  expect(outline.languages).to.deep.equal(help.service.languages);
  const {accent} = help.theme;
  expect(outline.theme.accent).to.equal(accent);
}

describe('the outline of a manifest', () => {
  it('has the pages, the places and the topics at them that the whole help has', () => {
    fc.assert(
      fc.property(sources, ([json, part]) => expectAgreement(json, part)),
      {numRuns: 300},
    );
  });

  it('agrees with the whole about the manifest of the demo', async () => {
    const [json, part] = (await Promise.all(
      ['asumistuki', 'asumistuki-liitteet'].map(
        async (name) => (await fetch(`/help/${name}.json`)).json() as Promise<unknown>,
      ),
    )) as [Record<string, unknown>, Record<string, unknown>];
    expectAgreement(json, part);
    expect(outlineOf([json]).topicAt.get('rent')).to.equal('rent');
  });

  it('can be made of anything', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.jsonValue(), mutated(validManifests())),
        fc.jsonValue(),
        (json, part) => {
          const {pages, anchors, languages, theme} = outlineOf([json, part]);
          for (const {id, match, file} of pages) {
            expect(
              [id, file ?? '', ...patternsOf({id, match})].every((s) => typeof s === 'string'),
            ).to.equal(true);
          }
          for (const {css = [], page = '', tag = '', role = ''} of [...anchors.values()].map(
            anchorOf,
          )) {
            expect([...css, page, tag, role].every((s) => typeof s === 'string')).to.equal(true);
          }
          expect(languages.every((lang) => typeof lang === 'string')).to.equal(true);
          expect(theme.accent ?? '#000000').to.match(/^#[\da-f]{6}$/i);
        },
      ),
      {numRuns: 300},
    );
  });

  it('is empty for nothing', () => {
    for (const none of [[], [undefined], [null], [{}], ['x', 5]]) {
      const {pages, anchors, topicAt: at, languages} = outlineOf(none);
      expect([pages.length, anchors.size, at.size, languages.length]).to.deep.equal([0, 0, 0, 0]);
    }
  });

  it('passes over selectors that could ask the page what it must not tell', () => {
    const css = ['input:checked', '[value^="1"]', '#rent', 5];
    const outline = outlineOf([{...manifest(), anchors: {rent: {css}}}]);
    expect(anchorOf(outline.anchors.get('rent')).css).to.deep.equal(['#rent']);
  });

  it('loads no file from above the manifest', () => {
    const pages = [{id: 'a', match: '/', file: '../secret.json'}];
    expect(outlineOf([manifest({pages})]).pages[0]).not.to.have.property('file');
  });
});

describe('a topic that will be left out', () => {
  it('has no place, so that no hint leads nowhere', () => {
    const topics = {
      untitled: {short: 'An answer', anchor: 'a'},
      empty: {title: '', short: 'An answer', anchor: 'b'},
      unanswered: {title: {fi: 'Kysymys'}, anchor: 'c'},
      whole: {title: {fi: 'Kysymys'}, short: {fi: 'Vastaus'}, anchor: 'd'},
    };
    expect([...outlineOf([{...manifest(), topics}]).topicAt]).to.deep.equal([['d', 'whole']]);
  });
});

describe('the places on a page', () => {
  const outline = outlineOf([
    manifest({
      anchors: {step: {}, here: {page: 'home'}, there: {page: 'income'}, any: {}},
      topics: {
        a: topic('A', {anchor: 'here'}),
        b: topic('B', {anchor: 'there'}),
        c: topic('C', {anchor: 'any'}),
        d: topic('D', {anchor: 'gone'}),
      },
    }),
  ]);

  it('are those of the page and those of any page, also where only a step of a guide is', () => {
    expect(anchorsOn(outline, 'home')).to.deep.equal(['here', 'any', 'step']);
    expect(anchorsOn(outline, 'income')).to.deep.equal(['there', 'any', 'step']);
  });

  it('are those of any page, when the page is not known', () => {
    expect(anchorsOn(outline, undefined)).to.deep.equal(['any', 'step']);
  });
});
