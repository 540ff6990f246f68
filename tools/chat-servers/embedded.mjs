import {fileURLToPath} from 'node:url';
import {freePorts, ready, start} from './processes.mjs';

const SCRIPT = fileURLToPath(new URL('embedded-process.mjs', import.meta.url));

/** Starts the embedded server in a process of its own. @returns where it is */
export async function startEmbedded() {
  const [port] = await freePorts(1);
  const program = start(process.execPath, ['--import', 'tsx', SCRIPT, String(port)]);
  const availability = `http://127.0.0.1:${port}/chat/availability`;
  await ready(program, async () => (await fetch(availability)).ok);
  return {url: `ws://127.0.0.1:${port}/xmpp-websocket`, availability, program};
}
