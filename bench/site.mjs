import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {fileURLToPath} from 'node:url';
import {demoApp, identificationApp} from '../demo/server.mjs';
import {send} from '../demo/http/answers.mjs';
import {folder} from '../demo/http/files.mjs';
import {contentSecurityPolicy, pageHeaders} from '../demo/http/headers.mjs';
import {bareScripts} from './bare.mjs';
import {guidanceManifest} from './guidance.mjs';
import {directoryFiles, helpersManifest} from './directory.mjs';
import {largeManifest} from './large-content.mjs';
import {manyFieldsManifest, manyFieldsPage} from './many-fields.mjs';
import {fieldsPage} from './host-page.mjs';

const BARE_TAG = '<script type="module" src="/bench/bare/launcher.js"></script>';
const TAG = /<script\s[^>]*src="\/rinnalla\/rinnalla\.js"[^>]*><\/script>/g;

const pages = {
  '/bench/large.html': () => String(fieldsPage('/bench/large.json')),
  '/bench/guidance.html': () => String(fieldsPage('/bench/guidance.json')),
  '/bench/helpers.html': () => String(fieldsPage('/bench/helpers.json')),
  '/bench/many.html': () => String(manyFieldsPage()),
};
const demo = JSON.parse(
  readFileSync(new URL('../demo/help/asumistuki.json', import.meta.url), 'utf8'),
);

const manifests = {
  '/bench/large.json': JSON.stringify(largeManifest()),
  '/bench/guidance.json': JSON.stringify(guidanceManifest()),
  '/bench/many.json': JSON.stringify(manyFieldsManifest()),
  '/bench/helpers.json': JSON.stringify(helpersManifest(demo)),
  ...Object.fromEntries(
    Object.entries(directoryFiles()).map(([path, json]) => [path, JSON.stringify(json)]),
  ),
};

/** The demo's policy; a bare launcher has the policy that Lit makes by itself. */
function sendPage(request, response, text) {
  const policy = contentSecurityPolicy();
  const own = text.includes(BARE_TAG) ? policy.replace('types rinnalla', 'types lit-html') : policy;
  send(request, response, 200, pageHeaders(own), text);
}

const scripts = folder(fileURLToPath(new URL('host', import.meta.url)));

async function listen(handler) {
  const server = createServer(handler);
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {server, origin: `http://127.0.0.1:${server.address().port}`};
}

/** What the bench adds to the demo; gives whether it was asked for. */
function answer(request, response, path) {
  if (Object.hasOwn(pages, path)) sendPage(request, response, pages[path]());
  else if (Object.hasOwn(manifests, path)) {
    send(request, response, 200, {'Content-Type': 'application/json'}, manifests[path]);
  } else if (path.startsWith('/bench/host/')) {
    void scripts(request, response, path.slice('/bench/host/'.length));
  } else return false;
  return true;
}

/** What stands in place of our tag, by the beginning of the address. */
const INSTEAD = {'/without': '', '/bare': BARE_TAG};

/**
 * The demo and the pages of the bench, on free ports of this machine. Below `/without/` is each page as
 * it would be without our tag, below `/bare/` with a bare launcher in its place.
 */
export async function startSite() {
  const identification = await listen(identificationApp());
  const demo = demoApp({identificationOrigin: identification.origin});
  const bare = await bareScripts();
  const site = await listen(async (request, response) => {
    const path = request.url.split('?')[0];
    const start = Object.keys(INSTEAD).find((one) => path.startsWith(`${one}/`));
    const script = bare.get(path.replace('/bench/bare/', ''));
    if (start) {
      const page = await fetch(site.origin + path.slice(start.length));
      sendPage(request, response, (await page.text()).replaceAll(TAG, INSTEAD[start]));
    } else if (script) {
      send(request, response, 200, {'Content-Type': 'text/javascript'}, script);
    } else if (!answer(request, response, path) && !demo(request, response)) {
      response.writeHead(404).end();
    }
  });
  return {
    origin: site.origin,
    stop() {
      for (const {server} of [identification, site]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}
