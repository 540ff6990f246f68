import {expect} from 'chai';
import fc from 'fast-check';
import {readManifest} from '../testing/read-manifest.js';
import {NOBODY_ELSE, validManifests, validParts} from '../testing/schema-values.js';
import {excerptFor} from './excerpt.js';
import {entries, fitting} from './fitting.js';
import {anchorsOn, outlineOf} from './outline.js';
import type {Help} from './read.js';

const FILE = 'a.json';

/** What the panel shows of some help when it is opened on a page. */
function firstView(help: Help, page: string | undefined, placed: readonly string[]): unknown {
  const facts = {url: '', lang: '', page, placed, focused: placed[0], invalid: placed.slice(-1)};
  const fits = fitting(help, facts, '2026-11-21');
  // A topic that is opened names those that it goes on to.
  const related = fits.topics.map(([, topic]) => entries(help.topics, topic.related ?? []));
  return JSON.parse(JSON.stringify([help.service, help.contacts, fits, related]));
}

describe('what is read first', () => {
  it('shows on each page what the whole shows', () => {
    // What stands in a guide or a problem solver is not looked at here.
    const own = {
      ...NOBODY_ELSE,
      guide: fc.constant({title: 'Apply', steps: [{id: 'a', text: 'Start.'}]}),
      flowNode: fc.constant({advice: 'Call your bank.'}),
    };
    const sources = fc.tuple(validManifests(own), validParts(own), fc.nat());
    fc.assert(
      fc.property(sources, ([json, part, n]) => {
        const whole = readManifest(json, {[FILE]: part}).help;
        const page = [...whole.pages.map(({id}) => id), undefined][n % (whole.pages.length + 1)];
        const outline = outlineOf([json, part]);
        const all = [
          {file: '', json},
          {file: FILE, json: part},
        ];
        const [first, second] = excerptFor(all, outline, page);
        const {help} = readManifest(first?.json, {[FILE]: second?.json});
        const placed = anchorsOn(outline, page);
        expect(firstView(help, page, placed)).to.deep.equal(firstView(whole, page, placed));
      }),
      {numRuns: 300},
    );
  });

  it('is little, however much there is on other pages', () => {
    const numbers = Array.from({length: 1000}, (_, i) => i);
    const byId = (make: (i: number) => unknown) =>
      Object.fromEntries(numbers.map((i) => [`a${i}`, make(i)]));
    const json = {
      pages: numbers.map((i) => ({id: `p${i}`, match: `/p${i}`})),
      anchors: byId((i) => ({page: `p${i}`, css: [`#a${i}`]})),
      topics: byId((i) => ({title: `Topic ${i}`, short: 'In short.', anchor: `a${i}`})),
    };
    const [first] = excerptFor([{file: '', json}], outlineOf([json]), 'p5');
    expect(first?.json).to.deep.equal({
      pages: [{id: 'p5', match: '/p5'}],
      anchors: {a5: {page: 'p5', css: ['#a5']}},
      topics: {a5: {title: 'Topic 5', short: 'In short.', anchor: 'a5'}},
    });
  });

  it('is never in the way of the rest, whatever stands in the manifest', () => {
    const parts = fc.constantFrom('pages', 'anchors', 'topics');
    const ids = fc.constantFrom('id', 'topics', 'anchor', 'related', 'title', 'short', 'a');
    const values = fc.object({key: ids, maxDepth: 3});
    fc.assert(
      fc.property(fc.dictionary(parts, fc.oneof(values, fc.array(values))), (json) => {
        const [first] = excerptFor([{file: '', json}], outlineOf([json]), undefined);
        expect(() => readManifest(first?.json)).not.to.throw();
      }),
      {numRuns: 300},
    );
    const pages = [{id: 'p', match: '/', topics: [{toString: null, valueOf: null}]}];
    const json = {pages, topics: {}};
    expect(() => excerptFor([{file: '', json}], outlineOf([json]), 'p')).not.to.throw();
  });

  it('is nothing of what is no manifest', () => {
    for (const json of [undefined, null, 'x', [], {pages: 5, topics: [], anchors: 'x'}]) {
      const [first] = excerptFor([{file: '', json}], outlineOf([json]), 'p');
      expect(first?.json, String(json)).to.deep.include({pages: [], anchors: {}, topics: {}});
    }
  });
});
