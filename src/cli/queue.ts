import {createServer, type Server} from 'node:http';
import {parseArgs} from 'node:util';
import {tame} from '../model/tame.js';
import {answerAvailability} from '../queue/availability.js';
import {QueueComponent} from '../queue/queue-component.js';
import {QueueConfigError, readQueueConfig, type QueueConfig} from '../queue/queue-config.js';

const USAGE = `rinnalla queue CONFIG

  CONFIG     the waiting queues of the chat, as JSON (docs/chat-servers.md)

RINNALLA_QUEUE_SECRET in the environment is the secret that the chat server knows them by.
It runs until it is ended (Ctrl+C, SIGTERM): then conversations are ended, and people told.
`;

/**
 * Runs the waiting queues of the chat beside an XMPP server.
 *
 * @param args what stands after `rinnalla queue`
 * @returns the exit code: 0 when it was ended, or 2 when it could not begin
 */
export async function run(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    process.stdout.write(USAGE);
    return 0;
  }
  try {
    const config = await readQueueConfig(fileOf(args));
    await serve(config, secretOf(process.env));
    return 0;
  } catch (error) {
    if (!(error instanceof QueueConfigError)) throw error;
    tell(`${error.code}: ${error.message}`);
    return 2;
  }
}

const tell = (message: string): boolean =>
  process.stderr.write(tame(`rinnalla queue: ${message}\n`));

function fileOf(args: readonly string[]): string {
  try {
    const {positionals} = parseArgs({args: [...args], allowPositionals: true});
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new Error('It takes one file');
    return file;
  } catch (cause) {
    const {message} = cause as Error;
    throw new QueueConfigError('queue-usage', `${message}. Expected:\n\n${USAGE}`, {cause});
  }
}

function secretOf({RINNALLA_QUEUE_SECRET: secret = ''}: NodeJS.ProcessEnv): string {
  if (secret) return secret;
  const message = 'RINNALLA_QUEUE_SECRET is not set. Expected: the secret of the chat server.';
  throw new QueueConfigError('queue-secret-missing', message);
}

async function serve(config: QueueConfig, secret: string): Promise<void> {
  const component = new QueueComponent({...config, secret, report: tell});
  const ended = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  const web = config.availability && (await answer(component, config.availability));
  await Promise.race([component.start(), ended]);
  await ended;
  web?.close();
  await component.stop();
}

/** A small web server, for a reverse proxy to pass on `GET /chat/availability`. */
function answer(component: QueueComponent, {host, port}: {host: string; port: number}) {
  const server = createServer((request, response) =>
    answerAvailability(request, response, (name) => component.state(name)),
  );
  return new Promise<Server>((resolve, reject) => {
    server.once('error', ({message}) =>
      reject(new QueueConfigError('queue-availability-port', message)),
    );
    server.listen(port, host, () => resolve(server));
  });
}
