import {expect} from 'chai';
import type {Help} from './read.js';
import {whyBefore} from './referral.js';
import {start, step, type View} from './session.js';

const help = {
  flows: {
    scam: {
      start: 'bank',
      nodes: {
        bank: {refer: [{kind: 'police'}, {kind: 'bank', why: 'It gave you the codes.'}]},
        end: {
          refer: [
            {kind: 'bank', why: 'It helps on.'},
            {provider: 'library', why: 'Near.'},
          ],
        },
      },
    },
  },
  selfchecks: {
    skills: {themes: [{}, {refer: [{kind: 'course', why: 'You learn it.'}]}]},
  },
} as unknown as Help;

const why = (...views: readonly View[]) =>
  whyBefore(
    views.reduce((session, view) => step(session, {type: 'go', view}), start),
    help,
  );

describe('why someone can help', () => {
  it('is what the view says that the person came from', () => {
    const bank: View = {name: 'helpers', kind: 'bank'};
    expect(why({name: 'flow', id: 'scam'}, bank)).to.equal('It gave you the codes.');
    expect(why({name: 'flow', id: 'scam', node: 'end'}, bank)).to.equal('It helps on.');
    expect(why({name: 'selfcheck', id: 'skills'}, {name: 'helpers', kind: 'course'})).to.equal(
      'You learn it.',
    );
  });

  it('is that of the one who is named', () => {
    const library: View = {name: 'helpers', kind: 'service-point', named: 'library'};
    expect(why({name: 'flow', id: 'scam', node: 'end'}, library)).to.equal('Near.');
  });

  it('is not known otherwise', () => {
    const bank: View = {name: 'helpers', kind: 'bank'};
    expect(why(bank)).to.be.undefined;
    expect(why({name: 'contacts'}, bank)).to.be.undefined;
    expect(why({name: 'flow', id: 'gone'}, bank)).to.be.undefined;
    expect(why({name: 'flow', id: 'scam', node: 'toString'}, bank)).to.be.undefined;
    expect(why({name: 'flow', id: 'scam'})).to.be.undefined;
  });
});
