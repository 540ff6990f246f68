import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {metresBetween} from '../model/coordinates.js';
import {toTm35fin} from '../model/etrs-tm35fin.js';
import {fromTm35fin} from './tm35fin.js';

describe('coordinates in metres', () => {
  it('become degrees; on the meridian of 27° the easting is 500 km', () => {
    const place = fromTm35fin(7_209_946.45, 500_000);
    assert.equal(place?.longitude, 27);
    assert.ok(Math.abs(place.latitude - 65) < 0.02);
  });

  it('lead back to the same metre, by another implementation of the projection', () => {
    const north = fc.double({min: 6_700_000, max: 7_600_000, noNaN: true});
    const east = fc.double({min: 250_000, max: 650_000, noNaN: true});
    fc.assert(
      fc.property(north, east, (northing, easting) => {
        const place = fromTm35fin(northing, easting);
        assert.ok(place);
        const back = toTm35fin(place);
        assert.ok(Math.hypot(back.north - northing, back.east - easting) < 1);
        assert.ok(metresBetween(place, place) === 0);
      }),
    );
  });

  it('are none when they are 0, degrees, outside Finland, or in the wrong order', () => {
    for (const [northing, easting] of [
      [0, 0],
      [NaN, 428_000],
      [65.01, 25.47],
      [428_000, 7_213_000],
      [5_900_000, 500_000],
      [-7_213_000, 428_000],
    ] as const) {
      assert.equal(fromTm35fin(northing, easting), undefined);
    }
  });
});
