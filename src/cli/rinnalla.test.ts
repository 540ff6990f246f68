import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

const CLI = fileURLToPath(new URL('rinnalla.ts', import.meta.url));
const rinnalla = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', CLI, ...args], {encoding: 'utf8'});

describe('rinnalla on the command line', () => {
  it('tells what it can do', () => {
    const {status, stdout} = rinnalla('--help');
    assert.equal(status, 0);
    assert.match(stdout, /^ {2}import .*\n {2}export /m);
    assert.match(rinnalla('import', '--help').stdout, /--cache/);
  });

  it('fails in plain words', () => {
    const unknown = rinnalla('toString');
    assert.equal(unknown.status, 2);
    assert.match(unknown.stderr, /there is no command toString/);
    const wrong = rinnalla('import', '/nowhere.json', '--out', '/nowhere');
    assert.equal(wrong.status, 2);
    assert.match(wrong.stderr, /^rinnalla import: import-file-unreadable: /);
  });
});
