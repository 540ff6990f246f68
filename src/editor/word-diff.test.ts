import {expect} from 'chai';
import fc from 'fast-check';
import {wordDiff, type Piece} from './word-diff.js';

const MARKS = {same: ['', ''], gone: ['[-', '-]'], new: ['{+', '+}']} as const;

const shown = (pieces: readonly Piece[]): string =>
  pieces.map(({kind, text}) => MARKS[kind].join(text)).join('');

const without = (pieces: readonly Piece[], left: Piece['kind']): string =>
  pieces
    .filter(({kind}) => kind !== left)
    .map(({text}) => text)
    .join('');

describe('what was changed in a text', () => {
  it('is shown word by word', () => {
    expect(shown(wordDiff('Avaa sopimus.', 'Avaa vuokrasopimus.'))).to.equal(
      'Avaa [-sopimus-]{+vuokrasopimus+}.',
    );
    expect(shown(wordDiff('Hello world', 'Hello world again'))).to.equal('Hello world{+ again+}');
    expect(shown(wordDiff('same', 'same'))).to.equal('same');
    expect(wordDiff('', '')).to.deep.equal([]);
  });

  it('is one piece when all words in a row are others', () => {
    expect(shown(wordDiff('x one two y', 'x three four y'))).to.equal(
      'x [-one two-]{+three four+} y',
    );
  });

  it('loses nothing of either text', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'ä', ' ', '\n', '.', '**', 'على', '📄'));
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [before, after] = [one.join(''), other.join('')];
        const pieces = wordDiff(before, after);
        expect(without(pieces, 'new')).to.equal(before);
        expect(without(pieces, 'gone')).to.equal(after);
      }),
      {numRuns: 1000},
    );
  });

  it('is the whole middle of texts that are too long to compare', () => {
    const text = (word: string) => `start ${`${word} `.repeat(5000)}end`;
    expect(wordDiff(text('a'), text('b')).map(({kind}) => kind)).to.deep.equal([
      'same',
      'gone',
      'new',
      'same',
    ]);
  });
});
