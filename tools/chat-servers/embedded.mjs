import {fileURLToPath} from 'node:url';
import {freePorts, ready, start} from './processes.mjs';

const SCRIPT = fileURLToPath(new URL('embedded-process.mjs', import.meta.url));

/**
 * Starts the embedded server in a process of its own.
 * @param connectionsEach how many may come from one address; left out: as many as the server lets
 * @returns where it is
 */
export async function startEmbedded(connectionsEach) {
  const [port] = await freePorts(1);
  const limits = connectionsEach ? [String(connectionsEach)] : [];
  const program = start(process.execPath, ['--import', 'tsx', SCRIPT, String(port), ...limits]);
  const availability = `http://127.0.0.1:${port}/chat/availability`;
  await ready(program, async () => (await fetch(availability)).ok);
  return {url: `ws://127.0.0.1:${port}/xmpp-websocket`, availability, program};
}
