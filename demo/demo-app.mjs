import {fileURLToPath} from 'node:url';
import {hostilePages} from './hostile/hostile-pages.mjs';
import {brokenManifests} from './hostile/broken-manifests.mjs';
import {addressOf} from './http/addresses.mjs';
import {redirect, send, sendText} from './http/answers.mjs';
import {readBody} from './http/body.mjs';
import {folder} from './http/files.mjs';
import {contentSecurityPolicy, pageHeaders} from './http/headers.mjs';
import {deskPages} from './pages/desk.mjs';
import {editorPages} from './pages/editor.mjs';
import {reportPages} from './pages/report.mjs';
import {service} from './pages/service.mjs';
import {preferredLanguage} from './texts/language.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Anyone may read these files, as from a CDN: also a page in a sandboxed frame, which has no origin. */
const open = {'Access-Control-Allow-Origin': '*'};

/** A chunk has a hash of its content in its name: the same name is always the same file. */
const rinnallaHeaders = (path) =>
  path.startsWith('chunks/')
    ? {...open, 'Cache-Control': 'public, max-age=31536000, immutable'}
    : open;

function frontDoor(request, response) {
  const lang = preferredLanguage(request.headers['accept-language']);
  redirect(request, response, `/${lang}/`, {headers: {Vary: 'Accept-Language'}});
}

/** The page of those who advise customers on the phone: a file, which an authority may host as it is. */
const advisers = () => {
  const file = folder(here('.'), () => pageHeaders(contentSecurityPolicy()));
  return (request, response) => file(request, response, 'adviser.html');
};

/** Takes requests to be called. A stand-in for an authority's own system: it forgets them at once. */
async function callBack(request, response) {
  const {bytes, complete} = await readBody(request, 4096);
  const isRequest = request.method === 'POST' && complete && parses(bytes);
  const reference = `SP-${String(Date.now()).slice(-6)}`;
  const json = {'Content-Type': 'application/json', 'Cache-Control': 'no-store'};
  if (isRequest) send(request, response, 200, json, JSON.stringify({reference}));
  else sendText(request, response, 400, 'Not a request to be called');
}

function parses(bytes) {
  try {
    return typeof JSON.parse(String(bytes)).number === 'string';
  } catch {
    return false;
  }
}

/** The counter, and what is told of its figures. */
const counted = (counter, at) => [
  ['/count', (request, response) => counter.count(request, response)],
  at('/report/', reportPages(counter)),
];

/** Who answers what, by the beginning of the address. The first that fits does. */
function rooms({counter, ...options}) {
  const pages = service(options);
  const hostile = hostilePages();
  const at = (prefix, serve) => [
    prefix,
    (request, response, url) => serve(request, response, url.pathname.slice(prefix.length)),
  ];
  return [
    ...['fi', 'sv', 'en'].map((lang) => [`/${lang}/`, (...all) => pages(...all, lang)]),
    at('/demo-static/', folder(here('static'))),
    at('/media/', folder(here('media'))),
    at('/rinnalla/', folder(here('../dist'), rinnallaHeaders)),
    at('/help/hostile/', brokenManifests()),
    at(
      '/help/',
      folder(here('help'), () => open),
    ),
    at(
      '/packs/',
      folder(here('../packs'), () => open),
    ),
    ['/adviser.html', advisers()],
    at('/adviser/', deskPages()),
    at('/editor/', editorPages()),
    ['/call-back', callBack],
    ...(counter ? counted(counter, at) : []),
    ['/hostile.html', hostile],
    ['/hostile/', hostile],
  ];
}

/**
 * The demo as one request handler. It answers the addresses that are its own and says true; of all
 * others it says false and leaves them alone, so that it can be mounted in another server.
 * @param {{identificationOrigin: string, counter?: object}} options `counter`: see counter/demo-counter.mjs; without
 *   one nothing is counted, and the help never notices
 */
export function demoApp(options) {
  const all = rooms(options);
  return (request, response) => {
    const url = addressOf(request);
    if (!url) return false;
    const [, room] = all.find(([prefix]) => url.pathname.startsWith(prefix)) ?? [];
    if (room) {
      Promise.resolve(room(request, response, url)).catch((error) =>
        giveUp(request, response, error),
      );
      return true;
    }
    const bare = /^\/(fi|sv|en)$/.test(url.pathname);
    if (bare) redirect(request, response, `${url.pathname}/`);
    else if (url.pathname === '/') frontDoor(request, response);
    else return false;
    return true;
  };
}

function giveUp(request, response, error) {
  // A visitor who leaves in the middle of sending is no fault of the demo.
  if (request.destroyed && !request.complete) return;
  console.error(error);
  if (response.headersSent) response.destroy();
  else sendText(request, response, 500, 'The demo has failed. See its window.');
}
