// A PostgreSQL server of a run's own, on this computer alone.
import {chownSync, existsSync, readdirSync} from 'node:fs';
import {userInfo} from 'node:os';
import {spawnSync} from 'node:child_process';
import {freePorts, ready, start, temporaryFolder} from '../chat-servers/processes.mjs';

const DEBIAN = '/usr/lib/postgresql';

/** The folder of its programs; undefined: it is not installed. Debian puts each version into one of its own. */
export function postgresPrograms() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  return versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => `${DEBIAN}/${version}/bin`)
    .find((folder) => existsSync(`${folder}/initdb`));
}

const idOf = (flag) => Number(spawnSync('id', [flag, 'postgres'], {encoding: 'utf8'}).stdout);

/** PostgreSQL refuses to be run by root. */
const isRoot = userInfo().uid === 0;
const AS = {cwd: '/', ...(isRoot ? {uid: idOf('-u'), gid: idOf('-g')} : {})};

function run(command, ...args) {
  const {status, stderr, stdout} = spawnSync(command, args, {encoding: 'utf8', ...AS});
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`);
}

/** @returns its URL, its program, and how it is begun again once that has ended */
export async function startPostgres() {
  const programs = postgresPrograms();
  const folder = temporaryFolder('postgres');
  if (isRoot) chownSync(folder, AS.uid, AS.gid);
  const data = `${folder}/data`;
  run(
    `${programs}/initdb`,
    '-D',
    data,
    '-U',
    'rinnalla',
    '--auth=trust',
    '-E',
    'UTF8',
    '--no-sync',
  );
  const [port] = await freePorts(1);
  const place = ['-h', '127.0.0.1', '-p', String(port)];
  const begin = async () => {
    const program = start(`${programs}/postgres`, ['-D', data, ...place, '-k', folder], AS);
    await ready(program, async () => spawnSync(`${programs}/pg_isready`, place).status === 0);
    return program;
  };
  return {url: `postgres://rinnalla@127.0.0.1:${port}/postgres`, begin, program: await begin()};
}
