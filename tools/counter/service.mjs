// The counter as it is run, from its own source.
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {freePorts, start} from '../chat-servers/processes.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
// Inside of the repository: from there its packages are found.
const PROGRAM = `${ROOT}node_modules/.cache/rinnalla/count-${process.pid}.mjs`;

/** A small manifest of the tests' own: a counter that is killed begins sooner with it. */
export const SMALL = fileURLToPath(new URL('service.json', import.meta.url));
/** The manifest of the demo. */
export const LARGE = `${ROOT}demo/help/asumistuki.json`;
/** Where the files lie that the demo's manifest names by addresses of its site. */
export const COPIES = ['situations', 'finland'].flatMap((name) => [
  '--copy',
  `/packs/${name}.json=${ROOT}packs/${name}.json`,
]);

/** Makes one file of the command, which starts in a fifth of the time. */
export async function buildCounter() {
  await build({
    stdin: {
      contents:
        "import {run} from './src/cli/count.ts'; process.exitCode = await run(process.argv.slice(2));",
      resolveDir: ROOT,
      loader: 'ts',
    },
    outfile: PROGRAM,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });
  return PROGRAM;
}

/** A counter that can be killed and started again at the same address. */
export class Counter {
  #port = 0;
  #args;
  #before;

  #manifest;

  /**
   * @param args where its store is
   * @param before what runs the program, such as a shell with limits
   */
  constructor(args, {before = [], manifest = SMALL} = {}) {
    this.#args = args;
    this.#before = before;
    this.#manifest = manifest;
  }

  get url() {
    return `http://127.0.0.1:${this.#port}/count`;
  }

  /** Throws, with what it said, if it does not start. */
  async start(...more) {
    if (this.#port === 0) [this.#port] = await freePorts(1);
    const given = ['--manifest', this.#manifest, ...COPIES, '--port', String(this.#port)];
    const args = [...given, ...this.#args, ...more];
    const [command, ...rest] = [...this.#before, process.execPath, PROGRAM, ...args];
    this.program = start(command, rest, {cwd: ROOT});
    const {child, ended} = this.program;
    const listening = new Promise((resolve) => {
      child.stdout.on('data', () => {
        if (this.program.output.includes('Counting at')) resolve(true);
      });
    });
    if (!(await Promise.race([listening, ended.then(() => false)])))
      throw new Error(this.program.output);
    return this;
  }

  /** As a loss of power does it: nothing is finished. */
  async kill() {
    this.program.kill();
    await this.program.ended;
  }

  /** Asks it to end. Gives its exit code; `null`: a signal ended it. */
  async stop() {
    const {child, ended} = this.program;
    child.kill('SIGTERM');
    await ended;
    return child.exitCode;
  }
}
