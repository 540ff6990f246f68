import {expect} from 'chai';
import {manifest} from '../testing/manifests.js';
import {readManifest} from '../testing/read-manifest.js';
import {pageOf, positionOf, reached} from './guide.js';
import type {Guide} from './manifest.js';
import type {PageFacts} from './page-match.js';

const guide: Guide = {
  title: 'Apply',
  steps: [
    {id: 'rent', text: 'Write the rent.', anchor: 'rent', advance: 'field-left'},
    {id: 'next', text: 'Press Next.', page: 'home', advance: 'next-page'},
    {id: 'income', text: 'Write the income.', anchor: 'income'},
    {id: 'send', text: 'Send.'},
  ],
};

const {help} = readManifest(
  manifest({
    pages: ['home', 'income'].map((id) => ({id, match: `/${id}`})),
    anchors: {rent: {page: 'home', css: ['#rent']}, income: {page: 'income', css: ['#income']}},
  }),
);

const facts = (more: Partial<PageFacts> = {}): PageFacts => ({
  url: '',
  lang: 'en',
  page: 'home',
  placed: [],
  focused: undefined,
  invalid: [],
  ...more,
});

describe('a guide', () => {
  it('knows where in it a step is', () => {
    expect(positionOf(guide, 'next')).to.deep.include({
      number: 2,
      count: 4,
      before: 'rent',
      after: 'income',
    });
    expect(positionOf(guide, 'send')?.after).to.equal(undefined);
    expect(positionOf(guide, 'gone')).to.equal(undefined);
  });

  it('knows the page of a step: its own, or that of its place', () => {
    expect(guide.steps.map((step) => pageOf(help, step))).to.deep.equal([
      'home',
      'home',
      'income',
      undefined,
    ]);
  });

  describe('goes on by itself', () => {
    it('when the person has left the field of the step', () => {
      const before = facts({focused: 'rent'});
      expect(reached(help, guide, 'rent', facts(), before)).to.equal('next');
      expect(reached(help, guide, 'rent', facts({focused: 'water'}), before)).to.equal('next');
      expect(reached(help, guide, 'rent', before, before)).to.equal(undefined);
      expect(reached(help, guide, 'rent', before, facts())).to.equal(undefined);
    });

    it('not when it is the page that has gone on', () => {
      const before = facts({focused: 'rent'});
      expect(reached(help, guide, 'rent', facts({page: 'income'}), before)).to.equal(undefined);
    });

    it('when the person has come to the page of the next step, also by a new page load', () => {
      expect(reached(help, guide, 'next', facts({page: 'income'}), facts())).to.equal('income');
      expect(reached(help, guide, 'next', facts({page: 'income'}))).to.equal('income');
      expect(reached(help, guide, 'next', facts())).to.equal(undefined);
      expect(reached(help, guide, 'next', facts({page: 'other'}))).to.equal(undefined);
    });

    it('not when the person has chosen the step on the page of the next one', () => {
      const now = facts({page: 'income', focused: 'wages'});
      expect(reached(help, guide, 'next', now, facts({page: 'income'}))).to.equal(undefined);
    });

    it('never from a step whose editor leaves it to the person, nor from the last one', () => {
      for (const id of ['income', 'send', 'gone']) {
        expect(reached(help, guide, id, facts({page: 'income'}), facts())).to.equal(undefined);
      }
    });
  });
});
