import {errorsByName, errorSummary, explain} from '../html/errors.mjs';
import {attribute, html} from '../html/html.mjs';
import {answersOf, problemsOf, steps} from '../service/application.mjs';
import {fill} from '../texts/texts.mjs';

const addressOf = (lang, step) => `/${lang}/asumistuki/hakemus/${step}`;

const nothingYet = () => ({values: {}, files: []});

export const applicationOf = (visit) => visit.session ?? nothingYet();

function stepIndicator({lang, t}, step) {
  const now = steps.indexOf(step);
  const item = (name, at) => {
    const text = t.application.steps[name];
    if (at < now) return html`<li class="done"><a href="${addressOf(lang, name)}">${text}</a></li>`;
    return html`<li${attribute('aria-current', at === now && 'step')}>${text}</li>`;
  };
  return html`<nav class="steps" aria-label="${t.application.stepsLabel}">
    <p>${fill(t.application.stepNow, {step: now + 1, all: steps.length})}</p>
    <ol>
      ${steps.map(item)}
    </ol>
  </nav>`;
}

const backLink = ({lang, t}, step) => {
  const before = steps[steps.indexOf(step) - 1];
  const href = before ? addressOf(lang, before) : `/${lang}/asumistuki`;
  return html`<p class="back"><a id="back" href="${href}">${t.application.back}</a></p>`;
};

/**
 * One step of the application as a page. `content(form)` gives its fields; `explained` are the
 * errors to show.
 */
export function stepPage(visit, step, {content, explained = [], uploads = false, status}) {
  const {lang, t} = visit;
  const heading = t.application.steps[step];
  const form = {lang, t, values: applicationOf(visit).values, errors: errorsByName(explained)};
  const wrong = explained.length > 0;
  const enctype = attribute('enctype', uploads && 'multipart/form-data');
  return {
    status: status ?? 200,
    title: `${wrong ? fill(t.site.errorTitle, {title: heading}) : heading} – ${t.site.service}`,
    focusErrors: wrong,
    main: html`${backLink(visit, step)} ${errorSummary(visit, explained, step)}
      ${stepIndicator(visit, step)}
      <h1>${heading}</h1>
      <form method="post" action="${addressOf(lang, step)}" novalidate${enctype}>
        ${content(form)}
      </form>`,
  };
}

/** Problems that are known already are shown when a person comes back to mend them. */
export const knownProblems = (visit, step) =>
  visit.session?.tried ? explain(problemsOf(step, visit.session), visit.t) : [];

/** Opening and sending one of the steps that have only ordinary fields. */
export function ordinaryStep(step, content) {
  const next = steps[steps.indexOf(step) + 1];
  return {
    get: (visit) => stepPage(visit, step, {content, explained: knownProblems(visit, step)}),
    async post(visit) {
      const session = visit.begin();
      Object.assign(session.values, answersOf(step, await visit.form()));
      const problems = problemsOf(step, session);
      if (problems.length === 0) return {to: addressOf(visit.lang, next)};
      return stepPage(visit, step, {content, explained: explain(problems, visit.t), status: 422});
    },
  };
}

export const nextButton = ({t}) =>
  html`<p class="actions"><button id="next" class="main">${t.application.next}</button></p>`;
