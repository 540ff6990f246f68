import {expect} from 'chai';
import fc from 'fast-check';
import {linksIn, markdown, type Block, type Inline} from './markdown.js';

const paragraph = (...children: Inline[]): Block => ({type: 'paragraph', children});
const list = (...items: Inline[][]): Block => ({type: 'list', ordered: false, items});
const numbered = (...items: Inline[][]): Block => ({type: 'list', ordered: true, items});
const link = (href: string, ...children: Inline[]): Inline => ({type: 'link', href, children});
const strong = (...children: Inline[]): Inline => ({type: 'strong', children});
const emphasis = (...children: Inline[]): Inline => ({type: 'emphasis', children});

describe('the marks that editors may use', () => {
  const reads = (does: string, text: string, ...blocks: Block[]) =>
    it(does, () => {
      expect(markdown(text)).to.deep.equal(blocks);
    });

  reads('make nothing of nothing', ' \n\n \t ');
  reads('leave a plain text as it is', 'Vuokra 1 200,50 €.', paragraph('Vuokra 1 200,50 €.'));
  reads('part paragraphs by an empty line', 'a\nb\n\n \nc', paragraph('a b'), paragraph('c'));
  reads('make lists of - and *', '- a\n* b\n  - c', list(['a'], ['b'], ['c']));
  reads('make numbered lists', '1. a\n2) b\n10. c', numbered(['a'], ['b'], ['c']));
  reads(
    'let lists and paragraphs follow each other without an empty line',
    'Tarvitset:\n- a\n- b\n1. c\nloppu',
    paragraph('Tarvitset:'),
    list(['a'], ['b']),
    numbered(['c']),
    paragraph('loppu'),
  );
  reads('see no list in a year, a sum or a hyphen', '2026. a', paragraph('2026. a'));
  reads('need a space after the mark of a list', '-a\n1.b', paragraph('-a 1.b'));
  reads(
    'make words strong or emphasised',
    'a **b** *c* d',
    paragraph('a ', strong('b'), ' ', emphasis('c'), ' d'),
  );
  reads('stay as they are when they have no end', '**a *b', paragraph('**a *b'));
  reads('see no emphasis in a sum', '5 * 3 * 2 ** 2 ** 1', paragraph('5 * 3 * 2 ** 2 ** 1'));
  reads('stay as they are when they hold nothing', '** ****', paragraph('** ****'));
  reads(
    'make links',
    'Lue [ohje](https://a.example/b?c=1#d).',
    paragraph('Lue ', link('https://a.example/b?c=1#d', 'ohje'), '.'),
  );
  reads(
    'may stand within each other',
    '**[a](/b)** [*c* d](/e)',
    paragraph(strong(link('/b', 'a')), ' ', link('/e', emphasis('c'), ' d')),
  );
  reads(
    'make no link of half a link',
    '[a](b c) [d] (e) [](f)',
    paragraph('[a](b c) [d] (e) [](f)'),
  );
  reads('make no picture', '![a](b.png)', paragraph('!', link('b.png', 'a')));
  reads('define a word', 'Vuokravakuus\n: Raha, jonka *annat*\n: vuokran antajalle.', {
    type: 'definition',
    term: ['Vuokravakuus'],
    meaning: ['Raha, jonka ', emphasis('annat'), ' vuokran antajalle.'],
  });
  reads(
    'define a word right after and before other text',
    'ennen\nsana\n: merkitys\njälkeen',
    paragraph('ennen'),
    {type: 'definition', term: ['sana'], meaning: ['merkitys']},
    paragraph('jälkeen'),
  );
  reads('leave a meaning without a word as it is', ': a', paragraph(': a'));

  it('are the only ones: all else is text', () => {
    for (const text of [
      '# a',
      '> a',
      '`a`',
      '~~a~~',
      '| a | b |',
      '---',
      'a  ',
      '<b>a</b>',
      '&lt;',
    ]) {
      expect(markdown(text)).to.deep.equal([paragraph(text.trim())]);
    }
  });
});

