import {allows, redirect, send, sendText} from '../http/answers.mjs';
import {pageHeaders} from '../http/headers.mjs';
import {MANIFESTS} from '../counter/services.mjs';
import {preferredLanguage} from '../texts/language.mjs';
import {texts} from '../texts/texts.mjs';

/** The report has a policy of its own in it, which lets its own style through and nothing else. */
const HEADERS = pageHeaders("frame-ancestors 'self'");
const JSON_HEADERS = {...HEADERS, 'Content-Type': 'application/json; charset=utf-8'};

/**
 * /report/SERVICE/LANGUAGE, and /report/SERVICE.json for the editor.
 * @param counter see counter/demo-counter.mjs
 */
export function reportPages(counter) {
  return async (request, response, path) => {
    const [, service, lang, isData] = /^([a-z]+)(?:\/(|fi|sv|en)|(\.json))$/.exec(path) ?? [];
    if (!Object.hasOwn(MANIFESTS, service ?? ''))
      return sendText(request, response, 404, 'Not found');
    if (!allows(request, response, ['GET', 'HEAD'])) return;
    if (isData) {
      const figures = await counter.report(service, '--format', 'json');
      return send(request, response, 200, JSON_HEADERS, figures);
    }
    if (!lang) {
      const preferred = preferredLanguage(request.headers['accept-language']);
      const headers = {Vary: 'Accept-Language'};
      return redirect(request, response, `/report/${service}/${preferred}`, {headers});
    }
    const note = ['--note', texts(lang).report.note];
    const page = await counter.report(service, '--language', lang, ...note);
    send(request, response, 200, HEADERS, page);
  };
}
