import {expect} from 'chai';
import fc from 'fast-check';
import {foldText} from './folded-text.js';

const folded = (text: string): string => foldText(text).text;

describe('a text in which codes are looked for', () => {
  it('has one form for what people write in many', () => {
    expect(folded('Käyttäjätunnus ÅÄÖ İ')).to.equal('kayttajatunnus aao i');
    expect(folded('a\u0308 ä')).to.equal('a a');
    expect(folded('１３－Ｔ ①² ４')).to.equal('13-t 12 4');
    expect(folded('1–2—3−4‑5')).to.equal('1-2-3-4-5');
    expect(folded('1\u00a02\u2009 \t3')).to.equal('1 2 3');
    expect(folded('1\u200b2\u00ad3\u202e4\u2060')).to.equal('1234');
    expect(folded('٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹')).to.equal('0123456789 0123456789');
    expect(folded('1️⃣2️⃣')).to.equal('12');
  });

  it('keeps lines apart', () => {
    expect(folded('PIN:\r\n1234')).to.equal('pin:\r\n1234');
  });

  it('knows where each sign came from', () => {
    const text = 'é\u200b😀ﬁ  x';
    const {text: signs, starts, ends} = foldText(text);
    const from = Array.from({length: signs.length}, (_, i) => text.slice(starts[i], ends[i]));
    expect(from).to.deep.equal(['é', '😀', '😀', 'ﬁ', 'ﬁ', ' ', 'x']);
  });

  it('has a place in the text for each of its signs, in order', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 60}), (text) => {
        const {text: signs, starts, ends} = foldText(text);
        expect(starts).to.have.length(signs.length);
        expect(ends).to.have.length(signs.length);
        for (const [i, start] of starts.entries()) {
          expect(start).to.be.at.least(starts[i - 1] ?? 0);
          expect(ends[i]).to.be.within(start + 1, text.length);
        }
      }),
    );
  });
});
