import {createServer} from 'node:http';
import {fileURLToPath} from 'node:url';
import {demoApp, identificationApp} from '../demo/server.mjs';
import {send} from '../demo/http/answers.mjs';
import {folder} from '../demo/http/files.mjs';
import {contentSecurityPolicy, pageHeaders} from '../demo/http/headers.mjs';
import {largeManifest} from './large-content.mjs';
import {manyFieldsManifest, manyFieldsPage} from './many-fields.mjs';
import {fieldsPage} from './host-page.mjs';

const TAG = /<script\s[^>]*src="\/rinnalla\/rinnalla\.js"[^>]*><\/script>/g;

const pages = {
  '/bench/large.html': () => fieldsPage('/bench/large.json'),
  '/bench/many.html': manyFieldsPage,
};
const manifests = {
  '/bench/large.json': JSON.stringify(largeManifest()),
  '/bench/many.json': JSON.stringify(manyFieldsManifest()),
};

const sendPage = (request, response, text) =>
  send(request, response, 200, pageHeaders(contentSecurityPolicy()), text);

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

/**
 * The demo and the pages of the bench, on free ports of this machine. Below `/without/` is each page as
 * it would be without our tag.
 */
export async function startSite() {
  const identification = await listen(identificationApp());
  const demo = demoApp({identificationOrigin: identification.origin});
  const site = await listen(async (request, response) => {
    const path = request.url.split('?')[0];
    if (path.startsWith('/without/')) {
      const page = await fetch(site.origin + path.slice('/without'.length));
      sendPage(request, response, (await page.text()).replaceAll(TAG, ''));
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
