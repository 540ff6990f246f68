import {randomInt} from 'node:crypto';
import {explain} from '../html/errors.mjs';
import {checkbox, textArea} from '../html/fields.mjs';
import {html} from '../html/html.mjs';
import {
  answersOf,
  dateParts,
  fields,
  fieldsOf,
  problemsOf,
  steps,
  targetOf,
} from '../service/application.mjs';
import {municipalityName} from '../service/municipalities.mjs';
import {applicationOf, knownProblems, stepPage} from './step.mjs';

const step = 'yhteenveto';

const earlierSteps = steps.filter((name) => name !== step);

/** An answer as a person reads it. An answer that is not there yet says so. */
function answerText(name, {values, files}, {lang, t}) {
  const {options} = t.fields[name];
  if (fields[name].file) {
    const names = files.filter(({field}) => field === name).map((file) => file.name);
    return names.length > 0 ? names.join(', ') : t.review.noFiles;
  }
  if (name === 'moveInDate') {
    const parts = Object.values(dateParts).map((part) => values[part]);
    return parts.some(Boolean) ? parts.map((part) => part || '–').join('.') : t.review.empty;
  }
  const value = values[name] ?? '';
  if (name === 'leaseShared' || name === 'attachLater') return value ? t.review.yes : t.review.no;
  if (name === 'municipality') return municipalityName(value, lang) ?? t.review.empty;
  if (options) return Object.hasOwn(options, value) ? options[value] : t.review.empty;
  return value || t.review.empty;
}

function row(name, visit) {
  const {lang, t} = visit;
  const href = `/${lang}/asumistuki/hakemus/${fields[name].step}#${targetOf(name)}`;
  const text = t.fields[name].label;
  return html`<div>
    <dt>${text}</dt>
    <dd>${answerText(name, applicationOf(visit), visit)}</dd>
    <dd class="change">
      <a href="${href}">${t.review.change}<span class="visually-hidden">: ${text}</span></a>
    </dd>
  </div>`;
}

const part = (name, visit) =>
  html`<h2>${visit.t.application.steps[name]}</h2>
    <dl class="answers">${fieldsOf(name).map((field) => row(field, visit))}</dl>`;

const content = (visit) => (form) =>
  html`<p>${form.t.review.intro}</p>
    ${earlierSteps.map((name) => part(name, visit))}
    <h2>${form.t.review.sendTitle}</h2>
    ${textArea(form, 'messageToHandler')} ${checkbox(form, 'confirm')}
    <p class="actions"><button id="send" class="main">${form.t.review.send}</button></p>`;

const page = (visit, {explained, status} = {}) =>
  stepPage(visit, step, {content: content(visit), explained, status});

/** Before sending, only what is wrong on the earlier steps is news. */
export const get = (visit) =>
  page(visit, {explained: earlierSteps.flatMap((name) => knownProblems(visit, name))});

export async function post(visit) {
  const session = visit.begin();
  Object.assign(session.values, answersOf(step, await visit.form()));
  const problems = steps.flatMap((name) => problemsOf(name, session));
  session.tried = problems.length > 0;
  if (session.tried) return page(visit, {explained: explain(problems, visit.t), status: 422});
  const number = `EV ${new Date().getUTCFullYear()}/${randomInt(10000, 100000)}`;
  const later = session.values.attachLater === 'yes';
  session.receipt = {number, time: new Date(), later};
  // Sent is sent: what was typed is needed no more.
  session.values = {};
  session.files = [];
  return {to: `/${visit.lang}/asumistuki/hakemus/valmis`};
}
