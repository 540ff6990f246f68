import {fill, languageNames, languages} from '../texts/texts.mjs';
import {attribute, html} from './html.mjs';

export const customerService = {fi: 'Asiakaspalvelu', sv: 'Kundtjänst', en: 'Customer service'};

/**
 * The one line that an authority adds to its pages; `data-editable` only where editors work, `data-measure` where the
 * use of the help is counted; `data-figures` shows editors what came of it. `file` is `rinnalla.single.js` for all in
 * one file.
 */
export const helpTag = (manifest, lang = 'en', file = 'rinnalla.js') =>
  html`<script
    async
    src="/rinnalla/${file}"
    data-manifest="${manifest}"
    data-fallback-phone="029 500 0000"
    data-fallback-label="${customerService[lang]}"
    data-measure="on"
    data-measure-to="/count"
    data-editable
    data-figures="${manifest.replace('/help/', '/report/')}"
  ></script>`;

const logo = html`<svg viewBox="0 0 40 40" width="40" height="40" aria-hidden="true">
  <path fill="currentColor" d="M20 2 4 8v11c0 9.5 6.6 16.6 16 19 9.4-2.4 16-9.5 16-19V8z" />
  <path class="logo-sign" d="M12 27V16l8-6 8 6v11h-5.5v-7h-5v7z" />
</svg>`;

const languageLink = (visit, lang) =>
  html`<li>
    <a
      href="/${lang}/${visit.path}"
      lang="${lang}"
      hreflang="${lang}"
      ${attribute('aria-current', lang === visit.lang && 'true')}
      >${languageNames[lang]}</a
    >
  </li>`;

function serviceLink(visit, path, text) {
  const here = visit.path === path ? 'page' : visit.path.startsWith(`${path}/`) && 'true';
  const href = `/${visit.lang}/${path}`;
  return html`<li><a href="${href}" ${attribute('aria-current', here)}>${text}</a></li>`;
}

const person = ({lang, t}) =>
  html`<form class="person" method="post" action="/${lang}/kirjaudu-ulos">
    <span>${fill(t.site.identified, {name: t.site.person})}</span>
    <button class="plain">${t.site.logOut}</button>
  </form>`;

const demoNote = ({lang, t}) =>
  html`<p class="demo-note">
    <span class="wrap">${t.site.demoNote} <a href="/${lang}/">${t.site.demoLink}</a></span>
  </p>`;

const header = (visit) =>
  html`<header class="top">
    ${visit.path !== '' && demoNote(visit)}
    <div class="wrap top-row">
      <a class="authority" href="/${visit.lang}/asumistuki"
        >${logo}<span>${visit.t.site.authority}</span></a
      >
      <nav class="languages" aria-label="${visit.t.site.languages}">
        <ul>
          ${languages.map((lang) => languageLink(visit, lang))}
        </ul>
      </nav>
    </div>
    <div class="services">
      <div class="wrap services-row">
        <nav aria-label="${visit.t.site.services}">
          <ul>
            ${serviceLink(visit, 'asumistuki', visit.t.site.service)}
            ${serviceLink(visit, 'paatokset', visit.t.site.decisions)}
            ${serviceLink(visit, 'yhteystiedot', visit.t.site.contact)}
          </ul>
        </nav>
        ${visit.session?.identified && person(visit)}
      </div>
    </div>
  </header>`;

const footer = ({lang, t}) =>
  html`<footer class="bottom">
    <div class="wrap bottom-row">
      <p class="authority">${logo}<span>${t.site.authority}</span></p>
      <nav aria-label="${t.site.footer}">
        <ul>
          <li><a href="/${lang}/yhteystiedot">${t.site.contact}</a></li>
          <li><a href="/${lang}/saavutettavuus">${t.site.accessibility}</a></li>
          <li><a href="/${lang}/tietosuoja">${t.site.privacy}</a></li>
          <li><a href="/${lang}/">${t.site.demoLink}</a></li>
        </ul>
      </nav>
    </div>
  </footer>`;

/** A whole page of the authority. `wide` is for pages without a form. */
export function layout(
  visit,
  {title, main, manifest = '/help/asumistuki.json', styles = [], wide, focusErrors},
) {
  const {lang, t} = visit;
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} – ${t.site.authority}</title>
        <link rel="icon" href="/demo-static/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/demo-static/authority.css" />
        <link rel="stylesheet" href="/demo-static/content.css" />
        <link rel="stylesheet" href="/demo-static/forms.css" />
        ${styles.map((name) => html`<link rel="stylesheet" href="/demo-static/${name}.css" />`)}
        ${focusErrors && html`<script defer src="/demo-static/focus-errors.js"></script>`}
      </head>
      <body>
        <a class="skip" href="#main">${t.site.skip}</a>
        ${header(visit)}
        <main id="main" class="wrap${wide ? ' wide' : ''}" tabindex="-1">${main}</main>
        ${footer(visit)} ${helpTag(manifest, visit.lang)}
      </body>
    </html> `;
}
