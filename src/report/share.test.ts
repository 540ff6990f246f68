import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {failureShare, shareOf, wilson} from './share.js';

const roundedDown = (n: number) => Math.floor(n / 5) * 5;

describe('a share', () => {
  it('has the interval that the literature gives', () => {
    // R. G. Newcombe, Statistics in Medicine 17 (1998) 857, table I, method 3.
    for (const [k, n, low, high] of [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const) {
      const found = wilson(k, n);
      assert.ok(Math.abs(found.low - low) < 0.00006, `${k}/${n}: ${found.low}`);
      assert.ok(Math.abs(found.high - high) < 0.00006, `${k}/${n}: ${found.high}`);
    }
  });

  it('has an interval as wide as the rounding needs', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(3000), (yes, no) => {
        const told = shareOf(roundedDown(yes), roundedDown(no));
        if (!told) return;
        const exact = wilson(yes, yes + no);
        assert.ok(told.low <= exact.low + 1e-12 && exact.high <= told.high + 1e-12);
        assert.ok(told.low <= told.value && told.value <= told.high);
      }),
    );
  });

  it('of failures is never told to be more than it surely is', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.integer({min: 1, max: 3000}), (no, back, all) => {
        const told = failureShare([roundedDown(no), roundedDown(back)], roundedDown(all));
        if (!told || no + back > all) return;
        const exact = wilson(no + back, all);
        assert.ok(told.low <= exact.low + 1e-12);
        assert.ok(exact.high <= told.high + 1e-12);
      }),
    );
  });

  it('of a few is not told', () => {
    assert.equal(shareOf(5, 0), undefined);
    assert.equal(failureShare([0, 0], 100), undefined);
    assert.equal(failureShare([5], 5), undefined);
  });
});
