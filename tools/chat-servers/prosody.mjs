import {mkdirSync, writeFileSync} from 'node:fs';
import {filled} from './filled.mjs';
import {freePorts, ready, start, temporaryFolder} from './processes.mjs';
import {ACCOUNT, QUEUE_NAMES, SECRET} from './scene.mjs';

/** Starts prosody on this computer. @returns where it is */
export async function startProsody() {
  const folder = temporaryFolder('prosody');
  mkdirSync(`${folder}/data`);
  const [httpPort, componentPort] = await freePorts(2);
  const config = `${folder}/prosody.cfg.lua`;
  const queueJids = QUEUE_NAMES.map((name) => `"${name}@queue.chat.test"`).join('; ');
  const plugins = import.meta.dirname;
  const values = {folder, plugins, httpPort, componentPort, queueJids, secret: SECRET, origins: ''};
  writeFileSync(config, filled('prosody.cfg.lua', values));
  const register = ['register', ACCOUNT.name, 'chat.test', ACCOUNT.password];
  const registered = start('prosodyctl', ['--config', config, ...register]);
  await registered.ended;
  if (registered.child.exitCode !== 0) throw new Error(registered.output);
  const program = start('prosody', ['--config', config, '-F']);
  const http = `http://127.0.0.1:${httpPort}/xmpp-websocket`;
  await ready(program, async () => (await fetch(http)).status > 0);
  return {url: http.replace('http', 'ws'), component: `xmpp://127.0.0.1:${componentPort}`, program};
}
