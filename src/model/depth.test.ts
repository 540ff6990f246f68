import {expect} from 'chai';
import fc from 'fast-check';
import {DEPTHS, depthsOf, nextDepth, partAt} from './depth.js';
import type {Topic} from './manifest.js';

const topic = (more: Partial<Topic> = {}): Topic => ({title: 'Rent', short: 'In short.', ...more});
const video = {src: '/v.webm', captions: '/v.vtt', transcript: {en: 'A hand.', sv: 'En hand.'}};
const steps = [{en: 'Open it.'}];
const body = {en: 'More.', sv: 'Mera.'};

describe('the part of a topic that is shown', () => {
  it('is the one of the depth that the person has chosen', () => {
    const all = topic({video, steps, body});
    expect(partAt(all, 'show', 'en')).to.equal('media');
    expect(partAt(all, 'steps', 'en')).to.equal('steps');
    expect(partAt(all, '', 'en')).to.equal('body');
    expect(partAt(all, 'short', 'en')).to.equal(undefined);
  });

  it('is the nearest one where that is missing', () => {
    expect(partAt(topic({steps, body}), 'show', 'en')).to.equal('steps');
    expect(partAt(topic({body}), 'steps', 'en')).to.equal('body');
    expect(partAt(topic({steps}), '', 'en')).to.equal('steps');
    expect(partAt(topic(), 'show', 'en')).to.equal(undefined);
  });

  it('is rather another one than one in another language', () => {
    expect(partAt(topic({video, steps, body}), 'steps', 'sv')).to.equal('body');
    expect(partAt(topic({steps, body}), 'show', 'sv-simple')).to.equal('body');
    expect(partAt(topic({steps}), 'steps', 'sv'), 'all there is').to.equal('steps');
  });

  it('is in the language of the person whenever one of the depth is', () => {
    const texts = fc.record({en: fc.constant('x'), sv: fc.constant('y')}, {requiredKeys: []});
    const some = texts.filter((text) => Object.keys(text).length > 0);
    const parts = fc.record({body: some, steps: fc.tuple(some)}, {requiredKeys: []});
    fc.assert(
      fc.property(parts, fc.constantFrom('', ...DEPTHS), (more, depth) => {
        const all = topic(more);
        const part = partAt(all, depth, 'sv');
        const has = (text: unknown) => Object.hasOwn(Object(text) as object, 'sv');
        const inSwedish = {body: has(more.body), steps: has(more.steps?.[0]), media: false};
        if (depth === 'short') expect(part).to.equal(undefined);
        else if (inSwedish.body || inSwedish.steps) expect(inSwedish[part!]).to.equal(true);
      }),
    );
  });
});

describe('the depths of a topic', () => {
  it('are those of which it has something', () => {
    expect(depthsOf(topic())).to.deep.equal(['short']);
    expect(depthsOf(topic({steps, pictures: [{src: '/p.svg', alt: 'A'}]}))).to.deep.equal([
      'short',
      'steps',
      'show',
    ]);
  });

  it('lead on to the next one for whom one has not helped', () => {
    const all = topic({video, steps});
    expect(nextDepth(all, '')).to.equal('steps');
    expect(nextDepth(all, 'steps')).to.equal('show');
    expect(nextDepth(all, 'show')).to.equal('steps');
    expect(nextDepth(topic({body}), '')).to.equal(undefined);
  });
});
