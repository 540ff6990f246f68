import {mkdirSync, writeFileSync} from 'node:fs';
import {filled} from './filled.mjs';
import {freePorts, ready, start, temporaryFolder} from './processes.mjs';
import {ACCOUNT, SECRET} from './scene.mjs';

/** The part of Erlang that tells nodes where others are. It is this run's own, and ends with it. */
async function startEpmd() {
  const [port] = await freePorts(1);
  const program = start('epmd', ['-address', '127.0.0.1', '-port', String(port)]);
  await ready(program, async () => {
    const {child, output} = start('epmd', ['-port', String(port), '-names']);
    await new Promise((resolve) => child.once('close', resolve));
    return child.exitCode === 0 && output !== undefined;
  });
  return port;
}

const DOMAINS = ['queue.chat.test'];

function environment(folder, epmdPort) {
  return {
    PATH: process.env.PATH,
    HOME: folder,
    ERL_LIBS: '/usr/lib/x86_64-linux-gnu',
    ERL_EPMD_PORT: String(epmdPort),
    ERL_EPMD_ADDRESS: '127.0.0.1',
    EJABBERD_CONFIG_PATH: `${folder}/ejabberd.yml`,
    EJABBERD_LOG_PATH: `${folder}/ejabberd.log`,
  };
}

/**
 * Starts a node of ejabberd on this computer.
 * @param name of the node
 * @param domains of the queues
 * @param cluster of another node, which it joins
 * @returns where it is
 */
export async function startEjabberd({name = 'one', domains = DOMAINS, cluster} = {}) {
  const epmdPort = cluster?.epmdPort ?? (await startEpmd());
  const folder = temporaryFolder(`ejabberd-${name}`);
  mkdirSync(`${folder}/spool`);
  const [httpPort, componentPort, apiPort] = await freePorts(3);
  const hosts = domains.map((domain) => [domain, {password: SECRET}]);
  const componentHosts = JSON.stringify(Object.fromEntries(hosts));
  const componentDomains = JSON.stringify(domains);
  const guestServices = JSON.stringify([...domains, 'rooms.chat.test']);
  const values = {
    httpPort,
    componentPort,
    apiPort,
    componentHosts,
    componentDomains,
    guestServices,
  };
  writeFileSync(`${folder}/ejabberd.yml`, filled('ejabberd.yml', {...values, origins: '[]'}));
  const node = `${name}@localhost`;
  const env = environment(folder, epmdPort);
  await compile('mod_guests_to_services.erl', folder);
  const program = start('erl', erlangOptions(node, folder), {cwd: folder, env});
  const call = (command, body) => post(`http://127.0.0.1:${apiPort}/api/${command}`, body);
  await ready(program, () => call('status', {}));
  if (cluster) await join(node, cluster, env);
  else await call('register', {user: ACCOUNT.name, host: 'chat.test', password: ACCOUNT.password});
  const at = (scheme, port, path = '') => `${scheme}://127.0.0.1:${port}${path}`;
  const url = at('ws', httpPort, '/xmpp-websocket');
  return {url, component: at('xmpp', componentPort), node, epmdPort, program, call};
}

/** A module of our own. */
async function compile(file, folder) {
  const program = start('erlc', ['-o', folder, `${import.meta.dirname}/${file}`]);
  await program.ended;
  if (program.child.exitCode !== 0) throw new Error(program.output);
}

/**
 * What `ejabberdctl join_cluster` does. From outside of the node: it begins anew when it joins, and ends whatever
 * it was asked by.
 */
async function join(node, cluster, env) {
  const command = ['-noinput', '-s', 'ejabberd_ctl', '-extra', node, 'join_cluster', cluster.node];
  const name = ['-sname', 'control@localhost', '-hidden', '-setcookie', SECRET];
  const program = start('erl', [...name, ...command], {env});
  await program.ended;
  if (program.child.exitCode !== 0) throw new Error(`${node} did not join.\n${program.output}`);
}

const erlangOptions = (node, folder) => [
  ...[
    '-pa',
    folder,
    '-sname',
    node,
    '-setcookie',
    SECRET,
    '-noinput',
    '+K',
    'true',
    '+P',
    '250000',
  ],
  ...['-kernel', 'inet_dist_use_interface', '{127,0,0,1}'],
  ...['-mnesia', 'dir', `"${folder}/spool"`, '-s', 'ejabberd'],
];

async function post(url, body) {
  const response = await fetch(url, {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${url}: ${response.status} ${text}`);
  return text;
}
