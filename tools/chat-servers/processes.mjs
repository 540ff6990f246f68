// Programs that a run starts, and ends whatever happens: each by its own process id.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createServer} from 'node:net';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const running = new Set();
const folders = new Set();

/** A folder of this run's own, which is gone when it ends. */
export function temporaryFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `rinnalla-${name}-`));
  folders.add(folder);
  return folder;
}

/** So many ports that nothing listens at on this computer now. */
export async function freePorts(count) {
  const servers = Array.from({length: count}, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}

/**
 * Starts a program in a process group of its own.
 * @returns what it says so far, and how it is ended: `stop` asks it to and waits, `kill` does not ask
 */
export function start(command, args, options = {}) {
  const child = spawn(command, args, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  });
  const program = {child, output: '', ended: once(child, 'close').catch(() => undefined)};
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (program.output += text));
  running.add(program);
  program.ended.then(() => running.delete(program));
  child.on('error', (error) => (program.output += error.message));
  program.kill = () => signal(program, 'SIGKILL');
  program.stop = async () => {
    signal(program, 'SIGTERM');
    const late = setTimeout(program.kill, 5000);
    await program.ended;
    clearTimeout(late);
  };
  return program;
}

/** The group has the process id of the program that was started: what that one has started ends, too. */
function signal({child}, name) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Waits until `isReady` says so. Throws, with what the program said, if it has ended, or is late. */
export async function ready(program, isReady, seconds = 60) {
  const late = Date.now() + seconds * 1000;
  while (!(await isReady().catch(() => false))) {
    if (!running.has(program) || Date.now() > late)
      throw new Error(`${program.child.spawnfile} did not start.\n${program.output}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Ends all that was started, the last first. */
export async function stopAll() {
  for (const program of [...running].reverse()) await program.stop();
  for (const folder of folders) rmSync(folder, {recursive: true, force: true});
}

process.on('exit', () => {
  for (const program of running) program.kill();
  for (const folder of folders) rmSync(folder, {recursive: true, force: true});
});
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, () => process.exit(1));
