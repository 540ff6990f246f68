import {layout} from '../html/layout.mjs';
import {allows, redirect, send} from '../http/answers.mjs';
import {contentSecurityPolicy, pageHeaders} from '../http/headers.mjs';
import {Sessions} from '../http/sessions.mjs';
import {failed, notFound} from './information.mjs';
import {routes} from './routes.mjs';
import {Visit} from './visit.mjs';

async function answerOf(visit, route) {
  if (!route) return notFound(visit);
  try {
    return await (visit.request.method === 'POST' ? route.post(visit) : route.get(visit));
  } catch (error) {
    console.error(error);
    return failed(visit);
  }
}

/** The e-service itself: every page under /fi/, /sv/ and /en/. */
export function service({identificationOrigin}) {
  const sessions = new Sessions();
  const policy = contentSecurityPolicy({formAction: [identificationOrigin]});
  return async (request, response, url, lang) => {
    const path = url.pathname.slice(lang.length + 2);
    if (path !== '' && path.endsWith('/')) {
      const plain = url.pathname.replace(/\/+$/, '');
      return redirect(request, response, plain + url.search);
    }
    const route = routes.get(path);
    const methods = route?.post ? ['GET', 'HEAD', 'POST'] : ['GET', 'HEAD'];
    if (!allows(request, response, methods)) return;
    const visit = new Visit({request, url, lang, path, sessions, identificationOrigin});
    const answer = await answerOf(visit, route);
    const {headers} = visit;
    if (answer.to) {
      const status = request.method === 'POST' ? 303 : 302;
      return redirect(request, response, answer.to, {status, headers});
    }
    const all = {...pageHeaders(policy), ...headers};
    send(request, response, answer.status ?? 200, all, layout(visit, answer));
  };
}
