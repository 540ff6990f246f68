import {readFileSync} from 'node:fs';
import {html} from '../html/html.mjs';
import {customerService} from '../html/layout.mjs';

/** The line as an authority writes it. The page itself has the same: see html/layout.mjs. */
const tag = (lang) => `<script async
  src="/rinnalla/rinnalla.js"
  data-manifest="/help/asumistuki.json"
  data-fallback-phone="029 500 0000"
  data-fallback-label="${customerService[lang]}"
></script>`;

const smallest = JSON.parse(readFileSync(new URL('../help/minimal.json', import.meta.url), 'utf8'));

/** A manifest with the texts of one language only, as an authority would begin to write it. */
function inOneLanguage(value, lang) {
  if (value === null || typeof value !== 'object') return value;
  if (typeof value[lang] === 'string') return value[lang];
  if (Array.isArray(value)) return value.map((part) => inOneLanguage(part, lang));
  const entries = Object.entries(value).map(([key, part]) => [key, inOneLanguage(part, lang)]);
  return Object.fromEntries(entries);
}

export function smallestManifest(lang) {
  const manifest = inOneLanguage(smallest, lang);
  return {...manifest, service: {...manifest.service, languages: [lang]}};
}

/** JSON as a person would write it: what is short stays on one line. */
const tidy = (value) =>
  JSON.stringify(value, null, 2).replace(/[[{]\s+[^[\]{}]+?\s+[\]}]/g, (part) => {
    const line = part.replace(/\s*\n\s*/g, ' ').replace(/^(.) | (.)$/g, '$1$2');
    return line.length <= 60 ? line : part;
  });

const code = (label, text) =>
  html`<figure class="code">
    <figcaption>${label}</figcaption>
    <pre translate="no"><code>${text}</code></pre>
  </figure>`;

const card = ([title, text], href, more) =>
  html`<li>
    <h3><a href="${href}">${title}</a></h3>
    <p>${text}</p>
    ${more}
  </li>`;

function thingsToTry({lang, t}) {
  const form = `/${lang}/asumistuki/hakemus`;
  const direct = html`<p><a href="${form}/asunto">${t.start.skipIdentification}</a></p>`;
  const other = html`<p><a href="/report/paatokset/${lang}">${t.start.otherReport}</a></p>`;
  return html`<h2>${t.start.tryTitle}</h2>
    <ol class="cards">
      ${card(t.start.try.apply, `/${lang}/asumistuki`, direct)}
      ${card(t.start.try.errors, `${form}/yhteenveto#confirm`)}
      ${card(t.start.try.decisions, `/${lang}/paatokset`)}
      ${card(t.start.try.adviser, `/adviser.html?lang=${lang}`)}
      ${card(t.start.try.report, `/report/asumistuki/${lang}`, other)}
    </ol>`;
}

export function get(visit) {
  const {t} = visit;
  return {
    title: t.start.title,
    wide: true,
    styles: ['start'],
    main: html`<h1>${t.start.title}</h1>
      <p class="lead">${t.start.lead}</p>
      <p>${t.start.how}</p>
      ${thingsToTry(visit)}
      <h2>${t.start.developerTitle}</h2>
      <p>${t.start.developer}</p>
      <div class="codes">
        ${code(t.start.tagLabel, tag(visit.lang))}
        ${code(t.start.manifestLabel, tidy(smallestManifest(visit.lang)))}
      </div>
      <p><a href="/hostile.html">${t.start.hostile}</a></p>
      <h2>${t.start.editorTitle}</h2>
      <p>${t.start.editor}</p>
      <p><a href="/help/asumistuki.json">${t.start.manifestLink}</a></p>
      <h2>${t.start.officerTitle}</h2>
      <ul>
        ${t.start.officer.map((text) => html`<li>${text}</li>`)}
      </ul>`,
  };
}
