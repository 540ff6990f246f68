// Makes a fresh clone ready. Uses no dependency, and does nothing when everything is there.
//   node tools/setup.mjs             dependencies
//   node tools/setup.mjs --browser   and a browser for the tests
//   node tools/setup.mjs --build     and an up-to-date dist/
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync, readdirSync, statSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {getuid, platform} from 'node:process';
import {fileURLToPath} from 'node:url';
import {
  NPM_CHROMIUM,
  REMEDIES,
  installedChromium,
  npmChromiumFits,
  onPath,
} from './find-browser.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NODE_NEEDED = [20, 19];
const SOURCES = ['src', 'locales', 'schema', 'tools', 'rollup.config.mjs', 'package-lock.json'];
// The build writes this file last.
const BUILT = 'dist/integrity.json';

/**
 * @param {string} version as in process.versions.node
 * @returns {boolean}
 */
export function isNodeNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > NODE_NEEDED[0] || (major === NODE_NEEDED[0] && minor >= NODE_NEEDED[1]);
}

/**
 * Whether what npm installed is what the lock file asks for. Compares contents, not dates:
 * a checkout may touch the lock file without changing it.
 * @param {{packages: Record<string, object>}} lock package-lock.json
 * @param {{packages: Record<string, object>}} installed node_modules/.package-lock.json
 * @returns {boolean}
 */
export function matchesLock(lock, installed) {
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '') return true;
    const got = installed.packages[path];
    // Optional packages are those for other platforms.
    return got ? got.version === wanted.version : Boolean(wanted.optional || wanted.devOptional);
  });
}

/**
 * How to get a browser on this machine.
 * @param {{installed: boolean, fromNpm: boolean, apt: boolean, root: boolean, npmFits: boolean}} facts
 * @returns {('apt' | 'npm' | 'give-up')[]} ways to try in this order; empty: there is one already
 */
export function waysToBrowser({installed, fromNpm, apt, root, npmFits}) {
  if (installed || fromNpm) return [];
  return [...(apt && root ? ['apt'] : []), ...(npmFits ? ['npm'] : []), 'give-up'];
}

/**
 * Whether BROWSERS (see web-test-runner.config.mjs) asks for Chromium.
 * @param {string | undefined} browsers
 * @returns {boolean}
 */
export const wantsChromium = (browsers) =>
  (browsers ?? 'chromium').split(',').some((name) => name === 'chromium' || name === 'all');

/**
 * @param {number | undefined} built time of the build
 * @param {number[]} sources times of the files it was built from
 * @returns {boolean}
 */
export const isStale = (built, sources) => built === undefined || sources.some((t) => t > built);

const readJson = (path) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
const timeOf = (path) => statSync(path, {throwIfNoEntry: false})?.mtimeMs;

function timesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [timeOf(path)];
  // The folder's own time tells of a deleted file.
  const inside = readdirSync(path, {withFileTypes: true, recursive: true});
  return [timeOf(path), ...inside.map((entry) => timeOf(join(entry.parentPath, entry.name)))];
}

/** Runs a program with its output on the screen; says whether it went well. */
function run(command, ...args) {
  // npm is a .cmd file on Windows, which only a shell starts.
  const {status} = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: platform === 'win32',
  });
  return status === 0;
}

function fail(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

function ensureNode() {
  const version = process.versions.node;
  if (isNodeNewEnough(version)) return;
  fail(
    `Rinnalla needs Node ${NODE_NEEDED.join('.')} or newer; this is ${version}. See https://nodejs.org`,
  );
}

function ensureDependencies() {
  const installed = 'node_modules/.package-lock.json';
  if (
    existsSync(join(ROOT, installed)) &&
    matchesLock(readJson('package-lock.json'), readJson(installed))
  )
    return;
  console.log('Installing dependencies (npm ci) …');
  if (!run('npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error'))
    fail('`npm ci` failed. Is the network there? Its own message stands above.');
}

function hasNpmChromium() {
  try {
    createRequire(import.meta.url).resolve('@sparticuz/chromium');
    return true;
  } catch {
    return false;
  }
}

function aptInstall(...packages) {
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  const quiet = ['-y', '-qq', '--no-install-recommends'];
  return (
    run('apt-get', ...wait, 'update', '-qq') &&
    run('apt-get', ...wait, 'install', ...quiet, ...packages)
  );
}

function ensureBrowser() {
  if (!wantsChromium(process.env.BROWSERS)) return;
  const facts = {
    installed: installedChromium() !== undefined,
    fromNpm: hasNpmChromium(),
    apt: onPath('apt-get') !== undefined,
    root: getuid?.() === 0,
    npmFits: npmChromiumFits,
  };
  const install = {
    apt: () => aptInstall('chromium', 'fonts-liberation') && installedChromium() !== undefined,
    npm: () => run('npm', 'install', '--no-save', '--no-audit', '--no-fund', NPM_CHROMIUM),
    'give-up': () => fail(REMEDIES),
  };
  for (const way of waysToBrowser(facts)) {
    if (way !== 'give-up') console.log(`Installing a browser for the tests (${way}) …`);
    if (install[way]()) return;
  }
}

function ensureBuild() {
  const sources = SOURCES.flatMap((path) => timesIn(join(ROOT, path)));
  if (!isStale(timeOf(join(ROOT, BUILT)), sources)) return;
  console.log('Building (npm run build) …');
  if (!run('npm', 'run', '--silent', 'build')) fail('The build failed; see above.');
}

/**
 * @param {string[]} options --browser, --build
 */
export function setup(options) {
  ensureNode();
  ensureDependencies();
  if (options.includes('--browser')) ensureBrowser();
  if (options.includes('--build')) ensureBuild();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    setup(process.argv.slice(2));
  } catch (error) {
    fail(error.message);
  }
}
