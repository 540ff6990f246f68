import {helpTag} from '../html/layout.mjs';
import {attribute, html} from '../html/html.mjs';
import {allows, send, sendText} from '../http/answers.mjs';
import {contentSecurityPolicy, pageHeaders} from '../http/headers.mjs';
import {formOf, threeFields} from './fields.mjs';
import {layoutCases} from './layout-cases.mjs';
import {manifestCases} from './manifest-cases.mjs';
import {placeCases} from './place-cases.mjs';
import {scriptCases} from './script-cases.mjs';

const groups = [
  ['Scripts and policies', scriptCases],
  ['Looks', layoutCases],
  ['Places of the fields', placeCases],
  ['Manifests', manifestCases],
];

const allCases = groups.flatMap(([, cases]) => cases);

/** The names of all hard cases, for tests. */
export const caseNames = allCases.map(({name}) => name);

const pathOf = ({name}) => (name.includes('/') ? `/hostile/${name}` : `/hostile/${name}.html`);

const byPath = new Map(allCases.map((one) => [pathOf(one), one]));

function frame({lang = 'en', dir, doctype = true, title, head, body}) {
  const start = html`<html lang="${lang}" ${attribute('dir', dir)}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>${title}</title>
      <link rel="icon" href="/demo-static/icon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href="/demo-static/authority.css" />
      <link rel="stylesheet" href="/demo-static/content.css" />
      <link rel="stylesheet" href="/demo-static/forms.css" />
      <link rel="stylesheet" href="/demo-static/hostile.css" />
      ${head}
    </head>
    <body>
      ${body}
    </body>
  </html> `;
  return doctype ? html`<!doctype html>${start}` : start;
}

function casePage(one) {
  const {name, what, manifest = '/help/asumistuki.json', tags = 1, fields = threeFields} = one;
  const title = `Hard case: ${name}`;
  const body = html`<main id="main" class="wrap">
      <p><a href="/hostile.html" target="_top" lang="en" dir="ltr">All hard cases</a></p>
      <h1>${one.heading ?? title}</h1>
      <p lang="en" dir="ltr">${what}</p>
      ${one.before} ${one.form ?? formOf(fields)} ${one.after}
    </main>
    ${Array.from({length: tags}, () => helpTag(manifest, 'en', one.file))}`;
  return frame({...one, title, body});
}

const item = (one) => html`<li><a href="${pathOf(one)}">${one.name}</a>: ${one.what}</li>`;

const group = ([heading, cases]) =>
  html`<h2>${heading}</h2>
    <ul class="cases">
      ${cases.filter(({hidden}) => !hidden).map(item)}
    </ul>`;

function indexPage() {
  const body = html`<main id="main" class="wrap">
      <p><a href="/en/">Start page of the demo</a></p>
      <h1>Hard cases</h1>
      <p class="lead">
        Pages that make it hard for any script to help. On each of them the form stays usable, and
        there is help or at least a phone number.
      </p>
      ${groups.map(group)}
    </main>
    ${helpTag('/help/asumistuki.json')}`;
  return frame({title: 'Hard cases', body});
}

/** /hostile.html and everything below /hostile/. */
export function hostilePages() {
  return (request, response, url) => {
    if (!allows(request, response, ['GET', 'HEAD'])) return;
    const one = byPath.get(url.pathname);
    if (!one && url.pathname !== '/hostile.html') {
      sendText(request, response, 404, 'Not found');
      return;
    }
    const policy = one?.policy === false ? undefined : contentSecurityPolicy(one?.policy);
    send(request, response, 200, pageHeaders(policy), one ? casePage(one) : indexPage());
  };
}
