import {attribute, html} from '../html/html.mjs';
import {languageNames, languages, fill} from '../texts/texts.mjs';

/** Pages of the identification service: another origin, another look, and no help tag of ours. */

const languageLink = (visit, lang) => {
  const address = new URLSearchParams({lang, return: visit.returnTo?.href ?? ''});
  const current = attribute('aria-current', lang === visit.lang && 'true');
  return html`<li>
    <a href="/?${address}" lang="${lang}" hreflang="${lang}" ${current}>${languageNames[lang]}</a>
  </li>`;
};

const frame = (visit, title, main) =>
  html`<!doctype html>
    <html lang="${visit.lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title} – ${visit.t.identification.name}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/identification.css" />
      </head>
      <body>
        <header>
          <p>${visit.t.identification.name}</p>
          <nav aria-label="${visit.t.site.languages}">
            <ul>
              ${languages.map((lang) => languageLink(visit, lang))}
            </ul>
          </nav>
        </header>
        <main>
          <h1>${title}</h1>
          ${main}
        </main>
      </body>
    </html> `;

const method = ([key, [name, means]]) =>
  html`<li>
    <button name="method" value="${key}"><strong>${name}</strong> <span>${means}</span></button>
  </li>`;

/** Where Cancel leads: the start of the service, in the language the person came in. */
function cancelAddress(returnTo) {
  const [, lang] = returnTo.pathname.split('/');
  return new URL(`/${lang}/asumistuki?tunnistus=peruttu`, returnTo).href;
}

export function choice(visit) {
  const {returnTo, t} = visit;
  const names = {service: t.site.service, authority: t.site.authority};
  const main = html`<p class="demo">${t.identification.demo}</p>
    <p>${fill(t.identification.going, names)}</p>
    <form method="get" action="${returnTo.href}">
      <input type="hidden" name="tunnistus" value="ok" />
      <ul class="methods">
        ${Object.entries(t.identification.methods).map(method)}
      </ul>
    </form>
    <p><a href="${cancelAddress(returnTo)}">${t.identification.cancel}</a></p>
    <p class="hint">${t.identification.back}</p>`;
  return frame(visit, t.identification.title, main);
}

export const unknownService = (visit) =>
  frame(visit, visit.t.identification.unknownTitle, html`<p>${visit.t.identification.unknown}</p>`);
