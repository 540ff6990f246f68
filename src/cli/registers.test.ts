import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {json, registerServer} from './fixtures/register-server.js';
import type {Wanted} from './importer.js';
import {openSource, type World} from './registers.js';

const world: World = {
  env: {PTV_API_KEY: 'secret'},
  wait: () => Promise.resolve(),
  random: () => 0,
  now: () => 0,
};
const wanted = (base: string): Wanted => ({system: 'ptv-v12', kind: 'course', ids: ['1'], base});

describe('the key of PTV', () => {
  it('goes to no address but the public one and this machine', async () => {
    for (const base of [
      'https://register.example/api/v12',
      'https://127.0.0.1.example',
      'https://[',
      'http://127.0.0.1:80@register.example',
      'http://localhost:80@register.example',
    ]) {
      await assert.rejects(openSource(wanted(base), {}, world), {
        code: 'import-file-invalid',
        message: /base.*Expected: /s,
      });
    }
  });

  it('goes to this machine, for trying things out', async () => {
    let key: unknown;
    const server = await registerServer({
      '/x': (request, response) => {
        key = request.headers['x-api-key'];
        json({})(request, response);
      },
    });
    try {
      const {reader} = await openSource(wanted(server.base), {}, world);
      await reader.json('/x');
      assert.equal(key, 'secret');
    } finally {
      await server.stop();
    }
  });
});
