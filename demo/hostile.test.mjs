import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {caseNames} from './hostile/hostile-pages.mjs';
import {startDemo} from './test-server.mjs';

const pathOf = (name) => (name.includes('/') ? `/hostile/${name}` : `/hostile/${name}.html`);

describe('the hard cases', () => {
  let demo;
  before(async () => (demo = await startDemo()));
  after(() => demo.stop());

  const textOf = async (path) => (await demo.get(path)).text();

  const policyOf = async (name) =>
    (await demo.get(pathOf(name))).headers.get('content-security-policy');

  for (const name of caseNames) {
    it(`has ${name}, with all its files`, async () => {
      const response = await demo.get(pathOf(name));
      assert.equal(response.status, 200);
      const text = await response.text();
      assert.match(text, /<main id="main"/);
      assert.doesNotMatch(text, /undefined|\[object/);
      for (const [, file] of text.matchAll(/(?:src|href)="(\/demo-static\/[^"]+)"/g)) {
        const found = await demo.get(file);
        assert.equal(found.status, 200, file);
        await found.arrayBuffer();
      }
    });
  }

  it('are listed, but for the pages within pages', async () => {
    const text = await textOf('/hostile.html');
    assert.ok(text.includes('href="/hostile/polluted-prototypes.html"'));
    assert.ok(!text.includes('href="/hostile/only-fields.html"'));
    assert.equal((await demo.get('/hostile/nothing.html')).status, 404);
  });

  it('have the headers and the markup that make them hard', async () => {
    assert.match(await policyOf('trusted-types-none'), /trusted-types 'none'/);
    assert.equal(await policyOf('no-csp'), null);
    assert.doesNotMatch(await policyOf('document-open'), /trusted-types/);
    assert.match(await policyOf('frame-fields'), /frame-src 'self'/);
    assert.ok(!(await textOf(pathOf('quirks'))).includes('<!doctype'));
    assert.equal((await textOf(pathOf('two-tags'))).match(/data-manifest=/g).length, 2);
    assert.match(await textOf(pathOf('rtl')), /<html lang="ar"\s+dir="rtl">/);
    assert.match(await textOf(pathOf('clobbered')), /<img[^>]*name="currentScript"/);
  });
});

describe('the broken manifests', () => {
  let demo;
  before(async () => (demo = await startDemo()));
  after(() => demo.stop());

  const get = (name) => demo.get(`/help/hostile/${name}.json`);

  it('are broken as they say', async () => {
    assert.equal((await get('missing')).status, 404);
    assert.equal((await get('error-500')).status, 500);
    assert.match((await get('html')).headers.get('content-type'), /^text\/html/);
    assert.equal(
      (await get('redirected')).headers.get('location'),
      '/help/hostile/other-number.json',
    );
    const truncated = await (await get('truncated')).text();
    assert.throws(() => JSON.parse(truncated));
    assert.equal((await (await get('newer')).json()).format, 2);
  });

  it('can be read as JSON where only the content is wrong', async () => {
    for (const name of [
      'wrong-types',
      'lookalike',
      'prototype',
      'unknown',
      'unsafe',
      'tricky-texts',
    ])
      assert.equal((await (await get(name)).json()).format, 1, name);
  });

  it('may be longer than anyone should read, and stop when nobody does', async () => {
    const huge = await (await get('huge')).arrayBuffer();
    assert.ok(huge.byteLength > 20 * 1024 * 1024);
    const reader = (await get('endless')).body.getReader();
    const {value} = await reader.read();
    assert.ok(value.length > 0);
    await reader.cancel();
  });

  it('may never come', async () => {
    const signal = AbortSignal.timeout(200);
    await assert.rejects(demo.get('/help/hostile/slow.json', {signal}), {name: 'TimeoutError'});
  });
});
