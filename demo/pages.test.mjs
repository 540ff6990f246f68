import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {preferredLanguage} from './texts/language.mjs';
import {routes} from './pages/routes.mjs';
import {startDemo} from './test-server.mjs';
import {languages, texts} from './texts/texts.mjs';

const redirects = new Set(['asumistuki/tunnistautuminen', 'kirjaudu-ulos']);

const pages = [...routes.keys()].filter((path) => !redirects.has(path));

describe('the pages of the demo', () => {
  let demo;
  before(async () => (demo = await startDemo()));
  after(() => demo.stop());

  for (const lang of languages) {
    for (const path of pages) {
      it(`shows /${lang}/${path}`, async () => {
        const response = await demo.get(`/${lang}/${path}`);
        const text = await response.text();
        assert.equal(response.status, 200);
        assert.match(text, new RegExp(`<html lang="${lang}">`));
        assert.equal(text.match(/<h1>/g).length, 1);
        assert.equal(text.match(/<main /g).length, 1);
        assert.equal(text.match(/<script[^>]*data-manifest=/g).length, 1);
        assert.doesNotMatch(text, /undefined|\[object|\sstyle=|\son[a-z]+=|<style/);
        assert.equal(response.headers.get('set-cookie'), null);
      });
    }
  }

  it('says in its headers how strict it is', async () => {
    const {headers} = await demo.get('/fi/asumistuki');
    const policy = headers.get('content-security-policy');
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "connect-src 'self'",
      `form-action 'self' ${demo.identificationOrigin}`,
      "require-trusted-types-for 'script'",
      'trusted-types rinnalla',
    ]) {
      assert.ok(policy.split('; ').includes(part), part);
    }
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('referrer-policy'), 'same-origin');
    assert.equal(headers.get('cache-control'), 'no-store');
  });

  it('has ids once, and every reference leads to one', async () => {
    for (const path of pages) {
      const text = await (await demo.get(`/fi/${path}`)).text();
      const ids = [...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      assert.equal(new Set(ids).size, ids.length, path);
      const references = text.matchAll(/\s(?:for|aria-describedby|aria-labelledby)="([^"]+)"/g);
      for (const [, list] of references) {
        for (const id of list.split(' ')) assert.ok(ids.includes(id), `${path}: ${id}`);
      }
    }
  });

  it('asks for the language of the browser at the front door', async () => {
    const response = await demo.get('/', {headers: {'accept-language': 'sv-FI,sv;q=0.9,en;q=0.5'}});
    assert.equal(response.status, 302);
    assert.equal(response.headers.get('location'), '/sv/');
    assert.equal(response.headers.get('vary'), 'Accept-Language');
  });

  it('leaves alone what is not its own', async () => {
    assert.equal((await demo.get('/elsewhere')).status, 418);
    assert.equal((await demo.get('/finland/')).status, 418);
  });

  it('has a page for what is not there, and no other methods than it needs', async () => {
    const missing = await demo.get('/sv/saknas');
    assert.equal(missing.status, 404);
    assert.match(await missing.text(), /Sidan hittades inte/);
    const wrong = await demo.get('/fi/paatokset', {method: 'DELETE'});
    assert.equal(wrong.status, 405);
    assert.equal(wrong.headers.get('allow'), 'GET, HEAD');
  });

  it('shows what was asked for as text, never as markup', async () => {
    const query = new URLSearchParams({decisionQuery: '"><script>alert(1)</script>'});
    const text = await (await demo.get(`/fi/paatokset?${query}`)).text();
    assert.ok(text.includes('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"'));
    assert.ok(text.includes('id="no-results"'));
  });

  it('finds decisions by number, word, year and subject', async () => {
    const count = async (query) => {
      const text = await (await demo.get(`/en/paatokset?${new URLSearchParams(query)}`)).text();
      return [...text.matchAll(/<h3>/g)].length;
    };
    assert.equal(await count({decisionQuery: 'ev2026-20817'}), 1);
    assert.equal(await count({decisionQuery: 'housing refused'}), 1);
    assert.equal(await count({decisionQuery: '', decisionYear: '2024'}), 4);
    assert.equal(await count({decisionQuery: '', decisionType: 'child'}), 2);
    assert.equal(await count({decisionQuery: ''}), 15);
  });
});

describe('the language of a browser', () => {
  it('is the most wanted of ours, or Finnish', () => {
    assert.equal(preferredLanguage('en-GB,en;q=0.9'), 'en');
    assert.equal(preferredLanguage('de,sv;q=0.5,en;q=0.7'), 'en');
    assert.equal(preferredLanguage('de'), 'fi');
    assert.equal(preferredLanguage('en;q=0, *'), 'fi');
    assert.equal(preferredLanguage(undefined), 'fi');
  });
});

describe('the texts', () => {
  const flat = (value, path = '') =>
    typeof value === 'string'
      ? [[path, (value.match(/\{\w+\}/g) ?? []).sort().join()]]
      : Object.entries(value).flatMap(([key, part]) => flat(part, `${path}/${key}`));

  it('are the same texts with the same places in every language', () => {
    assert.deepEqual(flat(texts('sv')).sort(), flat(texts('fi')).sort());
    assert.deepEqual(flat(texts('en')).sort(), flat(texts('fi')).sort());
  });
});
