import {expect} from 'chai';
import {markdown} from '../model/markdown.js';
import {addressOf, linked, marked, type Mark, type Replacement} from './markdown-buttons.js';

/** `a [b] c`: what is in brackets is selected; `|` is the caret. */
function read(drawn: string) {
  const start = drawn.search(/[⟦|]/);
  const text = drawn.replace(/[⟦⟧|]/g, '');
  const end = drawn.includes('⟧') ? drawn.indexOf('⟧') - 1 : start;
  return {text, selection: {start, end}};
}

function drawn(text: string, {from, to, insert, select}: Replacement): string {
  const next = text.slice(0, from) + insert + text.slice(to);
  const {start, end} = select;
  return start === end
    ? `${next.slice(0, start)}|${next.slice(start)}`
    : `${next.slice(0, start)}⟦${next.slice(start, end)}⟧${next.slice(end)}`;
}

function pressed(before: string, mark: Mark): string {
  const {text, selection} = read(before);
  return drawn(text, marked(text, selection, mark));
}

describe('the buttons above a text', () => {
  it('make what is selected bold, without the spaces around it, and plain again', () => {
    expect(pressed('a ⟦b ⟧c', 'bold')).to.equal('a **⟦b⟧** c');
    expect(pressed('a **⟦b⟧** c', 'bold')).to.equal('a ⟦b⟧ c');
    expect(pressed('a ⟦**b**⟧ c', 'bold')).to.equal('a ⟦b⟧ c');
  });

  it('take the word that the caret is in', () => {
    expect(pressed('the wa|ter charge', 'bold')).to.equal('the **⟦water⟧** charge');
    expect(pressed('|', 'bold')).to.equal('**|**');
  });

  it('make the lines a list, numbered or not, and paragraphs again', () => {
    expect(pressed('x\n⟦one\n\ntwo⟧\ny', 'list')).to.equal('x\n⟦- one\n\n- two⟧\ny');
    expect(pressed('⟦- one\n- two⟧', 'numbers')).to.equal('⟦1. one\n2. two⟧');
    expect(pressed('⟦1. one\n2. two⟧', 'numbers')).to.equal('⟦one\ntwo⟧');
    expect(pressed('on|e', 'list')).to.equal('- one|');
  });

  it('begin a definition of the word below its paragraph', () => {
    const after = pressed('Pay the ⟦water charge⟧ too.\n\nMore.', 'term');
    expect(after).to.equal('Pay the water charge too.\n\nwater charge\n: |\n\nMore.');
    expect(markdown(after.replace('|', 'x')).map(({type}) => type)).to.deep.equal([
      'paragraph',
      'definition',
      'paragraph',
    ]);
  });

  it('make a link that the widget reads as one, whatever is in its words', () => {
    const text = 'see [the] guide';
    const {from, to, insert} = linked({start: 4, end: 9}, '[the]', addressOf('www.kela.fi/a_(b)'));
    const [block] = markdown(text.slice(0, from) + insert + text.slice(to));
    expect(block).to.deep.include({
      children: [
        'see ',
        {type: 'link', href: 'https://www.kela.fi/a_%28b%29', children: ['the']},
        ' guide',
      ],
    });
  });

  it('leave an address as it is when it has its beginning', () => {
    for (const address of ['/fi/tulot', 'mailto:a@b.fi', 'tel:+358295', 'http://a.fi', '#x'])
      expect(addressOf(` ${address} `)).to.equal(address);
    expect(addressOf('kela.fi')).to.equal('https://kela.fi');
  });
});
