import {fileURLToPath} from 'node:url';
import {addressOf} from '../http/addresses.mjs';
import {allows, send, sendText} from '../http/answers.mjs';
import {folder} from '../http/files.mjs';
import {contentSecurityPolicy, pageHeaders} from '../http/headers.mjs';
import {returnAddress} from '../service/return-address.mjs';
import {languages, texts} from '../texts/texts.mjs';
import {choice, unknownService} from './identification.mjs';

const files = folder(fileURLToPath(new URL('../static', import.meta.url)));

const ownFiles = new Set(['/identification.css', '/icon.svg']);

/** The page may send its form only back to the service that the person came from. */
const policyFor = (returnTo) =>
  contentSecurityPolicy({
    'script-src': "'none'",
    'connect-src': undefined,
    'form-action': returnTo?.origin ?? "'none'",
    'frame-ancestors': "'none'",
    'trusted-types': "'none'",
  });

/** The identification service, which in real life belongs to someone else. */
export function identificationApp() {
  return (request, response) => {
    const url = addressOf(request);
    if (!allows(request, response, ['GET', 'HEAD'])) return;
    if (url && ownFiles.has(url.pathname)) {
      void files(request, response, url.pathname.slice(1));
      return;
    }
    if (url?.pathname !== '/') {
      sendText(request, response, 404, 'Not found');
      return;
    }
    const asked = url.searchParams.get('lang');
    const lang = languages.includes(asked) ? asked : 'fi';
    const visit = {lang, t: texts(lang), returnTo: returnAddress(url.searchParams.get('return'))};
    const known = visit.returnTo !== undefined;
    const headers = {...pageHeaders(policyFor(visit.returnTo)), 'Referrer-Policy': 'no-referrer'};
    send(
      request,
      response,
      known ? 200 : 400,
      headers,
      known ? choice(visit) : unknownService(visit),
    );
  };
}
