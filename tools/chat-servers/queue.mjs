import {writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {freePorts, ready, start, temporaryFolder} from './processes.mjs';
import {QUEUES, SECRET} from './scene.mjs';

const CLI = fileURLToPath(new URL('../../src/cli/rinnalla.ts', import.meta.url));

/**
 * Starts `rinnalla queue` beside a server.
 * @param components where the server lets it in; of a cluster: each node
 * @returns where it tells whether somebody is there
 */
export async function startQueue({components, domain = 'queue.chat.test', queues = QUEUES}) {
  const folder = temporaryFolder('queue');
  const [port] = await freePorts(1);
  const file = `${folder}/queue.json`;
  const domains = {domain, rooms: 'rooms.chat.test', advisers: 'chat.test'};
  const config = {servers: components, ...domains, queues, availability: {port}};
  writeFileSync(file, JSON.stringify(config));
  const program = start(process.execPath, ['--import', 'tsx', CLI, 'queue', file], {
    env: {...process.env, RINNALLA_QUEUE_SECRET: SECRET},
  });
  await ready(program, async () => program.output.includes('connected to'));
  return {availability: `http://127.0.0.1:${port}/chat/availability`, program};
}
