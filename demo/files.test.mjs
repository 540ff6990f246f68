import assert from 'node:assert/strict';
import {mkdtemp, mkdir, rm, symlink, writeFile} from 'node:fs/promises';
import {createServer, request} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {folder} from './http/files.mjs';
import {startDemo} from './test-server.mjs';

/** Sends an address as it is. `fetch` would tidy it first. */
function statusOf(port, path) {
  return new Promise((resolve, reject) => {
    const sent = request({host: '127.0.0.1', port, path}, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject).end();
  });
}

describe('a folder that is served', () => {
  let root;
  let server;
  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'demo-files-'));
    await mkdir(join(root, 'open', 'inner'), {recursive: true});
    await writeFile(join(root, 'secret.txt'), 'secret');
    await writeFile(join(root, 'open', 'page.txt'), 'page');
    await writeFile(join(root, 'open', '.hidden.txt'), 'hidden');
    await writeFile(join(root, 'open', 'inner', 'script.js'), '1');
    await symlink(join(root, 'secret.txt'), join(root, 'open', 'link.txt'));
    const serve = folder(join(root, 'open'));
    server = createServer((incoming, response) => serve(incoming, response, incoming.url.slice(1)));
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  after(async () => {
    server.closeAllConnections();
    server.close();
    await rm(root, {recursive: true});
  });

  it('gives the files in it', async () => {
    const {port} = server.address();
    assert.equal(await statusOf(port, '/page.txt'), 200);
    assert.equal(await statusOf(port, '/inner/script.js'), 200);
  });

  for (const path of [
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/inner/../../secret.txt',
    '/..%5csecret.txt',
    '//secret.txt',
    '/link.txt',
    '/.hidden.txt',
    '/page.txt%00.js',
    '/page.txt/',
    '/inner',
    '/%',
  ]) {
    it(`refuses ${path}`, async () => {
      assert.equal(await statusOf(server.address().port, path), 404);
    });
  }
});

describe('the files of the demo', () => {
  let demo;
  before(async () => (demo = await startDemo()));
  after(() => demo.stop());

  it('come with their type, and again only when they have changed', async () => {
    const first = await demo.get('/demo-static/authority.css');
    assert.equal(first.status, 200);
    assert.match(first.headers.get('content-type'), /^text\/css/);
    assert.equal(first.headers.get('x-content-type-options'), 'nosniff');
    const tag = first.headers.get('etag');
    const again = await demo.get('/demo-static/authority.css', {headers: {'if-none-match': tag}});
    assert.equal(again.status, 304);
  });

  it('include the manifests, as JSON', async () => {
    const response = await demo.get('/help/asumistuki.json');
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-type'), /^application\/json/);
    assert.equal((await response.json()).format, 1);
  });

  it('do not include the program of the server', async () => {
    const {port} = new URL(demo.origin);
    for (const path of ['/demo-static/../server.mjs', '/help/%2e%2e/server.mjs'])
      assert.notEqual(await statusOf(port, path), 200);
  });
});
