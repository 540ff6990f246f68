import {expect} from 'chai';
import fc from 'fast-check';
import {legibleAccent, luminance} from './colour.js';

const colours = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((rgb) => `#${rgb.map((c) => c.toString(16).padStart(2, '0')).join('')}`);

/** Luminance written out from the definition in sRGB integers, on its own. */
function luminanceOf(hex: string): number {
  const value = Number.parseInt(hex.slice(1), 16);
  const linear = (shift: number): number => {
    const part = (value >> shift) & 255;
    return part <= 10 ? part / 3294.6 : Math.exp(2.4 * Math.log((part + 14.025) / 269.025));
  };
  return (2126 * linear(16) + 7152 * linear(8) + 722 * linear(0)) / 10_000;
}

/** Contrast with a lighter colour. */
const contrastOn = (light: string, hex: string): number =>
  (luminanceOf(light) + 0.05) / (luminanceOf(hex) + 0.05);

/** White, which is also the colour of text on the accent, and the ground of a warning. */
const GROUNDS = ['#ffffff', '#fff4d6'];

describe("the authority's colour", () => {
  it('is used only when it can be read on our grounds, and white text on it', () => {
    fc.assert(
      fc.property(colours, (colour) => {
        const readable = Math.min(...GROUNDS.map((ground) => contrastOn(ground, colour)));
        // On the border itself the last digits of the two formulas may differ.
        fc.pre(Math.abs(readable - 4.5) > 1e-6);
        expect(legibleAccent(colour)).to.equal(readable >= 4.5 ? colour : undefined);
      }),
      {numRuns: 1000},
    );
  });

  it('has the luminance that others compute for well-known colours', () => {
    expect(luminance('#000000')).to.equal(0);
    expect(luminance('#ffffff')).to.be.closeTo(1, 1e-9);
    expect(luminance('#767676')).to.be.closeTo(0.1812, 0.0001);
    expect(luminance('#FF0000')).to.be.closeTo(0.2126, 1e-9);
  });

  it('may be written in either case, and may be left out', () => {
    expect(legibleAccent('#00357A')).to.equal('#00357A');
    expect(legibleAccent('#00357a')).to.equal('#00357a');
    expect(legibleAccent(undefined)).to.equal(undefined);
  });

  it('is passed over when it is almost dark enough', () => {
    expect(legibleAccent('#6e6e6e')).to.equal('#6e6e6e');
    expect(legibleAccent('#767676')).to.equal(undefined);
  });
});
