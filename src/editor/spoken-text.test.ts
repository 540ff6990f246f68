import {expect} from 'chai';
import en from '../../locales/editor/en.json' with {type: 'json'};
import {wordsOf} from '../io/words.js';
import {page} from '../testing/page-fixtures.js';
import {spokenText} from './spoken-text.js';

const spoken = (markup: string): string[] =>
  spokenText(page(markup), wordsOf({lang: 'en', texts: en}));

describe('what a screen reader says', () => {
  it('is headings, lists, links and controls by what they are', () => {
    expect(
      spoken(`<h2>Rent</h2><p>Write <em>the rent</em>.</p><ul><li>one</li><li><a href="#x">two</a></li></ul>
        <button aria-label="Close help">x</button><label for="q">Search</label><input id="q">`),
    ).to.deep.equal([
      'Rent, heading 2',
      'Write the rent.',
      'list, 2 items',
      'one',
      'two, link',
      'Close help, button',
      'Search',
      'Search, text box',
    ]);
  });

  it('is also what stands in something without a box of its own', () => {
    expect(spoken('<div style="display: contents"><p>a</p></div>')).to.deep.equal(['a']);
  });

  it('is not what is hidden', () => {
    expect(spoken('<p hidden>a</p><p aria-hidden="true">b</p><p>c</p>')).to.deep.equal(['c']);
  });
});
