import {createServer} from 'node:http';
import {demoApp, identificationApp} from './server.mjs';

async function listen(handler) {
  const server = createServer(handler);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {server, origin: `http://127.0.0.1:${server.address().port}`};
}

/**
 * The demo on free ports, for tests. `get` and `post` do not follow redirects; `post` takes
 * URLSearchParams or FormData. The cookie jar holds one visitor's cookie.
 */
export async function startDemo() {
  const identification = await listen(identificationApp());
  const demo = demoApp({identificationOrigin: identification.origin});
  const site = await listen((request, response) => {
    if (!demo(request, response)) response.writeHead(418).end('not the demo');
  });
  const jar = {cookie: undefined};
  const request = async (path, options = {}) => {
    const headers = {...(jar.cookie && {cookie: jar.cookie}), ...options.headers};
    const url = new URL(path, site.origin);
    const response = await fetch(url, {redirect: 'manual', ...options, headers});
    const [set] = response.headers.getSetCookie();
    if (set) [jar.cookie] = set.split(';');
    return response;
  };
  const servers = [identification.server, site.server];
  return {
    jar,
    origin: site.origin,
    identificationOrigin: identification.origin,
    get: request,
    post: (path, body) => request(path, {method: 'POST', body}),
    stop() {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

/** The three steps with answers that will do, apart from what a test changes. */
export const goodAnswers = {
  asunto: {
    municipality: '091',
    address: 'Mallikatu 1 A 2',
    dwellingType: 'rental',
    householdSize: '2',
    rent: '612,50',
    water: 'in-rent',
    moveInDay: '1',
    moveInMonth: '12',
    moveInYear: '2026',
  },
  tulot: {wages: '1 850', incomeVaries: 'no', assets: '0', iban: 'FI21 1234 5600 0007 85'},
  yhteenveto: {messageToHandler: '', confirm: 'yes'},
};

export const applicationPath = (step, lang = 'fi') => `/${lang}/asumistuki/hakemus/${step}`;