describe('the links in a text', () => {
  it('are all found, also in other marks', () => {
    expect(linksIn('[a](/1) **[b](/2)** *[c](/3)* [*d*](/4) [e]( [f](/5)')).to.deep.equal([
      '/1',
      '/2',
      '/3',
      '/4',
      '/5',
    ]);
    expect(linksIn('a\n: [b](/1)\n\n1. [c](/2)\n2. [d](/3)')).to.deep.equal(['/1', '/2', '/3']);
    expect(linksIn('**a** *b* [c] (d)')).to.deep.equal([]);
  });

  it('are those that are shown: marks of other lines hide none', () => {
    expect(linksIn('- a *b\n- [c*](/1)')).to.deep.equal(['/1']);
    expect(linksIn('- [a\n- b](/1)')).to.deep.equal([]);
  });
});

/** All the text of a tree, in order; of a link, the words and then the address. */
const textOf = (parts: readonly Inline[]): string =>
  parts
    .map((part) => {
      if (typeof part === 'string') return part;
      return textOf(part.children) + (part.type === 'link' ? part.href : '');
    })
    .join('');

function inlinesOf(block: Block): readonly Inline[] {
  if (block.type === 'paragraph') return block.children;
  return block.type === 'list' ? block.items.flat() : [...block.term, ...block.meaning];
}

const deepest = (parts: readonly Inline[]): number =>
  Math.max(0, ...parts.map((part) => (typeof part === 'string' ? 1 : 1 + deepest(part.children))));

const MARKS = ['*', '**', '[', ']', '(', ')', '](', '- ', '1. ', ': ', '\n', '\n\n', ' ', '<', '>'];
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(...MARKS),
      fc.constantFrom('[a](/b)', '<img src=x onerror=y>', '&amp;', '<!--', '\n: x', '__proto__'),
      fc.string({unit: 'grapheme', maxLength: 4}),
    ),
    {maxLength: 40, size: 'max'},
  )
  .map((parts) => parts.join(''));

/** Letter by letter: WebKit 2.50 finds none in U+F900 U+FC00 together (`match(/\p{L}/gu)`). */
const lettersOf = (text: string): string[] => [...text].filter((sign) => /\p{L}/u.test(sign));

describe('any text at all', () => {
  it('keeps its letters, in their order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const shown = markdown(text).flatMap(inlinesOf);
        expect(lettersOf(textOf(shown))).to.deep.equal(lettersOf(text));
      }),
      {numRuns: 1000},
    );
  });

  it('becomes texts, lists, definitions, emphasis and links, and nothing else', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const block of markdown(text)) {
          expect(block.type).to.be.oneOf(['paragraph', 'list', 'definition']);
          const kinds = JSON.stringify(inlinesOf(block)).match(/(?<="type":")\w+(?=",")/g) ?? [];
          for (const kind of kinds) expect(kind).to.be.oneOf(['strong', 'emphasis', 'link']);
          expect(deepest(inlinesOf(block))).to.be.at.most(4);
        }
      }),
      {numRuns: 1000},
    );
  });
});

describe('a text that is made to be slow', () => {
  const HARD = {
    'emphasis that never ends': '*_'.repeat(20_000),
    'strong that never ends': '**a '.repeat(20_000),
    'brackets that never close': '['.repeat(20_000),
    'links that never end': '[a]('.repeat(20_000),
    'half links in brackets': `${'['.repeat(10_000)}a${']('.repeat(10_000)}`,
    stars: '*'.repeat(50_000),
    'spaces before a mark': `${' '.repeat(50_000)}a`,
    'spaces after a mark': `-${' '.repeat(50_000)}a`,
    'lists 400 levels deep': Array.from({length: 400}, (_, i) => `${'  '.repeat(i)}- a`).join('\n'),
    'meanings without words': ': a\n'.repeat(10_000),
    lines: 'a\n'.repeat(20_000),
  };

  for (const [kind, text] of Object.entries(HARD)) {
    it(`is read, without going deep: ${kind}`, () => {
      const blocks = markdown(text);
      expect(blocks).to.have.length.above(0);
      const inlines = blocks.flatMap(inlinesOf);
      expect(textOf(inlines).match(/a/g)).to.deep.equal(text.match(/a/g));
      expect(inlines.reduce((most, part) => Math.max(most, deepest([part])), 0)).to.be.at.most(4);
    });
  }
});
