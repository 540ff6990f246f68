import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {BUDGETS, groups, overruns} from './size.mjs';

const file = (name, brotli, imports = []) => ({name, brotli, imports});

const files = {
  'chunks/rinnalla.1.mjs': file('rinnalla', 100),
  'chunks/panel.2.mjs': file('panel', 200, ['chunks/rinnalla.1.mjs', 'chunks/shared.3.mjs']),
  'chunks/shared.3.mjs': file('shared', 30),
  'chunks/fi.4.mjs': file('fi', 10),
  'chunks/uk.5.mjs': file('uk', 20),
  'chunks/search.6.mjs': file('search', 40, ['chunks/panel.2.mjs']),
  'rinnalla.mjs': file(undefined, 1),
  'rinnalla.js': file('classic', 5),
  'rinnalla.single.js': file('single', 400),
};

describe('the size of the build', () => {
  const [first, opening, search, single, ...more] = groups(files);

  it('counts the loader and the entry before the first interaction', () => {
    assert.deepEqual(first.parts, ['rinnalla.js', 'chunks/rinnalla.1.mjs']);
  });
  it('counts the panel, what comes with it and the largest language for opening', () => {
    const parts = ['chunks/panel.2.mjs', 'chunks/shared.3.mjs', 'chunks/uk.5.mjs'];
    assert.deepEqual(opening.parts, parts);
  });
  it('counts what comes later without what is there already', () => {
    assert.equal(search.title, 'Later: search');
    assert.deepEqual(search.parts, ['chunks/search.6.mjs']);
    assert.deepEqual(single.parts, ['rinnalla.single.js']);
    assert.deepEqual(more, []);
  });
  it('is held to the budgets', () => {
    assert.deepEqual(overruns(files), []);
    const larger = {...files, 'chunks/search.6.mjs': file('search', BUDGETS.later + 1)};
    assert.match(overruns(larger)[0], /^Later: search: 15001 bytes/);
  });
});
