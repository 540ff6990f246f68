import {fileURLToPath} from 'node:url';
import {hostilePages} from './hostile/hostile-pages.mjs';
import {brokenManifests} from './hostile/broken-manifests.mjs';
import {addressOf} from './http/addresses.mjs';
import {redirect, sendText} from './http/answers.mjs';
import {folder} from './http/files.mjs';
import {contentSecurityPolicy, pageHeaders} from './http/headers.mjs';
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

/** Who answers what, by the beginning of the address. The first that fits does. */
function rooms(options) {
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
    ['/hostile.html', hostile],
    ['/hostile/', hostile],
  ];
}

/**
 * The demo as one request handler. It answers the addresses that are its own and says true; of all
 * others it says false and leaves them alone, so that it can be mounted in another server.
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
