import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {createServer} from 'node:net';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

const script = fileURLToPath(new URL('server.mjs', import.meta.url));

/** Runs the server until it has said `until`, or has ended. */
function run(env, until) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script], {env: {...process.env, ...env}});
    let said = '';
    const listen = (data) => {
      said += data;
      if (until && said.includes(until)) child.kill();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('close', (code) => resolve({code, said}));
  });
}

function taken() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => resolve(server));
  });
}

describe('starting the demo', () => {
  it('says where it is', async () => {
    const server = await taken();
    const {port} = server.address();
    await new Promise((resolve) => server.close(resolve));
    const {said} = await run({PORT: String(port)}, 'Stop with');
    assert.match(said, new RegExp(`http://localhost:${port}\\n`));
    assert.match(said, new RegExp(`http://localhost:${port + 1}\\n`));
  });

  it('says which port is taken, and what to do', async () => {
    const server = await taken();
    const {port} = server.address();
    const {code, said} = await run({PORT: String(port)});
    server.close();
    assert.equal(code, 1);
    assert.match(said, new RegExp(`Port ${port} is already in use`));
    assert.match(said, /PORT=8100 npm start/);
    assert.doesNotMatch(said, /\s at /);
  });

  it('does not start on a port that is none', async () => {
    const {code, said} = await run({PORT: 'abc'});
    assert.equal(code, 1);
    assert.match(said, /PORT is "abc"/);
  });
});
