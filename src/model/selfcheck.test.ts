import {expect} from 'chai';
import type {SelfcheckTheme} from './manifest.js';
import {reaches} from './selfcheck.js';

const theme = (target: SelfcheckTheme['target']): SelfcheckTheme => ({
  title: 'Logging in',
  target,
  questions: ['I can log in.', 'I can log out.', 'I can stop.'],
  advice: 'Practise.',
});

describe('the result of a self-check', () => {
  it('is enough when the answers reach the target on average', () => {
    expect(reaches(theme(2), [1, 3, 2])).to.equal(true);
    expect(reaches(theme(2), [1, 2, 2])).to.equal(false);
    expect(reaches(theme(3), [3, 3, 3])).to.equal(true);
  });

  it('counts only what was answered', () => {
    expect(reaches(theme(2), [undefined, 2, undefined])).to.equal(true);
    expect(reaches(theme(2), [undefined, undefined, undefined])).to.equal(undefined);
  });
});
