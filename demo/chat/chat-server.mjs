/** Those who can log in at the adviser's desk of the demo, and how. For this computer only. */
const accounts = {maija: 'maija-demo', pekka: 'pekka-demo'};

/**
 * The chat of the demo: the embedded server with one queue. In the demo people may wait when nobody is
 * on duty, since who tries it is both the customer and the adviser.
 */
export async function demoChat() {
  const {EmbeddedServer} = await import('../../dist/cli/queue.mjs');
  return new EmbeddedServer({
    domain: 'chat.test',
    accounts,
    queues: {neuvonta: {open: 'always', most: 50}},
  });
}

export const accountsLine = Object.entries(accounts)
  .map(([name, password]) => `${name} (password ${password})`)
  .join(', ');
