import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {isNodeNewEnough, isStale, matchesLock, waysToBrowser, wantsChromium} from './setup.mjs';

describe('the version of Node', () => {
  it('is good from 20.19 on', () => {
    for (const version of ['20.19.0', '20.20.2', '22.0.0', '24.1.0'])
      assert.ok(isNodeNewEnough(version), version);
  });
  it('is too old before', () => {
    for (const version of ['18.20.0', '20.9.0', '20.18.3'])
      assert.ok(!isNodeNewEnough(version), version);
  });
});

describe('what npm installed', () => {
  const lock = {
    packages: {
      '': {name: 'rinnalla'},
      'node_modules/lit': {version: '3.3.3'},
      'node_modules/only-for-windows': {version: '1.0.0', optional: true},
    },
  };
  it('fits when every package for this machine is there', () => {
    assert.ok(matchesLock(lock, {packages: {'node_modules/lit': {version: '3.3.3'}}}));
  });
  it('may hold more, such as a browser that was added by hand', () => {
    const packages = {
      'node_modules/lit': {version: '3.3.3'},
      'node_modules/extra': {version: '1.0.0'},
    };
    assert.ok(matchesLock(lock, {packages}));
  });
  it('does not fit when a package is missing or of another version', () => {
    assert.ok(!matchesLock(lock, {packages: {}}));
    assert.ok(!matchesLock(lock, {packages: {'node_modules/lit': {version: '3.3.2'}}}));
  });
});

describe('the way to a browser', () => {
  const bare = {installed: false, fromNpm: false, apt: false, root: false, npmFits: false};
  it('is none when one is there', () => {
    assert.deepEqual(waysToBrowser({...bare, installed: true, apt: true, root: true}), []);
    assert.deepEqual(waysToBrowser({...bare, fromNpm: true}), []);
  });
  it('is the package for root on Debian, then npm', () => {
    const facts = {...bare, apt: true, root: true, npmFits: true};
    assert.deepEqual(waysToBrowser(facts), ['apt', 'npm', 'give-up']);
  });
  it('never touches apt without root', () => {
    assert.deepEqual(waysToBrowser({...bare, apt: true, npmFits: true}), ['npm', 'give-up']);
  });
  it('ends with the remedies where nothing fits', () => {
    assert.deepEqual(waysToBrowser(bare), ['give-up']);
  });
  it('is not needed when BROWSERS names other engines only', () => {
    assert.ok(wantsChromium(undefined));
    assert.ok(wantsChromium('all'));
    assert.ok(wantsChromium('webkit,chromium'));
    assert.ok(!wantsChromium('firefox'));
  });
});

describe('the build', () => {
  it('is stale when it is missing or older than a source', () => {
    assert.ok(isStale(undefined, []));
    assert.ok(isStale(5, [1, 6]));
    assert.ok(!isStale(5, [1, 5]));
  });
});
