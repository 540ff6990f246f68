import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {CounterService} from './counter-service.js';

/** How long answers may take to go out after the end was asked for, in ms. */
const LEAVE = 3000;
/** What one sender may take of us: in ms and bytes. */
const LIMITS = {
  // Node looks only every 30 s whether they are kept.
  connectionsCheckingInterval: 2000,
  headersTimeout: 10_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 20_000,
  maxHeaderSize: 8192,
};
const MOST_CONNECTIONS = 2000;

/** A counter that listens. */
interface Listening {
  readonly port: number;
  /** Takes no more; is done when what was taken is kept and answered. */
  close(): Promise<void>;
}

/** Lets a counter listen. Throws what the system says, such as `EADDRINUSE`. */
export async function listen(
  service: CounterService,
  {host, port}: {readonly host: string; readonly port: number},
): Promise<Listening> {
  const server = createServer(LIMITS, service.handle);
  server.maxConnections = MOST_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      await service.stop();
      const late = setTimeout(() => server.closeAllConnections(), LEAVE);
      await closed;
      clearTimeout(late);
    },
  };
}
