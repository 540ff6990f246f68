import {expect} from 'chai';
import fc from 'fast-check';
import proj4 from 'proj4';
import {toTm35fin} from './etrs-tm35fin.js';

/** [what, latitude, longitude, north, east] */
const KNOWN = [
  ['a library in Helsinki, as its register has it', 60.18372, 24.95356, 6_673_631, 386_500],
  ['the middle of a map of the whole country', 65.00104, 26.03961, 7_208_915, 454_714],
] as const;

const TM35FIN = '+proj=utm +zone=35 +ellps=GRS80 +units=m +no_defs';

describe('metres on Finnish maps (ETRS-TM35FIN)', () => {
  for (const [what, latitude, longitude, north, east] of KNOWN) {
    it(`are right to some metres for ${what}`, () => {
      const found = toTm35fin({latitude, longitude});
      expect(found.north).to.be.closeTo(north, 10);
      expect(found.east).to.be.closeTo(east, 10);
    });
  }

  it('are those of PROJ to a millimetre, everywhere in Finland', () => {
    const latitudes = fc.double({min: 59, max: 71, noNaN: true});
    const longitudes = fc.double({min: 19, max: 32, noNaN: true});
    fc.assert(
      fc.property(latitudes, longitudes, (latitude, longitude) => {
        const [east = 0, north = 0] = proj4(TM35FIN, [longitude, latitude]);
        const found = toTm35fin({latitude, longitude});
        expect(found.north).to.be.closeTo(north, 0.001);
        expect(found.east).to.be.closeTo(east, 0.001);
      }),
    );
  });
});
