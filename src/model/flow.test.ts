import {expect} from 'chai';
import fc from 'fast-check';
import {flowFaults, nextNode} from './flow.js';
import type {Flow, FlowNode} from './manifest.js';

const flow = (nodes: Record<string, FlowNode>, start = 'a'): Flow => ({title: 'T', start, nodes});
const faults = (nodes: Record<string, FlowNode>, start?: string): string[] =>
  flowFaults(flow(nodes, start)).map(({code, key}) => `${code} ${key}`);

describe('a problem solver', () => {
  it('is right when every answer leads on and everything is reached', () => {
    const ask = {ask: 'Which?', options: [{text: 'B', to: 'b'}], unsure: 'c'};
    expect(faults({a: ask, b: {advice: 'Do B', to: 'c'}, c: {advice: 'Call'}})).to.deep.equal([]);
  });

  it('says which nodes are not there', () => {
    const ask = {ask: 'Which?', options: [{text: 'B', to: 'gone'}], unsure: 'no'};
    expect(faults({a: ask})).to.deep.equal([
      'unknown-reference nodes/a/options',
      'unknown-reference nodes/a/unsure',
    ]);
    expect(faults({a: {advice: 'A'}}, 'gone')).to.deep.equal([
      'unknown-reference start',
      'flow-unreachable nodes/a',
    ]);
  });

  it('says which nodes nobody comes to', () => {
    const lost = {advice: 'A', to: 'a'};
    expect(faults({a: {advice: 'A'}, lost})).to.deep.equal(['flow-unreachable nodes/lost']);
  });

  it('says which answers lead back', () => {
    const found = faults({
      a: {advice: 'A', to: 'b'},
      b: {ask: '?', options: [{text: 'x', to: 'a'}]},
    });
    expect(found).to.deep.equal(['flow-circle nodes/b/options']);
  });

  it('says which answers lead nowhere', () => {
    expect(faults({a: {ask: '?', options: [{text: 'x'}]}})).to.deep.equal([
      'flow-dead-end nodes/a/options',
    ]);
    const several = {ask: '?', several: true, options: [{text: 'x', advice: 'X'}]};
    expect(faults({a: several})).to.deep.equal(['flow-dead-end nodes/a/options']);
    expect(faults({a: {...several, to: 'b'}, b: {advice: 'B'}})).to.deep.equal([]);
  });

  it('goes on as an answer says, else as its node says, and never to what is not there', () => {
    const {nodes, ...rest} = flow({a: {advice: 'A'}, b: {advice: 'B'}});
    const at = {ask: '?', to: 'a'};
    expect(nextNode({...rest, nodes}, at, {text: 'x', to: 'b'})).to.equal('b');
    expect(nextNode({...rest, nodes}, at, {text: 'x'})).to.equal('a');
    expect(nextNode({...rest, nodes}, {ask: '?', to: 'toString'})).to.equal(undefined);
  });

  it('is looked through to its end, however its nodes lead to each other', () => {
    const ids = ['a', 'b', 'c', 'd', 'gone', '__proto__', 'constructor'];
    const to = fc.constantFrom(...ids);
    const node = fc.record({
      ask: fc.constant('?'),
      options: fc.array(fc.record({text: fc.constant('x'), to}), {maxLength: 3}),
      unsure: to,
    });
    fc.assert(
      fc.property(fc.dictionary(to, node), (nodes) => {
        const found = flowFaults({title: 'T', start: 'a', nodes});
        const unreached = found.filter(({code}) => code === 'flow-unreachable').length;
        expect(unreached).to.be.at.most(Object.keys(nodes).length);
        const keys = found.map(({code, key, detail}) => `${code} ${key} ${detail}`);
        expect(new Set(keys).size, 'each once').to.equal(keys.length);
      }),
    );
  });

  it('may be very deep', () => {
    const nodes = Object.fromEntries(
      Array.from({length: 20_000}, (_, i) => [`n${i}`, {advice: 'x', to: `n${i + 1}`}]),
    );
    expect(flowFaults({title: 'T', start: 'n0', nodes}).map(({code}) => code)).to.deep.equal([
      'unknown-reference',
    ]);
  });
});
