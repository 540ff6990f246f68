// A service of a test's own: a folder in which the repository's command line runs, and the pages of the demo with
// the manifest of that folder, which a PUT replaces there.
//   executeServerCommand('run-rinnalla', {args, folder?, files?})  {folder, code, output}
//     args of `init` and `check` only; without a folder in a new one; `files` (name: text) are written into it before
//   GET  /FOLDER/fi/asumistuki/…   the page of the demo; its tag names /FOLDER/service.json, also for publishing
//   GET, PUT /FOLDER/service.json  the manifest
import {execFile} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import {text} from 'node:stream/consumers';
import {fileURLToPath} from 'node:url';
import {changedPage} from './demo-pages.mjs';

const COMMAND = fileURLToPath(new URL('../dist/cli/rinnalla.mjs', import.meta.url));
const COMMANDS = ['init', 'check'];
const MANIFEST = 'service.json';

/** By their names, which are the beginnings of addresses too. */
const folders = new Map();

async function newFolder() {
  const path = await mkdtemp(join(tmpdir(), 'rinnalla-service-'));
  folders.set(basename(path), path);
  return basename(path);
}

const run = (cwd, args) =>
  new Promise((resolve) => {
    const child = execFile(process.execPath, [COMMAND, ...args], {cwd}, (error, out, said) =>
      resolve({code: error ? (error.code ?? 1) : 0, output: `${out}${said}`}),
    );
    child.stdin.end();
  });

async function runIn({args, folder, files = {}}) {
  if (!COMMANDS.includes(args[0])) throw new Error(`Not for tests: rinnalla ${args[0]}`);
  const name = folder ?? (await newFolder());
  const path = folders.get(name);
  if (!path) throw new Error(`There is no folder ${name}`);
  for (const [file, content] of Object.entries(files))
    await writeFile(join(path, basename(file)), content);
  return {folder: name, ...(await run(path, args))};
}

const tagOf = (content) => `"${createHash('sha256').update(content).digest('hex').slice(0, 16)}"`;

/** By ourselves: the runner lets browsers keep what it answers for a year. */
function answer(ctx, status, headers, body) {
  ctx.respond = false;
  ctx.res.writeHead(status, headers).end(body);
}

/** Publishing, as docs/editor.md asks it of an authority's server. */
async function manifest(ctx, file) {
  const content = await readFile(file, 'utf8');
  const etag = tagOf(content);
  const headers = {'Cache-Control': 'no-cache', ETag: etag, 'Content-Type': 'application/json'};
  if (ctx.method === 'GET') answer(ctx, 200, headers, content);
  else if (ctx.method !== 'PUT') answer(ctx, 405, {});
  else if (ctx.get('if-match') !== etag) answer(ctx, 412, {});
  else {
    await writeFile(file, await text(ctx.req));
    answer(ctx, 204, {});
  }
}

/** A page of the demo, with the manifest of a folder. */
function page(ctx, name, path) {
  const address = `/${name}/${MANIFEST}`;
  return changedPage(ctx, path + ctx.search, {manifest: address, publish: address});
}

async function serve(ctx, next) {
  const [, name = '', path = ''] = /^\/([^/]+)(\/.*)$/.exec(ctx.path) ?? [];
  const folder = folders.get(name);
  if (!folder) return next();
  if (path === `/${MANIFEST}`) return manifest(ctx, join(folder, MANIFEST));
  return page(ctx, name, path);
}

/** @returns {{middleware: Function[], plugins: object[]}} additions to the runner's configuration */
export const commandLineForTests = () => ({
  middleware: [serve],
  plugins: [
    {
      name: 'command-line-for-tests',
      executeCommand: ({command, payload}) =>
        command === 'run-rinnalla' ? runIn(payload) : undefined,
      async serverStop() {
        for (const path of folders.values()) await rm(path, {recursive: true, force: true});
        folders.clear();
      },
    },
  ],
});
