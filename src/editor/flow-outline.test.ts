import {expect} from 'chai';
import {flowOutline, withNode, withoutNode, type Entry} from './flow-outline.js';

const flow = {
  title: 'Scam?',
  start: 'codes',
  nodes: {
    codes: {
      ask: 'Codes?',
      options: [{text: 'Yes', to: 'bank'}, {text: 'No', to: 'safe'}, {text: 'Hm'}],
    },
    bank: {advice: 'Call.', to: 'end'},
    safe: {
      ask: 'Sure?',
      options: [
        {text: 'Yes', to: 'end'},
        {text: 'No', to: 'codes'},
      ],
      unsure: 'lost',
    },
    end: {advice: 'Done.'},
    alone: {advice: 'Nobody comes here.', to: 'child'},
    child: {advice: 'Nor here.'},
  },
};

const drawn = ({id, number, ways}: Entry, depth = ''): string[] => [
  `${depth}${number} ${id}`,
  ...ways.flatMap(({kind, index, leads, to, entry}) => [
    `${depth}  ${kind} ${index} ${leads} ${to}`,
    ...(entry ? drawn(entry, `${depth}    `) : []),
  ]),
];

describe('the outline of a problem solver', () => {
  it('shows each node once, and links to it after that', () => {
    expect(drawn(flowOutline(flow).start!)).to.deep.equal([
      '1 codes',
      '  answer 0 below bank',
      '    2 bank',
      '      to 0 below end',
      '        3 end',
      '  answer 1 below safe',
      '    4 safe',
      '      answer 0 again end',
      '      answer 1 circle codes',
      '      unsure 0 gone lost',
      '  answer 2 nowhere ',
    ]);
  });

  it('has what cannot be reached by itself', () => {
    const {loose, order} = flowOutline(flow);
    expect(loose.flatMap((entry) => drawn(entry))).to.deep.equal([
      '5 alone',
      '  to 0 below child',
      '    6 child',
    ]);
    expect(order).to.deep.equal(['codes', 'bank', 'end', 'safe', 'alone', 'child']);
  });

  it('lets an answer go on with the others', () => {
    const several = {
      start: 'a',
      nodes: {a: {ask: '?', options: [{text: 'x'}], to: 'b'}, b: {advice: 'y'}},
    };
    expect(drawn(flowOutline(several).start!)).to.deep.equal([
      '1 a',
      '  answer 0 again b',
      '  to 0 below b',
      '    2 b',
    ]);
  });

  it('reads whatever there is', () => {
    for (const broken of [
      undefined,
      'x',
      {},
      {start: 'a'},
      {start: 'a', nodes: {b: 1}},
      {nodes: []},
    ])
      expect(flowOutline(broken).start).to.equal(undefined);
  });

  it('takes a new node after an answer', () => {
    const made = withNode(flow, '/nodes/codes/options/2/to', 'advice');
    expect(made.id).to.equal('advice');
    expect(flowOutline(made.flow).start!.ways[2]).to.include({leads: 'below', to: 'advice'});
  });

  it('loses a node with the ways to it; what came after the start is the start then', () => {
    const less = withoutNode(flow, 'end') as typeof flow;
    expect(less.nodes.bank).to.deep.equal({advice: 'Call.'});
    expect(less.nodes.safe.options[0]).to.deep.equal({text: 'Yes'});
    const later = withoutNode(flow, 'codes') as typeof flow;
    expect(later.start).to.equal('bank');
    expect(later.nodes.safe.options[1]).to.deep.equal({text: 'No'});
  });
});
