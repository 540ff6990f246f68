import {CounterService} from '../counter/counter-service.js';
import {forgetBatches} from '../counter/forget.js';
import {listen} from '../counter/listen.js';
import {isOrigin} from '../counter/origin.js';
import {openStore} from '../counter/store.js';
import {copiesIn} from './all-files.js';
import {asCommandError} from './as-command-error.js';
import {command, CommandError, print, tell, usageError} from './command.js';
import {CountNames} from './count-names.js';

const USAGE = `rinnalla count --manifest FILE… [--data DIR | --postgres URL] [--origin ORIGIN]…

Counts what is done with the help: it takes POST /count and adds numbers to rows. It keeps nothing about a person, and
no log of requests. It runs until it is ended (Ctrl+C, SIGTERM). docs/counter.md tells more.

  --manifest      a manifest whose service is counted; may be given several times
  --copy          ADDRESS=FILE: where a file lies that a manifest names by a web address; may be given several times
  --data          the folder of its database (rinnalla-counts without it)
  --postgres      postgres://USER@HOST/DATABASE in its place; the password in PGPASSWORD
  --port          8090 without it; 0: any
  --host          127.0.0.1 without it
  --origin        https://…: pages of another host that are counted, too; may be given several times
  --rate          how many batches are taken in a second, from all together (2000)
  --max-megabytes what the database in the folder may grow to
`;

/** Runs the counter. */
export const run = command({
  name: 'count',
  usage: USAGE,
  options: {
    manifest: {type: 'string', multiple: true, default: []},
    copy: {type: 'string', multiple: true, default: []},
    data: {type: 'string'},
    postgres: {type: 'string'},
    port: {type: 'string', default: '8090'},
    host: {type: 'string', default: '127.0.0.1'},
    origin: {type: 'string', multiple: true, default: []},
    rate: {type: 'string', default: '2000'},
    'max-megabytes': {type: 'string'},
  },
  run: async ({positionals, values}) => {
    const {manifest, data, postgres, origin, host} = values;
    if (positionals.length > 0) throw usageError('Each manifest follows --manifest', 'count');
    if (manifest.length === 0) throw usageError('--manifest is missing', 'count');
    if (data !== undefined && postgres !== undefined)
      throw usageError('It is --data or --postgres, not both', 'count');
    for (const one of origin) {
      if (!isOrigin(one))
        throw usageError('--origin is an origin such as https://www.example.fi', 'count');
    }
    const port = whole(values.port, 'port', 0, 65_535);
    const perSecond = whole(values.rate, 'rate', 1, 1e6);
    const most = values['max-megabytes'];
    const mostMegabytes = most === undefined ? most : whole(most, 'max-megabytes', 1, 1e7);
    const names = new CountNames(manifest, copiesIn(values.copy, 'count'));
    await names.read();
    const place = postgres === undefined ? {data: data ?? 'rinnalla-counts'} : {postgres};
    const store = await openStore({...place, mostMegabytes}).catch(asCommandError);
    const report = (message: string): void => void tell(`rinnalla count: ${message}`);
    const service = new CounterService({
      store,
      known: () => names.known,
      origins: origin,
      perSecond,
      report,
    });
    try {
      await serve(service, {host, port}, () => [
        names.watch(report),
        forgetBatches(store, report),
        rereading(names, report),
      ]);
    } finally {
      await store.close().catch((error: unknown) => report((error as Error).message));
    }
    return 0;
  },
});

function whole(text: string, name: string, least: number, most: number): number {
  const number = /^\d{1,8}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw usageError(`--${name} is a whole number from ${least} to ${most}`, 'count');
}

/** Reads the manifests again when it is told to (SIGHUP). @returns how to stop */
function rereading(names: CountNames, report: (message: string) => void): () => void {
  const read = (): void => void names.reread(report);
  process.on('SIGHUP', read);
  return () => process.off('SIGHUP', read);
}

/**
 * Answers until it is ended by a signal; then what was taken is kept, and answered.
 * @param begin what is to be done beside it; gives how each is stopped
 */
async function serve(
  service: CounterService,
  place: {readonly host: string; readonly port: number},
  begin: () => readonly (() => void)[],
): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  const listening = await listen(service, place).catch((error: unknown) => {
    const why = (error as Error).message;
    throw new CommandError('count-port', `It cannot listen there (${why}). Choose another --port.`);
  });
  const stops = begin();
  print(`Counting at http://${place.host}:${listening.port}/count\n`);
  await ended;
  for (const stop of stops) stop();
  await listening.close();
}
