import {expect} from 'chai';
import {sentenceNote} from './sentences.js';

const words = (count: number): string => Array.from({length: count}, () => 'sana').join(' ');

describe('the sentences of a text', () => {
  it('tells the longest one, and how many words are too many in its language', () => {
    const text = `${words(5)}. S${words(24).slice(1)}.`;
    expect(sentenceNote(text, 'fi')).to.include({longest: 24, over: 4});
    expect(sentenceNote(text, 'sv-simple')).to.include({longest: 24, over: 2});
    expect(sentenceNote(text, 'en')).to.include({longest: 24, over: 0});
  });

  it('tells the average only when it is over what is easy', () => {
    expect(sentenceNote(words(12), 'fi')?.average).to.equal(undefined);
    expect(sentenceNote(words(13), 'fi')?.average).to.deep.equal({words: 13, limit: 12});
    expect(sentenceNote(words(15), 'en')?.average).to.equal(undefined);
  });

  it('takes each item of a list as a sentence', () => {
    expect(sentenceNote(`- ${words(11)}\n- ${words(12)}`, 'fi')).to.include({longest: 12, over: 0});
  });

  it('measures LIX when there are enough words', () => {
    expect(sentenceNote(words(29), 'fi')?.lix).to.equal(undefined);
    expect(sentenceNote(words(30), 'fi')?.lix).to.deep.equal({value: 30, limit: 70});
  });

  it('says nothing of an empty text, nor of a language that it does not know', () => {
    expect(sentenceNote(' ', 'fi')).to.equal(undefined);
    expect(sentenceNote(words(40), 'ar')).to.equal(undefined);
  });
});
