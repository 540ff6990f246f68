import {expect} from 'chai';
import type {Json} from './json-tree.js';
import {nameOf, thingsOf} from './thing.js';
import {languagesOf} from './written-languages.js';

/** What a person may have written into a file, and `String` cannot make a text of. */
const odd: Json = {toString: 1};

describe('a draft that is not right yet', () => {
  it('shows what has no id by its texts, or by its number', () => {
    const notices = [{id: odd, text: 'x'}, {text: ''}, {id: ''}, {id: 5}, {id: 'cut'}];
    const things = thingsOf({notices}, 'notices');
    expect(things.map((one) => nameOf(one, ['fi']))).to.deep.equal(['x', '1', '2', '3', 'cut']);
    expect(things.map(({at}) => at)).to.deep.equal(notices.map((_, i) => `/notices/${i}`));
  });

  it('has the languages that are texts', () => {
    const tree = {service: {languages: [odd, 'fi', null, 'sv']}};
    expect(languagesOf(tree)).to.deep.equal(['fi', 'sv']);
  });
});
