import {targetOf} from '../service/application.mjs';
import {html} from './html.mjs';

/** What the person is told about each problem: `[{name, step, text}]`. */
export const explain = (problems, t) =>
  problems.map(({name, step, problem, text}) => ({
    name,
    step,
    text: text ?? t.fields[name].errors[problem],
  }));

export const errorsByName = (explained) => new Map(explained.map(({name, text}) => [name, text]));

/** The summary at the top of the page: every problem, as a link to its field on this page or another. */
export function errorSummary({lang, t}, explained, here) {
  if (explained.length === 0) return '';
  const link = ({name, step, text}) => {
    const page = step === here ? '' : `/${lang}/asumistuki/hakemus/${step}`;
    return html`<li><a href="${page}#${targetOf(name)}">${text}</a></li>`;
  };
  return html`<div class="error-summary" role="alert" tabindex="-1" aria-labelledby="errors-title">
    <h2 id="errors-title">${t.application.errors}</h2>
    <ul>
      ${explained.map(link)}
    </ul>
  </div>`;
}
