// Finds a browser of the Chromium family for the tests. Uses no dependency: it also runs before `npm ci`.
import {accessSync, constants, existsSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {arch, env, getuid, platform} from 'node:process';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
];

const WINDOWS_PROGRAMS = [
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];

const PLACES = {
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => WINDOWS_PROGRAMS.map((program) => join(folder, program))),
};

/** The npm package with a Chromium in it; the last one that runs on Node 20. */
export const NPM_CHROMIUM = '@sparticuz/chromium@143.0.4';

/** Whether the npm package has a program for this machine. */
export const npmChromiumFits = platform === 'linux' && arch === 'x64';

/** What a person can do when no browser was found. */
export const REMEDIES = `No browser of the Chromium family was found for the tests. Any one of these helps:
  - set CHROME_PATH to a Chrome, Chromium or Edge program,
  - install one (Debian or Ubuntu: sudo apt-get install --no-install-recommends chromium),
  - on Linux x64, without root: npm install --no-save ${NPM_CHROMIUM}`;

function runs(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The first of these programs that is on PATH.
 * @param {...string} names
 * @returns {string | undefined}
 */
export function onPath(...names) {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(runs);
}

/**
 * A browser that is installed on the machine, or the one that CHROME_PATH names.
 * @returns {string | undefined}
 */
export function installedChromium() {
  if (!env.CHROME_PATH) return onPath(...NAMES) ?? PLACES[platform]?.find(existsSync);
  if (existsSync(env.CHROME_PATH)) return env.CHROME_PATH;
  throw new Error(`CHROME_PATH is ${env.CHROME_PATH}, but there is no such file.`);
}

async function chromiumFromNpm() {
  if (!npmChromiumFits) return undefined;
  try {
    const {default: chromium} = await import('@sparticuz/chromium');
    return await chromium.executablePath();
  } catch (error) {
    if (error.code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

/**
 * The program to test with; throws with the remedies when there is none.
 * @returns {Promise<string>}
 */
export async function findChromium() {
  const program = installedChromium() ?? (await chromiumFromNpm());
  if (!program) throw new Error(REMEDIES);
  return program;
}

/** Flags for an unattended browser. Root on Linux gets --no-sandbox: Chromium refuses to start without it. */
export const chromiumArgs = () => [
  ...(platform === 'linux' && getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
