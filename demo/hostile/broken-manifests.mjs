import {createReadStream} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import {allows, redirect, send, sendText} from '../http/answers.mjs';
import {folder} from '../http/files.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const json = {'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store'};

const patience = 30_000;

const megabyte = 1024 * 1024;

/** Never answers. After half a minute the line goes dead. */
function slow(request, response) {
  const timer = setTimeout(() => response.destroy(), patience);
  response.on('close', () => clearTimeout(timer));
}

/** A page in place of the manifest: what a portal or an expired session sends. */
function page(request, response) {
  const headers = {'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store'};
  send(request, response, 200, headers, '<!doctype html><title>Log in</title><h1>Log in</h1>\n');
}

const attacker = '/help/hostile/other-number.json';

/** Leads to a manifest with another phone number, as whoever can set a redirect would like. */
const redirected = (request, response) => redirect(request, response, attacker);

const failing = (request, response) => sendText(request, response, 500, 'Internal server error');

/** The real manifest, cut in the middle, as by a lost connection that nobody noticed. */
async function truncated(request, response) {
  const whole = await readFile(here('../hostile-manifests/other-number.json'), 'utf8');
  send(request, response, 200, json, whole.slice(0, whole.length / 2));
}

/** JSON that goes on: a filler text, `megabytes` of it, and then an end or none. */
function long(megabytes, end) {
  return async (request, response) => {
    const filler = 'a'.repeat(megabyte / 4);
    const texts = function* () {
      yield '{"format":1,"filler":"';
      for (let count = 0; count < megabytes * 4; count += 1) yield filler;
      yield end;
    };
    response.writeHead(200, json);
    // The reader leaves before the end: that is the point, and no error.
    await pipeline(Readable.from(texts()), response).catch(() => response.destroy());
  };
}

/** 20 MB of white space around a manifest that is right: too much to take in all the same. */
async function huge(request, response) {
  response.writeHead(200, json);
  const space = ' '.repeat(megabyte);
  const texts = async function* () {
    for (let count = 0; count < 20; count += 1) yield space;
    yield* createReadStream(here('../hostile-manifests/other-number.json'));
  };
  await pipeline(Readable.from(texts()), response).catch(() => response.destroy());
}

const made = new Map([
  ['slow.json', slow],
  ['html.json', page],
  ['redirected.json', redirected],
  ['error-500.json', failing],
  ['truncated.json', truncated],
  ['endless.json', long(30, '')],
  ['huge.json', huge],
]);

/** Manifests that go wrong, below /help/hostile/. Those that can be written down are files. */
export function brokenManifests() {
  const files = folder(here('../hostile-manifests'), () => ({'Access-Control-Allow-Origin': '*'}));
  return (request, response, path) => {
    const make = made.get(path);
    if (!make) return files(request, response, path);
    return allows(request, response, ['GET', 'HEAD']) ? make(request, response) : undefined;
  };
}
