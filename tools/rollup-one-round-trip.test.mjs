import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {furtherRoundTrips} from './rollup-one-round-trip.mjs';

const chunk = (imports = [], dynamicImports = [], isEntry = false) => ({
  imports,
  dynamicImports,
  isEntry,
});

describe('a lazy chunk', () => {
  it('may import what was loaded before', () => {
    const chunks = {
      entry: chunk([], ['panel'], true),
      panel: chunk(['entry'], ['search']),
      search: chunk(['entry', 'panel']),
    };
    assert.deepEqual(furtherRoundTrips(chunks), []);
  });

  it('may not import a chunk that nobody has loaded', () => {
    const chunks = {
      entry: chunk([], ['panel', 'search'], true),
      panel: chunk(['shared']),
      search: chunk(['shared']),
      shared: chunk(),
    };
    assert.equal(furtherRoundTrips(chunks).length, 2);
  });

  it('may not count on a chunk that only one way to it has loaded', () => {
    const chunks = {
      entry: chunk([], ['panel', 'search'], true),
      panel: chunk([], ['search']),
      search: chunk(['panel']),
    };
    assert.match(furtherRoundTrips(chunks)[0], /^search imports panel/);
  });

  it('may not be a part of the first load', () => {
    assert.equal(
      furtherRoundTrips({entry: chunk(['shared'], [], true), shared: chunk()}).length,
      1,
    );
  });
});
