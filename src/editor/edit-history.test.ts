import {expect} from 'chai';
import fc from 'fast-check';
import {begun, changed, redone, typed, undone, type EditHistory} from './edit-history.js';

type Step = 'change' | 'type' | 'undo' | 'redo';

const steps = fc.array(fc.constantFrom<Step>('change', 'type', 'undo', 'redo'), {maxLength: 60});

/** After steps, each with a tree of its own; keys are pressed at once, at two places. */
const after = (all: readonly Step[], start: EditHistory = begun(0)): EditHistory =>
  all.reduce((history, step, index) => {
    if (step === 'change') return changed(history, `c${index}`);
    if (step === 'type') return typed(history, `t${index}`, `/${index % 2}`, index * 100);
    return step === 'undo' ? undone(history) : redone(history);
  }, start);

describe('undo and redo', () => {
  it('lead back to the tree before a step, whatever was done before', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const history = after(all);
        expect(undone(changed(history, 'x')).now).to.equal(history.now);
      }),
    );
  });

  it('lead to the beginning and forth again', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const history = after(all);
        let back = history;
        for (let n = history.past.length; n > 0; n--) back = undone(back);
        expect(back.now).to.equal(0);
        let forth = back;
        for (let n = history.past.length; n > 0; n--) forth = redone(forth);
        expect([forth.now, forth.future]).to.deep.equal([history.now, history.future]);
      }),
    );
  });

  it('do nothing where there is nothing', () => {
    const history = begun('a');
    expect(undone(history).now).to.equal('a');
    expect(redone(history).now).to.equal('a');
  });

  it('never change the history that they were given', () => {
    fc.assert(
      fc.property(steps, fc.constantFrom<Step>('change', 'type', 'undo', 'redo'), (all, step) => {
        const history = after(all);
        const before = JSON.stringify(history);
        for (const part of [history, history.past, history.future]) Object.freeze(part);
        after([step], history);
        expect(JSON.stringify(history)).to.equal(before);
      }),
    );
  });

  it('take what was typed at one place without a rest as one step', () => {
    let history = begun('');
    for (const [text, time] of [
      ['a', 0],
      ['ab', 700],
      ['abc', 1400],
    ] as const) {
      history = typed(history, text, '/title', time);
    }
    expect(undone(history).now).to.equal('');
    expect(undone(typed(history, 'abcd', '/title', 2300)).now).to.equal('abc');
    expect(undone(typed(history, 'x', '/short', 1500)).now).to.equal('abc');
  });

  it('begin a new step when typing goes on after undo', () => {
    const history = typed(typed(begun(''), 'a', '/title', 0), 'ab', '/title', 100);
    const next = typed(undone(history), 'x', '/title', 200);
    expect(undone(next).now).to.equal('');
  });

  it('forget what comes after when something else is done', () => {
    const history = changed(undone(changed(begun('a'), 'b')), 'c');
    expect(redone(history).now).to.equal('c');
  });

  it('keep two hundred steps', () => {
    let history = begun(0);
    for (let n = 1; n <= 300; n++) history = changed(history, n);
    for (let n = 0; n < 250; n++) history = undone(history);
    expect(history.now).to.equal(100);
  });
});
