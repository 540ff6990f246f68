import {once} from 'node:events';
import {connect, createServer} from 'node:net';

/** Tries one port after the other. @returns a connection, or undefined */
async function firstThatAnswers(ports) {
  for (const port of ports) {
    const socket = connect(port, '127.0.0.1');
    try {
      await once(socket, 'connect');
      return socket;
    } catch {
      // That node is gone: the next one.
    }
  }
  return undefined;
}

async function pass(client, ports) {
  const node = await firstThatAnswers(ports);
  if (!node) return client.destroy();
  for (const [one, other] of [
    [client, node],
    [node, client],
  ]) {
    one.pipe(other);
    for (const event of ['close', 'error']) one.on(event, () => other.destroy());
  }
  return undefined;
}

/**
 * What stands before a cluster: each connection goes to the first of the nodes that answers.
 * @returns where it is
 */
export async function startBalancer(urls) {
  const ports = urls.map((url) => Number(new URL(url).port));
  const server = createServer((client) => void pass(client, ports));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(urls[0]);
  url.port = String(server.address().port);
  return {url: url.href, stop: () => server.close()};
}
