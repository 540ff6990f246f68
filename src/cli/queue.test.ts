import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

const CLI = fileURLToPath(new URL('rinnalla.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'rinnalla-queue-'));
after(() => rmSync(folder, {recursive: true}));

const queue = (secret: string, ...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', CLI, 'queue', ...args], {
    encoding: 'utf8',
    env: {...process.env, RINNALLA_QUEUE_SECRET: secret},
  });

describe('rinnalla queue', () => {
  it('tells what it needs', () => {
    const {status, stdout} = queue('', '--help');
    assert.equal(status, 0);
    assert.match(stdout, /RINNALLA_QUEUE_SECRET/);
  });

  it('does not begin without a file that is right, or without the secret', () => {
    const none = queue('secret');
    assert.equal(none.status, 2);
    assert.match(none.stderr, /queue-usage: It takes one file/);
    const file = join(folder, 'queue.json');
    writeFileSync(file, '{"domain": 1}');
    assert.match(queue('secret', file).stderr, /queue-config-invalid: "domain" is not right/);
    const right = {
      servers: ['xmpp://127.0.0.1:1'],
      domain: 'q.test',
      rooms: 'r.test',
      advisers: 'a.test',
    };
    writeFileSync(file, JSON.stringify({...right, queues: {a: {}}}));
    const {status, stderr} = queue('', file);
    assert.equal(status, 2);
    assert.match(stderr, /queue-secret-missing/);
  });
});
