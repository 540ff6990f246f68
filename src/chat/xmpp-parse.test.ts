import {expect} from 'chai';
import fc from 'fast-check';
import {parseElement} from './xmpp-parse.js';
import {XmlElement} from './xmpp-xml.js';

/** What can be written in XML at all (2.2). */
const legal = (text: string) =>
  // eslint-disable-next-line no-control-regex
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

describe('XML of XMPP', () => {
  it('comes back as it was written, whatever a person types', () => {
    const any = fc.string({unit: 'binary'});
    fc.assert(
      fc.property(any, any, fc.constantFrom('a', 'b'), (text, value, ns) => {
        const inner = new XmlElement(ns, 'inner', {value, 'xml:lang': 'fi'}, text);
        const read = parseElement(new XmlElement('a', 'outer', {}, text, inner).toXml());
        const child = read.child('inner', ns);
        expect(read.text).to.equal(legal(text));
        expect(child?.attributes['value']).to.equal(legal(value));
        expect(child?.text).to.equal(legal(text));
      }),
    );
  });

  it('knows namespaces with and without a prefix', () => {
    const read = parseElement(`<s:a xmlns:s='x' xmlns="y"><b/><s:c><d xmlns=""/></s:c ></s:a>`);
    expect([read.name, read.ns]).to.deep.equal(['a', 'x']);
    expect(read.child('b', 'y')?.ns).to.equal('y');
    expect(read.child('c')?.child('d', '')?.name).to.equal('d');
  });

  it('is refused when it is malformed, and never read in part', () => {
    const malformed = [
      '', ' ', 'x', '<', '<a', '<a>', '</a>', '<a/><b/>', '<a/>x', '<a></b>', '<a><b></a></b>',
      '<a b/>', '<a b=c/>', '<a b="<"/>', '<p:a/>', '<:a/>', '<a:/>', '<1a/>', '< a/>',
      '<a>&nbsp;</a>', '<a>&#0;</a>', '<a>&#xd800;</a>', '<a>&#xffff;</a>', '<a>&#xffffffff;</a>', '<a>& b</a>', '<a>&lt</a>',
      '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', '<?xml version="1.0"?><a/>', '<a><!-- b --></a>',
      '<a><![CDATA[b]]></a>', '<a><?b?></a>',
    ]; // prettier-ignore
    for (const source of malformed)
      expect(() => parseElement(source), source).to.throw(SyntaxError);
  });

  it('of any kind is either read or refused', () => {
    const piece = fc.constantFrom(
      '<', '>', '/', 'a', 'b:', ' ', '=', '"', "'", '&', ';', '#x', '9', 'xmlns', '!', '?', '-',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 40}), (pieces) => {
        try {
          parseElement(pieces.join(''));
        } catch (error) {
          expect(error).to.be.instanceOf(SyntaxError);
        }
      }),
    );
  });

  it('is refused when it would take all the memory or time', () => {
    const deep = '<a>'.repeat(50_000) + '</a>'.repeat(50_000);
    const prefixes = Array.from({length: 5000}, (_, i) => `xmlns:p${i}="x"`).join(' ');
    for (const source of [
      deep,
      `<a ${prefixes}>${'<b/>'.repeat(30_000)}</a>`,
      `<a${' '.repeat(100_000)}`,
    ])
      expect(() => parseElement(source)).to.throw(SyntaxError);
  });

  it('has nothing in it that a page adds to all objects', () => {
    const polluted = Object.prototype as Record<string, unknown>;
    polluted['to'] = 'evil@example';
    polluted['xmlns'] = 'evil';
    try {
      const written = new XmlElement('a', 'b', {c: 'd'}, new XmlElement('a', 'e')).toXml();
      expect(written).to.equal('<b xmlns="a" c="d"><e/></b>');
      expect(new XmlElement('a', 'b').attributes['to']).to.equal(undefined);
      expect(parseElement(written).attributes['to']).to.equal(undefined);
    } finally {
      delete polluted['to'];
      delete polluted['xmlns'];
    }
  });
});
