import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {applicationPath, startDemo} from './test-server.mjs';

describe('identification', () => {
  let demo;
  before(async () => (demo = await startDemo()));
  after(() => demo.stop());

  const open = (address) => {
    const query = new URLSearchParams({lang: 'fi', return: address});
    return fetch(`${demo.identificationOrigin}/?${query}`);
  };

  it('is on another origin, and comes back with a session', async () => {
    const away = await demo.get('/sv/asumistuki/tunnistautuminen');
    assert.equal(away.status, 302);
    assert.equal(away.headers.get('set-cookie'), null);
    const location = new URL(away.headers.get('location'));
    assert.equal(location.origin, demo.identificationOrigin);
    const back = `${demo.origin}${applicationPath('asunto', 'sv')}`;
    assert.equal(location.searchParams.get('return'), back);

    const page = await fetch(location);
    const text = await page.text();
    assert.equal(page.status, 200);
    assert.match(text, /<html lang="sv">/);
    assert.match(text, /Tunnistus\.example – demo/);
    assert.doesNotMatch(text, /<script|rinnalla/);
    assert.ok(text.includes(`method="get" action="${back}"`));
    assert.ok(text.includes(`href="${demo.origin}/sv/asumistuki?tunnistus=peruttu"`));
    const policy = page.headers.get('content-security-policy');
    assert.ok(policy.includes(`form-action ${demo.origin};`));
    assert.ok(policy.includes("frame-ancestors 'none'"));

    const arrived = await demo.get(`${applicationPath('asunto', 'sv')}?tunnistus=ok`);
    assert.equal(arrived.status, 200);
    assert.match(arrived.headers.get('set-cookie'), /; HttpOnly; SameSite=Lax$/);
    assert.match(await arrived.text(), /Identifierad: Kielo Esimerkki/);
  });

  for (const address of [
    'https://evil.example/fi/asumistuki/hakemus/asunto',
    'http://localhost.evil.example/fi/asumistuki/hakemus/asunto',
    'http://evil.example@localhost/fi/asumistuki/hakemus/asunto',
    'http://localhost:8000/fi/asumistuki/hakemus/asunto/../../../elsewhere',
    'http://localhost:8000/de/asumistuki/hakemus/asunto',
    'http://localhost:8000//evil.example/fi/asumistuki/hakemus/asunto',
    'javascript:alert(1)//fi/asumistuki/hakemus/asunto',
    '/fi/asumistuki/hakemus/asunto',
    '',
  ]) {
    it(`does not return to ${address || 'nowhere'}`, async () => {
      const response = await open(address);
      const text = await response.text();
      assert.equal(response.status, 400);
      assert.doesNotMatch(text, /<form|evil\.example|alert\(1\)/);
    });
  }

  it('drops what else the address says', async () => {
    const text = await (
      await open('http://localhost:8000/fi/asumistuki/hakemus/asunto?x="><b>#y')
    ).text();
    assert.ok(text.includes('action="http://localhost:8000/fi/asumistuki/hakemus/asunto"'));
  });
});
