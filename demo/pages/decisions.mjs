import {attribute, html} from '../html/html.mjs';
import {decisionTypes, decisionYears, findDecisions} from '../service/decisions.mjs';
import {formatDay} from '../service/formats.mjs';
import {fill} from '../texts/texts.mjs';

const option = (value, text, chosen) =>
  html`<option value="${value}" ${attribute('selected', value === chosen)}>${text}</option>`;

const select = (name, label, options) =>
  html`<div class="field">
    <label for="${name}">${label}</label>
    <select id="${name}" name="${name}">
      ${options}
    </select>
  </div>`;

const searchForm = ({lang, t}, {query, year, type}) =>
  html`<form class="search" role="search" method="get" action="/${lang}/paatokset">
    <div class="field">
      <label for="decisionQuery">${t.decisions.query}</label>
      <p class="hint" id="decisionQuery-hint">${t.decisions.queryHint}</p>
      <input
        type="text"
        id="decisionQuery"
        name="decisionQuery"
        class="box-long"
        value="${query}"
        autocomplete="off"
        aria-describedby="decisionQuery-hint"
      />
    </div>
    <div class="pair">
      ${select('decisionYear', t.decisions.year, [
        option('', t.decisions.allYears, year),
        decisionYears.map((one) => option(one, one, year)),
      ])}
      ${select('decisionType', t.decisions.type, [
        option('', t.decisions.allTypes, type),
        decisionTypes.map((one) => option(one, t.decisions.types[one], type)),
      ])}
    </div>
    <p class="actions"><button id="search" class="main">${t.decisions.search}</button></p>
  </form>`;

const result = ({lang, t}, {number, date, type, outcome}) =>
  html`<li>
    <h3>${t.decisions.types[type]}: ${t.decisions.outcomes[outcome]}</h3>
    <dl>
      <div>
        <dt>${t.decisions.number}</dt>
        <dd>${number}</dd>
      </div>
      <div>
        <dt>${t.decisions.date}</dt>
        <dd>${formatDay(date, lang)}</dd>
      </div>
    </dl>
  </li>`;

const results = (visit, found, heading) =>
  html`<section id="results" aria-labelledby="results-title">
    <h2 id="results-title">${heading}</h2>
    <ul class="results">
      ${found.map((decision) => result(visit, decision))}
    </ul>
  </section>`;

const noResults = ({lang, t}) =>
  html`<section id="no-results" aria-labelledby="no-results-title">
    <h2 id="no-results-title">${t.decisions.noneTitle}</h2>
    <ul>
      ${t.decisions.none.map((text) => html`<li>${text}</li>`)}
    </ul>
    <p><a href="/${lang}/yhteystiedot">${t.service.helpLink}</a></p>
  </section>`;

function headingOf({t}, found) {
  if (found.length === 0) return t.decisions.noneTitle;
  return found.length === 1 ? t.decisions.foundOne : fill(t.decisions.found, {count: found.length});
}

export function get(visit) {
  const {t, url} = visit;
  const asked = (name) => (url.searchParams.get(name) ?? '').slice(0, 200).toWellFormed();
  const wish = {
    query: asked('decisionQuery'),
    year: asked('decisionYear'),
    type: asked('decisionType'),
  };
  const searched = url.searchParams.has('decisionQuery');
  const found = searched ? findDecisions(wish, t.decisions) : [];
  const heading = headingOf(visit, found);
  return {
    title: searched ? `${heading} – ${t.decisions.title}` : t.decisions.title,
    manifest: '/help/paatokset.json',
    main: html`<h1>${t.decisions.title}</h1>
      <p class="lead">${t.decisions.lead}</p>
      ${searchForm(visit, wish)}
      ${searched && (found.length > 0 ? results(visit, found, heading) : noResults(visit))}`,
  };
}
